import { describe, expect, it } from 'vitest'
import type { Band, Definition, OwnMetric } from '@/api'
import { addEntry, bandSets, changeOf, faultsByLine, findMetrics, groupsOf, indentAfter, NEW_MEASURE, NEW_METRIC, startOfLine, usesByMetric, writeRange } from './catalogue'

const metric = (key: string, zh: string, group: string) => ({ key, zh, en: key, meaning: `${zh}的含义`, group: { key: group, zh: group, en: group } }) as Definition
const ALL = [metric('pay_amount', '支付金额', 'trade'), metric('roi', '投入产出比', 'ads'), metric('ad_spend', '花费', 'ads')]
const NONE = new Map<string, OwnMetric>()
const OWN = new Map([['roi', { key: 'roi', change: true, file: 'own.yaml', line: 2, refersTo: [] }]])

describe('finding a metric', () => {
  const keys = (word: string, group = '', ownOnly = false) => findMetrics(ALL, OWN, { word, group, ownOnly }).map((each) => each.key)
  it('goes by name, key, pinyin initials and meaning', () => {
    expect(keys('支付')).toEqual(['pay_amount'])
    expect(keys('ROI')).toEqual(['roi'])
    expect(keys('zfje')).toEqual(['pay_amount'])
    expect(keys('花费的含义')).toEqual(['ad_spend'])
  })
  it('is narrowed by group and to what is ours', () => {
    expect(keys('', 'ads')).toEqual(['roi', 'ad_spend'])
    expect(keys('', '', true)).toEqual(['roi'])
    expect(findMetrics(ALL, NONE, { word: '', group: '', ownOnly: true })).toEqual([])
  })
  it('counts the groups in their order', () => {
    expect(groupsOf(ALL).map((group) => [group.key, group.count])).toEqual([['trade', 1], ['ads', 2]])
  })
})

describe('bands', () => {
  const band = (level: Band['level'], origin: Band['origin'], from: string | null, to: string | null) => ({ level, levelZh: '', levelEn: '', from, fromIncluded: true, to, toIncluded: false, origin, originZh: origin, originEn: origin }) as Band
  it('are written with their bounds and unit', () => {
    const range = (from: string | null, fromIncluded: boolean, to: string | null, toIncluded: boolean) => writeRange({ from, fromIncluded, to, toIncluded }, 'percent', 'zh')
    expect(range(null, false, '0.023', false)).toBe('< 2.30%')
    expect(range(null, false, '0.02', true)).toBe('≤ 2.00%')
    expect(range('0.023', true, '0.035', false)).toBe('≥ 2.30%, < 3.50%')
    expect(range('0.3', true, '0.4', true)).toBe('30.00% – 40.00%')
    expect(range('0.4', false, null, false)).toBe('> 40.00%')
    expect(writeRange({ from: '4.8', fromIncluded: true, to: null, toIncluded: false }, 'score', 'zh')).toMatch(/^≥ 4\.80?0? 分$/)
  })
  it('stand by whose word they are', () => {
    const sets = bandSets([band('low', 'agency', null, '1'), band('good', 'agency', '1', null), band('good', 'premise', null, null)], 'zh')
    expect(sets.map((set) => [set.origin, set.own, set.bands.length])).toEqual([['agency', true, 2], ['premise', false, 1]])
  })
})

describe('writing a file', () => {
  it('makes the section a new entry needs', () => {
    expect(addEntry('', 'metrics', '  - a')).toEqual({ text: 'metrics:\n  - a\n', line: 2 })
    expect(addEntry('# ours\n', 'changes', '  - a')).toEqual({ text: '# ours\n\nchanges:\n  - a\n', line: 4 })
  })
  it('adds at the end of a section that is there', () => {
    expect(addEntry('metrics:\n  - a\n\nchanges:\n  - b\n', 'metrics', '  - c')).toEqual({ text: 'metrics:\n  - a\n  - c\n\nchanges:\n  - b\n', line: 3 })
    expect(addEntry('metrics:\n  - a', 'metrics', '  - c').text).toBe('metrics:\n  - a\n  - c\n')
  })
  it('offers bands in the unit of the metric, the good ones on the good side', () => {
    expect(changeOf({ key: 'refund_rate', zh: '退款率', unit: 'percent', better: 'lower' })).toContain('healthy: below 1%')
    expect(changeOf({ key: 'roi', zh: '投产', unit: 'ratio', better: 'higher' })).toContain('low: below 1, watch')
  })
  it('begins with entries that name what they are', () => {
    expect(NEW_METRIC).toMatch(/^ {2}- metric: /)
    expect(NEW_MEASURE).toMatch(/^ {2}- \{measure: /)
  })
  it('keeps the indentation on a new line, and goes under the first field of an entry', () => {
    expect(indentAfter('metrics:\n  - metric: a', 22)).toBe('    ')
    expect(indentAfter('    zh: b', 9)).toBe('    ')
    expect(indentAfter('metrics:', 8)).toBe('')
  })
  it('finds where a line begins', () => {
    expect([1, 2, 3, 9].map((line) => startOfLine('ab\ncd\ne', line))).toEqual([0, 3, 6, 7])
  })
})

it('gathers faults by line and uses by metric', () => {
  const fault = (line: number) => ({ line }) as never
  expect([...faultsByLine([fault(2), fault(2), fault(5)])].map(([line, of]) => [line, of.length])).toEqual([[2, 2], [5, 1]])
  expect(usesByMetric([{ metric: 'a', kind: 'board', zh: '', en: '' }]).get('a')).toHaveLength(1)
})
