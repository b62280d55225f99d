import { describe, expect, it } from 'vitest'
import { badFields, emptyForm, formOf, lastRun, questionOf, ruledWindows, scaleOf, steps, sureness, type Figure, type PromotionAnswer } from './promotion'

describe('the form', () => {
  const form = emptyForm('2026-03-01', '双11')

  it('begins with the last Double 11 that is over', () => {
    expect(lastRun('double_11', '2026-03-01')).toEqual({ from: '2025-10-31', last: '2025-11-11' })
    expect(lastRun('double_11', '2026-11-12').from).toBe('2026-10-31')
    expect(lastRun('618', '2026-06-18').from).toBe('2025-06-01')
  })

  it('asks with the day after the last, and with what is known only', () => {
    expect(questionOf(form)).toEqual({ name: '双11', from: '2025-10-31', to: '2025-11-12' })
    const question = questionOf({ ...form, freight: '4.5', feeRate: '5', extra: '0', earlier: '2024-10-31, 2022-10-31' })
    expect(question).toMatchObject({ freight: 4.5, feeRate: 0.05, extra: 0, earlier: ['2024-10-31', '2022-10-31'] })
    expect(questionOf(formOf(question))).toEqual(question)
    expect(formOf({ ...question, earlier: ['2023-10-31', '2024-10-31'] }).earlier).toBe('')
  })

  it('leaves the days round it to the rule unless somebody types others', () => {
    expect(ruledWindows('2025-10-31', '2025-11-11')).toEqual({ waiting: 12, stocked: 24 })
    expect(ruledWindows('2025-12-10', '2025-12-12')).toEqual({ waiting: 7, stocked: 14 })
    expect(ruledWindows('2025-06-01', '2025-06-18')).toEqual({ waiting: 14, stocked: 28 })
    expect(ruledWindows('', '2025-06-18').waiting).toBe(7)
    const question = { ...questionOf(form), waiting: 12, stocked: 20 }
    expect(formOf(question)).toMatchObject({ waiting: '', stocked: '20' })
    expect(questionOf(formOf(question))).toMatchObject({ stocked: 20 })
  })

  it('names what cannot be asked', () => {
    expect(badFields(form)).toEqual([])
    expect(badFields({ ...form, last: '2025-10-01', waiting: '99', earlier: '2026-01-01', freight: 'x', feeRate: '101' })).toEqual(['last', 'waiting', 'earlier', 'freight', 'feeRate'])
  })
})

describe('the truth', () => {
  const figure = (value: number, lower: number, upper: number): Figure => ({ value, interval: { lower, upper, level: 0.9 } })
  const answer = { lift: figure(30, 10, 50), waiting: null, after: figure(-20, -40, 0), net: figure(10, -20, 40), profit: null } as unknown as PromotionAnswer

  it('adds up from what sold to what is left, without what is not known', () => {
    expect(steps(answer).map((step) => [step.key, step.total])).toEqual([
      ['lift', false],
      ['after', false],
      ['net', true],
    ])
  })

  it('draws all of it on one scale that holds 0', () => {
    expect(scaleOf(steps(answer))).toEqual({ least: -40, most: 50 })
    expect(scaleOf([{ key: 'lift', figure: figure(30, 10, 50), total: false }])).toEqual({ least: 0, most: 50 })
    expect(scaleOf([])).toEqual({ least: 0, most: 1 })
  })

  it('says how sure it is in words', () => {
    expect([0.99, 0.95, 0.8, 0.5, 0.2, 0.05].map(sureness)).toEqual(['surely', 'surely', 'likely', 'open', 'unlikely', 'hardly'])
  })
})
