import { describe, expect, test } from 'vitest'
import type { ImportJob, JobState } from '@/api'
import { mergeJobs, pollDelay, shareRead } from './jobs'

const job = (id: string, state: JobState, bytesRead = 0): ImportJob => ({ id, shop: '1', file: `${id}.csv`, state, bytesRead, bytesTotal: 100, rowsRead: 0 })

describe('asking for news of imports', () => {
  test('every second while a file is read, seldom when nobody looks', () => {
    expect(pollDelay([job('a', 'done'), job('b', 'reading')], false, 0)).toBe(1000)
    expect(pollDelay([job('b', 'queued')], true, 0)).toBe(10_000)
  })

  test('a question may be answered in another window, so it is looked at now and then', () => {
    expect(pollDelay([job('a', 'asking')], false, 0)).toBe(5000)
    expect(pollDelay([job('a', 'asking')], true, 0)).toBeNull()
  })

  test('never once all is over', () => {
    expect(pollDelay([job('a', 'done'), job('b', 'refused'), job('c', 'cancelled')], false, 0)).toBeNull()
  })

  test('ever slower while the server does not answer', () => {
    expect([1, 2, 3, 9].map((failures) => pollDelay([job('a', 'reading')], false, failures))).toEqual([2000, 4000, 8000, 30_000])
  })
})

test('new jobs come first and the others keep their place', () => {
  const merged = mergeJobs([job('a', 'reading', 10), job('b', 'done')], [job('b', 'done'), job('a', 'reading', 60), job('c', 'queued')])
  expect(merged.map((each) => [each.id, shareRead(each)])).toEqual([
    ['c', 0],
    ['a', 0.6],
    ['b', 0],
  ])
})
