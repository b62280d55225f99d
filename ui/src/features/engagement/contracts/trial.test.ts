import { describe, expect, it } from 'vitest'
import { days, factorsOf, figure, inclusive, lineFormula, lineName, money } from './trial'

describe('a trial', () => {
  it('turns sliders into factors and leaves out those that were not moved', () => {
    expect(factorsOf({ sales: 10, refunds: -50, visitors: 0 })).toEqual({ sales: 1.1, refunds: 0.5 })
  })
  it('shows shares as percent and nothing where there is no figure', () => {
    expect(figure('0.0268093843', 'percent')).toBe('2.681%')
    expect(figure('427002.2', 'yuan')).toBe('427,002.2')
    expect(figure(null, 'yuan')).toBe('')
  })
  it('names the last day of a period, not the one after', () => {
    expect(days({ from: '2026-01-01', to: '2026-03-01' })).toBe('2026-01-01 – 2026-02-28')
  })
  it('tells the spans within the engine’s words to their last day', () => {
    expect(inclusive('3000 元/月 × 2026-08-01..2026-09-01 的天数占比')).toBe('3000 元/月 × 2026-08-01 – 2026-08-31 的天数占比')
    expect(lineFormula({ id: 'cap:2026-08-01', kind: 'cap' } as never, '2026-08-01..2027-08-01: counted 1.00')).toBe('2026-08-01 – 2027-07-31: counted 1.00')
  })
  it('parts the thousands of an amount and keeps its fen', () => {
    expect(money('1234567.80')).toBe('1,234,567.80')
    expect(money('-3000.00')).toBe('−3,000.00')
    expect(money('0.05')).toBe('0.05')
  })
  it('says of a line which KPI it is about, and of a correction which month', () => {
    const kpis = [{ kpi: 'kept', name: '净收金额' }] as never
    const line = (id: string) => ({ id, kind: id.split(':')[0] }) as never
    const words: Record<string, string> = { reward: '指标奖励', restatement: '以前期间更正', commission: '佣金', base: '基础服务费' }
    const name = (id: string) => lineName(line(id), kpis, (word) => words[word] ?? word)
    expect(name('base')).toBe('基础服务费')
    expect(name('reward:kept:2026-07-01')).toBe('指标奖励 · 净收金额')
    expect(name('restatement:2026-07-01:commission')).toBe('以前期间更正 · 2026-07 · 佣金')
    expect(name('restatement:2026-07-01:reward:kept:2026-07-01')).toBe('以前期间更正 · 2026-07 · 指标奖励 · 净收金额')
    expect(lineFormula(line('restatement:2026-07-01:commission'), 'commission：按现在的数据是 1695.65，已结算 1699.04')).toBe('按现在的数据是 1695.65，已结算 1699.04')
    expect(lineFormula(line('restatement:2026-07-01:reward:kept:2026-07-01'), 'reward:kept:2026-07-01: now 0.00, settled 8.00')).toBe('now 0.00, settled 8.00')
    expect(lineFormula(line('base'), 'a: b')).toBe('a: b')
  })
})
