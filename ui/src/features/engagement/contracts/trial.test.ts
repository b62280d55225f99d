import { describe, expect, it } from 'vitest'
import { days, factorsOf, figure, money } from './trial'

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
  it('parts the thousands of an amount and keeps its fen', () => {
    expect(money('1234567.80')).toBe('1,234,567.80')
    expect(money('-3000.00')).toBe('−3,000.00')
    expect(money('0.05')).toBe('0.05')
  })
})
