import { describe, expect, test } from 'vitest'
import { badFields, comparable, emptyForm, formOf, questionOf, signed, type EffectAnswer, type EffectTold } from './effect'
import messages from './messages'
import { dayText, leadOf } from './words'

const TODAY = '2026-11-22'
const ninety = (lower: number, upper: number) => ({ lower, upper, level: 0.9 })

/** The Chinese words as vue-i18n would set them. */
function t(key: string, values: Record<string, unknown> = {}): string {
  const found = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], messages.zh)
  return String(found).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}

const told: EffectTold = {
  method: 'synthetic_control',
  relative: 0.124,
  relativeInterval: ninety(0.03, 0.22),
  perDay: 1234,
  perDayInterval: ninety(320, 2150),
  total: 12340,
  totalInterval: ninety(3200, 21500),
  chance: 0.03,
  placebo: null,
  grade: 'good',
  trustZh: '',
  trustEn: '',
  weights: [],
}
const answer: EffectAnswer = {
  metric: { key: 'pay_amount', zh: '支付金额', en: 'Amount paid', unit: 'yuan', source: 'computed', adds: true },
  before: { from: '2025-12-01', to: '2026-03-01' },
  during: { from: '2026-03-01', to: '2026-03-11' },
  daysBefore: 90,
  daysDuring: 10,
  missing: [],
  quoted: told,
  plain: { before: 9000, during: 11790, difference: 2790, relative: 0.31 },
  whyZh: '没有一种方法合适',
  whyEn: 'no method fits',
  attempts: [],
  days: [],
  controls: [],
  influences: [],
  notes: [],
}
const question = questionOf({ ...emptyForm(TODAY), name: '代运营', from: '2026-03-01' }, '7')
const lead = (changes: Partial<EffectAnswer>) => leadOf(question, { ...answer, ...changes }, t, 'zh', TODAY)

describe('the form', () => {
  test('can be asked as it stands', () => {
    expect(badFields(emptyForm(TODAY))).toEqual([])
    expect(questionOf(emptyForm(TODAY), '7')).toMatchObject({ shop: '7', metric: 'pay_amount', from: '2026-10-23', before: 90, controls: true })
  })

  test('a promotion needs its last day, and windows of sixty days at most', () => {
    expect(badFields({ ...emptyForm(TODAY), kind: 'promotion', waiting: '61', stocked: '' })).toEqual(['last', 'waiting', 'stocked'])
  })

  test('a last day before the first and a short past are refused', () => {
    expect(badFields({ ...emptyForm(TODAY), last: '2026-10-01', before: '7' })).toEqual(['last', 'before'])
  })

  test('the last day is the day before the question ends, there and back', () => {
    const form = { ...emptyForm(TODAY), last: '2026-10-30', recovery: true, item: '601' }
    expect(questionOf(form, '7').to).toBe('2026-10-31')
    expect(formOf(questionOf(form, '7'))).toEqual(form)
  })

  test('quotients cannot be compared day by day, visitors can', () => {
    expect(comparable({ additivity: 'whole', unit: 'percent' })).toBe(false)
    expect(comparable({ additivity: 'average', unit: 'percent' })).toBe(false)
    expect(comparable({ additivity: 'average', unit: 'count' })).toBe(true)
  })
})

describe('the sentence', () => {
  test('gives the effect, how sure it is, and the plain figure beside it', () => {
    expect(lead({})).toBe('3 月 1 日起的代运营让支付金额每天多 1,234.00元（90% 区间 320.00元–2,150.00元），相当于 +12.4%；单看前后对比是 +31.0%，相差的 18.6 个百分点来自季节、趋势和大盘。')
  })

  test('says a loss as a loss, from the smaller to the larger', () => {
    const less = { ...told, perDay: -1234, relative: -0.124, perDayInterval: ninety(-2150, -320), relativeInterval: ninety(-0.22, -0.03) }
    expect(lead({ quoted: less, plain: { ...answer.plain, relative: -0.13 } })).toBe('3 月 1 日起的代运营让支付金额每天少 1,234.00元（90% 区间 320.00元–2,150.00元），相当于 −12.4%；单看前后对比是 −13.0%。')
  })

  test('does not quote an effect whose interval holds zero', () => {
    const unsure = { ...told, perDayInterval: ninety(-20, 2150), relativeInterval: ninety(-0.01, 0.22) }
    expect(lead({ quoted: unsure })).toContain('说不准')
    expect(lead({ quoted: unsure })).not.toContain('每天多')
  })

  test('without a method to trust says so, the plain figure as no effect', () => {
    expect(lead({ quoted: null })).toBe('3 月 1 日起的代运营对支付金额的效果，数据说明不了：没有一种方法合适。单看前后对比是 +31.0%，不能当成效果。')
  })

  test('of a promotion tells lift, what only moved, and the net', () => {
    const window = { days: answer.during, relative: 0.5, relativeInterval: ninety(0.4, 0.6), total: 30000, totalInterval: ninety(25000, 35000) }
    const promotion = { lift: window, dip: window, net: 18000, netInterval: ninety(9000, 27000), chanceOfGain: 0.99, movedShare: 0.4, grade: 'good' as const, trustZh: '', trustEn: '' }
    expect(lead({ promotion })).toContain('其中 40% 只是从前后挪来的，净增 1.80万元')
    expect(lead({ promotion: { ...promotion, netInterval: ninety(-100, 27000) } })).toContain('算上前后有没有净增，说不准')
    expect(lead({ promotion })).toContain('单看当期前后对比是 +31.0%')
  })
})

test('days of another year carry the year', () => {
  expect(dayText('2025-03-01', 'zh', TODAY)).toBe('2025 年 3 月 1 日')
  expect(dayText('2026-03-01', 'en', TODAY)).toBe('1 Mar')
  expect(signed(-0.081)).toBe('−8.1%')
})
