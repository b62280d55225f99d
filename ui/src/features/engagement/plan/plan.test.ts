import { describe, expect, it } from 'vitest'
import type { PlanContent } from '@/api'
import { cleaned, copyOf, fen, formOf, keptOf, termsOf, typedOf, yuanText } from './plan'

const content = (): PlanContent => ({
  goal: '', tier: null, tierReason: '',
  plans: [{ kind: 'traffic', title: 't', strategy: '', metric: 'item_visitors', today: 1, target: '', actions: [], people: 1, yuan: '', fallback: { text: '', metric: 'old', below: true, value: '', days: 14 } }],
})

describe('plans and budgets', () => {
  it('takes emptied numbers as not set and watches the metric it is to move', () => {
    const plan = cleaned(content()).plans[0]
    expect([plan?.target, plan?.yuan, plan?.fallback.value, plan?.fallback.metric]).toEqual([null, 0, null, 'item_visitors'])
  })
  it('copies before it is written into', () => {
    const from = content()
    copyOf(from).plans.forEach((plan) => (plan.title = 'x'))
    expect(from.plans[0]?.title).toBe('t')
  })
  it('takes shares in percent and keeps them as fractions, other figures as they are', () => {
    expect([typedOf(0.03, 'percent'), typedOf('0.0273', 'percent'), typedOf(0.07, 'percent'), typedOf(null, 'percent'), typedOf('1200', 'count')]).toEqual(['3', '2.73', '7', '', '1200'])
    expect([keptOf('3', 'percent'), keptOf('2.73%', 'percent'), keptOf('7', 'percent'), keptOf('', 'percent'), keptOf('三', 'percent'), keptOf('1200', 'count')]).toEqual([0.03, 0.0273, 0.07, '', '三', '1200'])
  })
  it('keeps money to the fen both ways', () => {
    expect(fen(0.29)).toBe(29)
    expect(termsOf(formOf({ total: 123_456_789, start: 3050, reserve: 1250, months: 6, prepaid: 0 }))).toEqual({ total: 123_456_789, start: 3050, reserve: 1250, months: 6, prepaid: 0 })
    expect(yuanText(123_456_789)).toBe('1,234,567.89')
  })
})
