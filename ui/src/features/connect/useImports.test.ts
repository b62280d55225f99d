// @vitest-environment jsdom
import { effectScope, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ImportJob } from '@/api'
import { useImports, type Imports } from './useImports'

/** An import door that remembers what came in; uploads finish when the test says so. */
class FakeDoor implements Imports {
  stored: ImportJob[] = []
  listings = 0
  broken = false
  readonly waiting: { file: string; finish: () => void; fail: (cause: unknown) => void }[] = []

  listImports = (shop: string) => {
    this.listings += 1
    return this.broken ? Promise.reject(new Error('away')) : Promise.resolve(this.stored.filter((job) => job.shop === shop))
  }
  uploadFile = (shop: string, file: File) => {
    let cancel: () => void = () => undefined
    const jobs = new Promise<ImportJob[]>((resolve, reject) => {
      cancel = () => reject(new DOMException('', 'AbortError'))
      const job: ImportJob = { id: file.name, shop, file: file.name, state: 'reading', bytesRead: 0, bytesTotal: 1, rowsRead: 0 }
      const finish = () => {
        this.stored.push(job)
        resolve([job])
      }
      this.waiting.push({ file: file.name, finish, fail: reject })
    })
    return { jobs, cancel: () => cancel() }
  }
  cancelImport = (id: string) => Promise.resolve(this.become(id, 'cancelled'))
  answerImport = (id: string) => Promise.resolve(this.become(id, 'queued'))
  forgetImport = (id: string) => {
    this.stored = this.stored.filter((job) => job.id !== id)
    return Promise.resolve(undefined)
  }

  become(id: string, state: ImportJob['state']): ImportJob {
    this.stored = this.stored.map((job) => (job.id === id ? { ...job, state } : job))
    return this.stored.find((job) => job.id === id) as ImportJob
  }
}

let door: FakeDoor
let scope: EffectScope
const files = (...names: string[]) => names.map((name) => new File(['x'], name))
const open = () => scope.run(() => useImports(ref('1'), door)) as ReturnType<typeof useImports>

beforeEach(() => {
  vi.useFakeTimers()
  door = new FakeDoor()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

test('two files travel at once and the next follows when one arrives', async () => {
  const imports = open()
  imports.add(files('a', 'b', 'c'))
  expect(door.waiting.map((each) => each.file)).toEqual(['a', 'b'])
  door.waiting[0]?.finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(door.waiting.map((each) => each.file)).toEqual(['a', 'b', 'c'])
  expect(imports.jobs.value.map((job) => job.id)).toEqual(['a'])
})

test('news is asked for while a file is read and no longer', async () => {
  const imports = open()
  imports.add(files('a'))
  door.waiting[0]?.finish()
  await vi.advanceTimersByTimeAsync(3100)
  const asked = door.listings
  expect(asked).toBeGreaterThanOrEqual(3)
  door.become('a', 'done')
  await vi.advanceTimersByTimeAsync(1000)
  const last = door.listings
  await vi.advanceTimersByTimeAsync(60_000)
  expect(door.listings).toBe(last)
  expect(imports.counts.value).toMatchObject({ busy: 0, done: 1, finished: ['a'] })
})

test('a cancelled upload disappears, a failed one stays and can be sent again', async () => {
  const imports = open()
  imports.add(files('a', 'b'))
  imports.stopSending(imports.sending.value[0]?.key ?? 0)
  door.waiting[1]?.fail(new Error('broken'))
  await vi.advanceTimersByTimeAsync(0)
  expect(imports.sending.value.map((each) => [each.file.name, each.state])).toEqual([['b', 'failed']])
  imports.retrySending(imports.sending.value[0]?.key ?? 0)
  expect(door.waiting.map((each) => each.file)).toEqual(['a', 'b', 'b'])
})

test('an outage is shown and does not end the watching', async () => {
  const imports = open()
  imports.add(files('a'))
  door.waiting[0]?.finish()
  await vi.advanceTimersByTimeAsync(0)
  door.broken = true
  await vi.advanceTimersByTimeAsync(1000)
  expect(imports.failure.value).toBeInstanceOf(Error)
  door.broken = false
  await vi.advanceTimersByTimeAsync(2000)
  expect(imports.failure.value).toBeNull()
})

test('what is removed on the server leaves the list', async () => {
  const imports = open()
  imports.add(files('a', 'b'))
  door.waiting.forEach((each) => each.finish())
  await vi.advanceTimersByTimeAsync(0)
  await imports.forget(['a'])
  expect(imports.jobs.value.map((job) => job.id)).toEqual(['b'])
})
