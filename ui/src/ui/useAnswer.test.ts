import { effectScope, nextTick, ref } from 'vue'
import { expect, test } from 'vitest'
import { useAnswer } from './useAnswer'

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('a late answer to an older question is dropped', async () => {
  const question = ref('slow')
  const waiting: Record<string, (text: string) => void> = {}
  const scope = effectScope()
  const answer = scope.run(() => useAnswer(() => new Promise<string>((resolve) => (waiting[question.value] = resolve)), [question]))
  question.value = 'quick'
  await nextTick()
  waiting['quick']?.('second')
  await settled()
  waiting['slow']?.('first')
  await settled()
  expect(answer?.data.value).toBe('second')
  expect(answer?.loading.value).toBe(false)
  scope.stop()
})

test('a failure leaves the old data in place, and a success clears the failure', async () => {
  let fail = false
  const scope = effectScope()
  const answer = scope.run(() => useAnswer(() => (fail ? Promise.reject(new Error('no')) : Promise.resolve('yes'))))
  await settled()
  fail = true
  await answer?.reload()
  expect(answer?.data.value).toBe('yes')
  expect(answer?.failure.value).toBeInstanceOf(Error)
  fail = false
  await answer?.reload()
  expect(answer?.failure.value).toBeNull()
  scope.stop()
})
