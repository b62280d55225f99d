import { describe, expect, it } from 'vitest'
import type { BenchmarkLine } from '@/api'
import { counted, gapUnit, inOrder, plainFigure, stayLine } from './benchmark'

const words = { zh: '', en: '' }
const line = (key: string, verdict: BenchmarkLine['verdict'], gap: string | null, own = true): BenchmarkLine => ({ key, name: words, unit: 'percent', better: 'higher', earlier: null, value: '0.23', year: 2023, whose: words, remark: null, own: own ? { metric: null, value: null, reason: null, said: words } : null, gap, verdict })

describe('figures of the trade', () => {
  it('stand with what lies behind first and what is only on record last', () => {
    const lines = [line('record', 'BESIDE', null, false), line('none', 'BESIDE', null), line('ahead', 'AHEAD', '0.1'), line('behind', 'BEHIND', '-0.1')]
    expect(inOrder(lines).map((each) => each.key)).toEqual(['behind', 'ahead', 'none', 'record'])
  })
  it('leave as numbers, shares as percent and gaps of shares in points', () => {
    expect(plainFigure('0.023', 'percent', 'zh')).toBe('2.30%')
    expect(plainFigure('7850000000000', 'yuan', 'zh')).toBe('7850000000000.00')
    expect(plainFigure('-0.0111', gapUnit('percent'), 'zh')).toBe('-1.11')
    expect(plainFigure(null, 'percent', 'zh')).toBeNull()
  })
  it('say what is counted, why there is none and how definitions differ', () => {
    expect(counted('zh', '直播成交同比', '去年同期没有数据', '口径不同。')).toBe('直播成交同比：去年同期没有数据。口径不同。')
    expect(counted('en', 'Clients: 1 of 2.', null, null)).toBe('Clients: 1 of 2.')
  })
})

describe('the curve of clients', () => {
  it('holds each step until the next and ends where the longest was observed', () => {
    expect(stayLine([{ day: 0, staying: '1' }, { day: 45, staying: '0.75' }, { day: 100, staying: '0.5' }])).toEqual({ days: [0, 30, 60, 90], shares: [1, 1, 0.75, 0.75] })
    expect(stayLine([]).days).toEqual([0])
  })
})
