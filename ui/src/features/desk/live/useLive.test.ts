// @vitest-environment jsdom
import { effectScope, nextTick, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { useLive } from './useLive'

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A line that the test speaks into. */
class FakeLine {
  shops: readonly string[] = []
  open = 0
  news: () => void = () => undefined
  back: () => void = () => undefined
  listen = (shops: readonly string[], onFacts: (shops: readonly string[]) => void, onBack: () => void) => {
    this.shops = shops
    this.open += 1
    this.news = () => onFacts(shops)
    this.back = onBack
    return () => void (this.open -= 1)
  }
}

function see(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}
afterEach(() => vi.restoreAllMocks())

test('news that come while the page asks lead to one more question, not to one each', async () => {
  const line = new FakeLine()
  const waiting: (() => void)[] = []
  const scope = effectScope()
  scope.run(() => useLive(ref(['1']), () => new Promise<void>((resolve) => waiting.push(resolve)), line.listen))
  line.news()
  line.news()
  line.news()
  expect(waiting).toHaveLength(1)
  waiting[0]?.()
  await settled()
  expect(waiting).toHaveLength(2)
  waiting[1]?.()
  await settled()
  expect(waiting).toHaveLength(2)
  scope.stop()
})

test('another choice of shops gets another line, and none is left open', async () => {
  const line = new FakeLine()
  const shops = ref(['1'])
  const scope = effectScope()
  scope.run(() => useLive(shops, () => Promise.resolve(), line.listen))
  shops.value = ['1', '2']
  await nextTick()
  expect(line.shops).toEqual(['1', '2'])
  expect(line.open).toBe(1)
  scope.stop()
  expect(line.open).toBe(0)
})

test('a page out of sight hangs up, and asks again once it is seen', () => {
  const line = new FakeLine()
  let asked = 0
  const scope = effectScope()
  scope.run(() => useLive(ref(['1']), async () => void (asked += 1), line.listen))
  see('hidden')
  expect(line.open).toBe(0)
  see('visible')
  expect(line.open).toBe(1)
  expect(asked).toBe(1)
  scope.stop()
})
