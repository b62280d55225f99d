import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { isAbort, importsApi, type Answer, type ImportJob } from '@/api'
import { isFinished, isMoving, mergeJobs, pollDelay } from './jobs'

export type Imports = Pick<typeof importsApi, 'listImports' | 'uploadFile' | 'cancelImport' | 'forgetImport' | 'answerImport'>

/** A file on its way to the server; it leaves this list once the server has made a job of it. */
export interface Sending {
  readonly key: number
  readonly file: File
  readonly shop: string
  readonly state: 'waiting' | 'sending' | 'failed'
  readonly sent: number
  readonly failure: unknown
}

const UPLOADS_AT_ONCE = 2

/** The imports of one shop, kept fresh while any of them moves, and the files still being uploaded. */
export function useImports(shop: Ref<string>, api: Imports = importsApi) {
  const jobs = shallowRef<readonly ImportJob[]>([])
  const sending = shallowRef<readonly Sending[]>([])
  const loaded = ref(false)
  const failure = shallowRef<unknown>(null)
  const cancels = new Map<number, () => void>()
  let failures = 0
  let nextKey = 1
  let timer: ReturnType<typeof setTimeout> | undefined

  async function refresh() {
    clearTimeout(timer)
    const asked = shop.value
    if (!asked) return
    try {
      const fresh = await api.listImports(asked)
      if (asked !== shop.value) return
      const present = new Set(fresh.map((job) => job.id))
      jobs.value = mergeJobs(jobs.value.filter((job) => present.has(job.id)), fresh)
      failure.value = null
      failures = 0
      loaded.value = true
    } catch (cause) {
      if (asked !== shop.value) return
      failure.value = cause
      failures += 1
    }
    schedule()
  }

  function schedule() {
    clearTimeout(timer)
    const delay = pollDelay(jobs.value, document.hidden, failures)
    if (delay !== null) timer = setTimeout(refresh, delay)
  }

  function add(files: readonly File[]) {
    const fresh = files.map((file): Sending => ({ key: nextKey++, file, shop: shop.value, state: 'waiting', sent: 0, failure: null }))
    sending.value = [...sending.value, ...fresh]
    pump()
  }

  function pump() {
    const running = sending.value.filter((each) => each.state === 'sending').length
    for (const each of sending.value.filter((one) => one.state === 'waiting').slice(0, UPLOADS_AT_ONCE - running)) void send(each)
  }

  async function send({ key, file, shop: into }: Sending) {
    amend(key, { state: 'sending' })
    const upload = api.uploadFile(into, file, (sent) => amend(key, { sent }))
    cancels.set(key, upload.cancel)
    try {
      const made = await upload.jobs
      drop(key)
      if (into === shop.value) {
        jobs.value = mergeJobs(jobs.value, made)
        schedule()
      }
    } catch (cause) {
      if (isAbort(cause)) drop(key)
      else amend(key, { state: 'failed', failure: cause })
    }
    cancels.delete(key)
    pump()
  }

  function amend(key: number, part: Partial<Sending>) {
    sending.value = sending.value.map((each) => (each.key === key ? { ...each, ...part } : each))
  }

  function drop(key: number) {
    sending.value = sending.value.filter((each) => each.key !== key)
  }

  function stopSending(key: number) {
    const stop = cancels.get(key)
    if (stop) stop()
    else drop(key)
  }

  function retrySending(key: number) {
    amend(key, { state: 'waiting', sent: 0, failure: null })
    pump()
  }

  function put(job: ImportJob) {
    jobs.value = mergeJobs(jobs.value, [job])
    schedule()
  }

  async function answer(id: string, given: Answer) {
    put(await api.answerImport(id, given))
  }

  async function cancel(id: string) {
    put(await api.cancelImport(id))
  }

  async function forget(ids: readonly string[]) {
    for (const id of ids) {
      await api.forgetImport(id)
      jobs.value = jobs.value.filter((job) => job.id !== id)
    }
  }

  watch(
    shop,
    () => {
      jobs.value = []
      loaded.value = false
      failure.value = null
      failures = 0
      void refresh()
    },
    { immediate: true },
  )
  const onVisible = () => !document.hidden && void refresh()
  document.addEventListener('visibilitychange', onVisible)
  onScopeDispose(() => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisible)
  })

  const counts = computed(() => ({
    busy: jobs.value.filter(isMoving).length + sending.value.filter((each) => each.state !== 'failed').length,
    asking: jobs.value.filter((job) => job.state === 'asking').length,
    done: jobs.value.filter((job) => job.state === 'done').length,
    finished: jobs.value.filter(isFinished).map((job) => job.id),
  }))

  return { jobs, sending, loaded, failure, counts, add, stopSending, retrySending, answer, cancel, forget, refresh }
}
