import { describe, expect, test } from 'vitest'
import type { CapNow, KpiStanding, Standing } from '@/api'
import { capChange, capHeld, capUsed } from './cap'
import { chance, change, distance, fan, figure, movedOnce, pay, stockPlaces, sum, toneOf } from './standing'

function kpi(verdict: 'better' | 'within' | 'worse' | null, fen: number | null, end: number | null): KpiStanding {
  return {
    id: 'k', name: '指标', metric: 'm', metricName: { zh: '指标', en: 'goal' }, unit: 'yuan', better: 'higher', variant: 'computed', scope: ['all'], kind: 'level', stated: 1, upper: null, from: '2026-06-01', to: '2026-07-01',
    soFar: verdict === null ? null : { to: '2026-06-20', days: 19, value: 11, target: 10, baseline: null, distance: 0.1, measure: 'relative', tolerance: 0, verdict, fen, formula: null, inputs: [] },
    missing: verdict === 'worse' ? ['2026-06-03'] : [],
    ahead: end === null ? null : { value: 1, lower: 1, upper: 1, target: 1, reward: 1, penalty: 0, fen: end, lowest: end, highest: end },
    silent: null, effect: null, group: null, days: [], doubts: [],
  }
}
const standing = (...kpis: KpiStanding[]): Standing => ({ contract: 'ZG-1', version: 1, title: '', from: '2026-06-01', to: '2026-07-01', kpis, until: null, fees: [], doubts: [], baselines: [], asOf: '' })

describe('where a contract stands', () => {
  test('the answer counts goals, days and money', () => {
    expect(sum(standing(kpi('better', 80000, 70000), kpi('worse', -30000, null), kpi(null, null, null)))).toEqual({ judged: 2, ahead: 1, behind: 1, missing: 1, today: 50000, expected: 40000, of: 1, asToday: 1 })
  })

  test('money that may not be seen is no zero', () => {
    expect(sum(standing(kpi('better', null, null)))).toMatchObject({ today: null, expected: null })
  })

  test('figures say their sign and unit', () => {
    expect(pay(80000, 'zh')).toBe('+800.00元')
    expect(pay(-30050, 'zh')).toBe('−300.50元')
    expect(pay(0, 'zh')).toBe('0.00元')
    expect([chance(0), chance(0.004), chance(0.5), chance(0.996), chance(1)]).toEqual(['0%', '<1%', '50%', '>99%', '100%'])
    expect([change(0.253), change(-0.1), change(0)]).toEqual(['+25.3%', '−10.0%', '0.0%'])
    expect(figure(0.02345, 'percent', 'zh')).toBe('2.35%')
    expect(distance(kpi('better', 0, null), 'zh')).toBe('+10.0%')
  })

  test('a goal that nobody can judge is a warning', () => {
    expect([toneOf(kpi('better', 0, null)), toneOf(kpi('worse', 0, null)), toneOf(kpi(null, null, null))]).toEqual(['good', 'bad', 'warn'])
  })

  test('the cap says what is used, held back, and what today would change', () => {
    const cap: CapNow = { from: '2026-06-01', to: '2026-08-01', window: 'term', share: 0.15, counts: ['commission'], excess: 'carry', state: 'reached', countedFen: 2200, profitFen: 12000, allowedFen: 1800, takenFen: 1800, heldFen: 500, changeFen: 100, carriedFen: 0, assumed: [] }
    expect([capUsed(cap), capHeld(cap), capChange(cap)]).toEqual([1, 400, 'pays'])
    expect([capChange({ ...cap, changeFen: -1 }), capChange({ ...cap, changeFen: 0 })]).toEqual(['holds', 'nothing'])
    expect(capUsed({ ...cap, allowedFen: 0, takenFen: 0 })).toBeNull()
    expect(capChange({ ...cap, state: 'not_computable', allowedFen: null })).toBe('unknown')
  })

  test('a day nobody knows is a gap between lines', () => {
    const days = () => ['1', '2', '3']
    expect(fan([{ day: '1', value: 5, lower: null, upper: null }, { day: '3', value: 6, lower: 4, upper: 8 }], days)).toEqual({
      labels: ['1', '2', '3'], known: [5, null, null], likely: [null, null, 6], lower: [null, null, 4], upper: [null, null, 8],
    })
  })

  test('stock is looked up for items, and for the whole shop where there is only one', () => {
    const kpis = [{ scope: ['all'] }, { scope: ['shop:s/item:7', 'shop:s/channel:搜索'] }, { scope: ['all'] }]
    expect(stockPlaces(kpis, 1)).toEqual([{ scope: 'all', item: null }, { scope: 'shop:s/item:7', item: '7' }])
    expect(stockPlaces(kpis, 2)).toEqual([{ scope: 'shop:s/item:7', item: '7' }])
  })

  test('a day that moved is told once, though several periods are found from it', () => {
    const fact = { measure: 'kept_sum', measureName: { zh: '', en: '' }, scope: 'shop:s', from: '2026-07-22', to: '2026-07-23', frozen: 9, now: 8, reason: { zh: '', en: '' } }
    const of = (from: string) => ({ kpi: 'k', name: '净收金额', unit: 'yuan' as const, from, to: '', frozen: 1, now: 1, moved: [fact] })
    expect(movedOnce([of('2026-08-01'), of('2026-09-01'), { ...of('2026-08-01'), name: '另一个' }])).toHaveLength(2)
  })
})
