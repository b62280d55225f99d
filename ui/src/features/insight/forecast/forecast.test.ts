import { describe, expect, test } from 'vitest'
import type { Definition } from '@/api'
import { badFields, chanceOf, chanceText, emptyForm, formOf, isForecastable, promotionsOf, questionOf, splitsOf, typedAmount } from './forecast'

const metric = (additivity: string, unit: Definition['unit'], dimensions: string[] = []) => ({ additivity, unit, dimensions }) as unknown as Definition

describe('the question', () => {
  test('targets are typed as people say them', () => {
    expect(typedAmount('200万')).toBe(2_000_000)
    expect(typedAmount('1.5亿元')).toBe(150_000_000)
    expect(typedAmount('1,860,000')).toBe(1_860_000)
    expect(typedAmount('many')).toBeNull()
  })

  test('a form and its question say the same', () => {
    const form = { ...emptyForm(), horizonDays: '60', split: 'province' as const, level: '0.8' as const, target: '2000000', until: '2026-10-20' }
    expect(formOf(questionOf(form))).toEqual(form)
    expect(questionOf(emptyForm())).toEqual({ metric: 'pay_amount', horizonDays: 30, split: 'none', level: 0.95 })
  })

  test('promotions are typed one a line, or pasted from a sheet', () => {
    expect(promotionsOf('直播专场 2026-12-05 2026-12-07\n\n周年庆,2026-12-20,2026-12-22,80%')).toEqual([
      { kind: '直播专场', from: '2026-12-05', to: '2026-12-07' },
      { kind: '周年庆', from: '2026-12-20', to: '2026-12-22', uplift: 0.8 },
    ])
    expect(promotionsOf('Live show\t2026-12-05\t2026-12-05\t-20%')).toEqual([{ kind: 'Live show', from: '2026-12-05', to: '2026-12-05', uplift: -0.2 }])
    expect(promotionsOf('one day 2026-12-05')).toEqual([{ kind: 'one day', from: '2026-12-05', to: '2026-12-05' }])
    expect(promotionsOf('backwards 2026-12-07 2026-12-05')).toBeNull()
    expect(promotionsOf('no date')).toBeNull()
    const form = { ...emptyForm(), promotions: '周年庆 2026-12-20 2026-12-22 80%' }
    expect(formOf(questionOf(form))).toEqual(form)
    expect(badFields({ ...emptyForm(), promotions: 'x' })).toEqual(['promotions'])
  })

  test('what does not fit is named', () => {
    expect(badFields(emptyForm())).toEqual([])
    expect(badFields({ ...emptyForm(), horizonDays: '200', target: 'x' })).toEqual(['horizonDays', 'target'])
  })

  test('ratios are not offered, and only sums are split', () => {
    expect(isForecastable(metric('sum', 'yuan'))).toBe(true)
    expect(isForecastable(metric('whole', 'count'))).toBe(true)
    expect(isForecastable(metric('whole', 'percent'))).toBe(false)
    expect(isForecastable(metric('last', 'score'))).toBe(false)
    expect(splitsOf(metric('sum', 'yuan', ['province', 'hour']), 2)).toEqual(['none', 'shop', 'province'])
    expect(splitsOf(metric('average', 'count', ['item']), 2)).toEqual(['none'])
  })
})

describe('chances', () => {
  const quantiles = Array.from({ length: 99 }, (_, index) => 100 + index)

  test('lie on the line between quantiles', () => {
    expect(chanceOf(quantiles, 149)).toBeCloseTo(0.5)
    expect(chanceOf(quantiles, 149.5)).toBeCloseTo(0.495)
    expect(chanceOf(quantiles, 100)).toBeCloseTo(0.99)
    expect(chanceOf(quantiles, 198)).toBeCloseTo(0.01)
  })

  test('are not told beyond what was drawn', () => {
    expect(chanceText(quantiles, 1000)).toBe('< 1%')
    expect(chanceText(quantiles, 10)).toBe('> 99%')
    expect(chanceText(quantiles, 124)).toBe('75%')
  })
})
