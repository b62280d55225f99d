import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import type { CheckPoint } from '@/api'
import { inBatches, isAtOnce, useQueue, type Queue } from './batches'

const points = (from: number, n: number) => Array.from({ length: n }, (_, at) => ({ number: from + at, outcome: at % 2 ? 'pass' : 'open' })) as unknown as CheckPoint[]

describe('rows of a long list', () => {
  it('stay in their batch whatever is filtered, and those of a screen are there at once', () => {
    const sections = [points(1, 30), points(31, 20)]
    const all = inBatches(sections, () => true).flat()
    const open = inBatches(sections, (point) => point.outcome === 'open').flat()
    expect(all.map((batch) => batch.points.map((point) => point.number))).toEqual(open.map((batch) => batch.points.map((point) => point.number)))
    expect(all.map((batch) => batch.fitting.length)).toEqual([12, 12, 6, 12, 8])
    expect(all.map(isAtOnce)).toEqual([true, true, false, false, false])
    expect(open.map((batch) => batch.fitting.length)).toEqual([6, 6, 3, 6, 4])
    expect(open.map(isAtOnce)).toEqual([true, true, true, true, true])
  })

  it('come one batch a turn, not those that have come otherwise, and none once the page is left', () => {
    const turns: (() => void)[] = []
    const drawn: string[] = []
    const scope = effectScope()
    const queue = scope.run(() => useQueue((then) => turns.push(then))) as Queue
    queue.add(() => drawn.push('a'))
    queue.add(() => drawn.push('b'))()
    queue.add(() => drawn.push('c'))
    queue.add(() => drawn.push('d'))
    expect(turns).toHaveLength(1)
    turns.shift()?.()
    turns.shift()?.()
    expect(drawn).toEqual(['a', 'c'])
    scope.stop()
    turns.shift()?.()
    expect(drawn).toEqual(['a', 'c'])
    expect(turns).toHaveLength(0)
  })
})
