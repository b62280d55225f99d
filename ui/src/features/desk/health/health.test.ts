import { describe, expect, it } from 'vitest'
import type { Format, HealthLine, WeakSpot } from '@/api'
import { groupLines, reportsFor, riskyLines, turnSorting, unpricedLines } from './health'

const line = (metric: string, group: string, more: Partial<HealthLine> = {}): HealthLine => ({
  metric, name: { zh: metric, en: metric }, group, groupName: { zh: group, en: group }, unit: 'percent', better: 'higher', addsUp: false, value: '0.1', missingDays: 0,
  previous: null, change: null, lastYear: null, yearChange: null, bands: [], target: null, median: null, rank: null, of: 0, weak: [], ...more,
})
const names = (groups: ReturnType<typeof groupLines>) => groups.map((group) => `${group.key}: ${group.lines.map((each) => each.metric).join(' ')}`)

describe('the table of a diagnosis', () => {
  const lines = [line('a', 'trade', { weak: ['band'], change: '-0.1' }), line('b', 'ads'), line('c', 'trade', { weak: ['fell'], change: '-0.5' }), line('d', 'trade', { change: null })]

  it('keeps the order of the catalogue until it is sorted', () => {
    expect(names(groupLines(lines, false, '', null))).toEqual(['trade: a c d', 'ads: b'])
  })
  it('shows the weak or one group only', () => {
    expect(names(groupLines(lines, true, '', null))).toEqual(['trade: a c'])
    expect(names(groupLines(lines, false, 'ads', null))).toEqual(['ads: b'])
  })
  it('sorts within a group, the unknown last either way', () => {
    expect(names(groupLines(lines, false, 'trade', { key: 'change', up: false }))).toEqual(['trade: a c d'])
    expect(names(groupLines(lines, false, 'trade', { key: 'change', up: true }))).toEqual(['trade: c a d'])
  })
  it('turns from largest to smallest to unsorted', () => {
    const first = turnSorting(null, 'rank')
    expect([first, turnSorting(first, 'rank'), turnSorting({ key: 'rank', up: true }, 'rank')]).toEqual([{ key: 'rank', up: false }, { key: 'rank', up: true }, null])
  })
})

describe('what is weak without a price', () => {
  it('leaves the priced out and puts those weak for most reasons first', () => {
    const lines = [line('cvr', 'x', { weak: ['band'] }), line('dsr', 'x', { weak: ['band'] }), line('late', 'x', { weak: ['fell'], change: '-0.9' }), line('bad', 'x', { weak: ['band', 'fell'], change: '0.4' }), line('fine', 'x')]
    expect(unpricedLines(lines, [{ metric: 'cvr' } as WeakSpot], 2).map((each) => each.metric)).toEqual(['bad', 'late'])
  })
})

describe('what is missing', () => {
  it('names the reports that hold facts of the kind', () => {
    const formats = [{ key: 'dsr', kind: 'DSR' }, { key: 'orders', kind: 'ORDER' }] as Format[]
    expect(reportsFor({ kind: 'DSR', said: { zh: '', en: '' }, missingDays: 3, metrics: [] }, formats).map((each) => each.key)).toEqual(['dsr'])
    expect(reportsFor({ kind: null, said: { zh: '', en: '' }, missingDays: 0, metrics: [] }, formats)).toEqual([])
  })
})

describe('what is a risk', () => {
  it('is weak and of service, logistics, refunds, reviews or scores', () => {
    expect(riskyLines([line('dsr', 'scores', { weak: ['band'] }), line('fine', 'scores'), line('roi', 'advertising', { weak: ['band'] })]).map((each) => each.metric)).toEqual(['dsr'])
  })
})
