import { describe, expect, it } from 'vitest'
import type { ChannelRow } from '@/api'
import { allFolds, grainOf, hasInner, labelsOf, lineOf, narrowing, shadeOf, unfolded, visibleRows } from './traffic'

const words = { zh: '', en: '' }
const row = (...path: string[]): ChannelRow => ({ path, values: [], marks: [], visitShare: null, visitChange: null, amountChange: null, cost: null, standing: { ...words, key: 'keep' }, why: words })
const rows = [row('付费'), row('付费', '直通车'), row('付费', '直通车', '搜索'), row('付费', '直通车', '定向'), row('搜索')]

describe('folding', () => {
  it('shows the first level, and what lies below an unfolded channel', () => {
    expect(visibleRows(rows, []).map((each) => each.path.length)).toEqual([1, 1])
    expect(visibleRows(rows, ['付费'])).toHaveLength(3)
    expect(visibleRows(rows, ['付费', '付费›直通车'])).toHaveLength(5)
    expect(visibleRows(rows, ['付费›直通车'])).toHaveLength(2)
  })
  it('knows what can be unfolded', () => {
    expect(allFolds(rows)).toEqual(['付费', '付费›直通车'])
    expect(hasInner(rows, row('搜索'))).toBe(false)
    expect(unfolded('付费|付费›直通车')).toEqual(['付费', '付费›直通车'])
    expect(unfolded(undefined)).toEqual([])
  })
  it('narrows by as many levels as the path has', () => {
    expect(narrowing(['付费', '直通车'])).toEqual({ channel1: '付费', channel2: '直通车' })
  })
})

describe('colour', () => {
  const mark = (level: 'ABOVE' | 'NEAR' | 'BELOW' | 'FEW') => ({ level, low: 0, high: 1 })
  it('means better or worse, never high or low alone', () => {
    expect(shadeOf(mark('ABOVE'), { better: 'higher' })).toBe('good')
    expect(shadeOf(mark('BELOW'), { better: 'higher' })).toBe('bad')
    expect(shadeOf(mark('ABOVE'), { better: 'lower' })).toBe('bad')
  })
  it('is not there where nothing can be said', () => {
    for (const level of ['NEAR', 'FEW'] as const) expect(shadeOf(mark(level), { better: 'higher' })).toBeNull()
    expect(shadeOf(mark('ABOVE'), { better: 'neither' })).toBeNull()
    expect(shadeOf(null, { better: 'higher' })).toBeNull()
  })
})

describe('lines over time', () => {
  const of = (day: string, value: string | null) => ({ dims: { day }, value })
  it('stand on the days of all, with a gap where one has none', () => {
    const lines = [[of('2026-07-01', '0.5'), of('2026-07-03', null)], [of('2026-07-02', '0.2')]]
    const labels = labelsOf(lines, 'day')
    expect(labels).toEqual(['2026-07-01', '2026-07-02', '2026-07-03'])
    expect(lineOf(lines[0] ?? [], 'day', labels)).toEqual([0.5, null, null])
  })
  it('are by day, week or month', () => {
    expect(grainOf({ from: '2026-07-01', to: '2026-08-01' })).toBe('day')
    expect(grainOf({ from: '2026-01-01', to: '2026-08-01' })).toBe('week')
    expect(grainOf({ from: '2024-01-01', to: '2026-08-01' })).toBe('month')
  })
})
