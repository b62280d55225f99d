import { describe, expect, test } from 'vitest'
import type { Baseline, Experiment, Reading } from '@/api'
import { badFields, badNumbers, bandOf, designOf, effectText, emptyForm, formOf, lossText, mayEndWith, numbersOf, rangeText, templateOf, typed, valueText, withBaseline, type ExperimentForm } from './experiment'
import messages from './messages'
import { readText } from './readText'

const whole = (): ExperimentForm => ({ ...emptyForm(), name: '主图', hypothesis: '场景图好卖', baseline: '3.3', smallestEffect: '0.33', dailyUnits: '1,200' })

describe('what people type', () => {
  test('percents, separators and blanks are no hindrance, words are', () => {
    expect(typed('3.3 %')).toBe(3.3)
    expect(typed('1，200')).toBe(1200)
    for (const text of ['', '三成', '1e5', '3..3']) expect(typed(text)).toBeNull()
  })

  test('an empty form names all it lacks', () => {
    expect(badFields(emptyForm())).toEqual(['baseline', 'smallestEffect', 'dailyUnits', 'name', 'hypothesis'])
    expect(badFields(whole())).toEqual([])
  })

  test('means need a deviation, and variants names of their own', () => {
    expect(badNumbers({ ...whole(), kind: 'mean' })).toEqual(['deviation'])
    expect(badFields({ ...whole(), variants: [{ name: 'A', share: '1' }, { name: 'A ', share: '1' }] })).toEqual(['variants'])
    expect(badFields({ ...whole(), variants: [{ name: 'A', share: '0' }, { name: 'B,C', share: '1' }] })).toEqual(['variants'])
  })
})

describe('the design', () => {
  test('carries fractions to the last digit, not those of floating point', () => {
    expect(numbersOf(whole())).toEqual({ kind: 'proportion', better: 'higher', baseline: 0.033, smallestEffect: 0.0033, alpha: 0.05, power: 0.8, method: 'sequential', dailyUnits: 1200, shares: [50, 50] })
  })

  test('comes back into the form as it was set down', () => {
    const mean: ExperimentForm = { ...whole(), metricKey: '', metric: '客单价', kind: 'mean', unit: '元', baseline: '128.5', deviation: '60', smallestEffect: '5', cap: '5000' }
    for (const form of [whole(), mean]) expect(designOf(formOf(designOf(form)))).toEqual(designOf(form))
  })

  test('begins with what the shop’s facts say, and a tenth of it as the effect worth having', () => {
    const baseline: Baseline = { metric: 'pay_conversion', share: true, value: '0.023456', dailyVisitors: '18234.6', from: '2026-10-01', to: '2026-10-29', missingDays: 0 }
    expect(withBaseline(emptyForm(), baseline)).toMatchObject({ baseline: '2.346', smallestEffect: '0.23', dailyUnits: '18235' })
  })
})

describe('figures', () => {
  test('of proportions are points, of means their unit', () => {
    const design = designOf(whole())
    expect(valueText(design, 0.0331)).toBe('3.31%')
    expect(effectText(design, -0.00421, 'zh')).toBe('−0.42 百分点')
    expect(effectText(design, 0.05, 'en')).toBe('+5.00 pts')
    expect(effectText(design, 0, 'en')).toBe('0.00 pts')
    const mean = designOf({ ...whole(), kind: 'mean', unit: '元', deviation: '50' })
    expect(effectText(mean, 12.5, 'zh')).toBe('+12.50 元')
    expect(effectText(mean, undefined, 'zh')).toBe('—')
    expect(rangeText(design, 0.00268, 0.0129, 'zh')).toBe('+0.27 ~ +1.29 百分点')
    expect(effectText(design, 0.000123, 'zh')).toBe('+0.012 百分点')
    expect(lossText(design, 2.6e-9, 'zh')).toBe('≈ 0')
    expect(lossText(design, 0.001, 'zh')).toBe('0.10 百分点')
  })

  test('the template names every variant', () => {
    expect(templateOf(designOf(whole()), '2026-11-01')).toBe('day,variant,n,successes\n2026-11-01,原版,,\n2026-11-01,新版,,\n')
  })

  test('a day that could not be told is a gap in the band', () => {
    const reading = { days: [{ day: '2026-11-01', units: 10, looks: [null] }, { day: '2026-11-02', units: 20, looks: [{ absolute: 1, lower: 0, upper: 2 }] }] } as unknown as Reading
    expect(bandOf(reading, 0)).toEqual({ labels: ['2026-11-01', '2026-11-02'], effect: [null, 1], lower: [null, 0], upper: [null, 2] })
  })
})

test('a finding needs a sound split and an effect', () => {
  const of = (reading: object) => ({ reading }) as unknown as Experiment
  expect(mayEndWith(of({ split: { mismatch: true }, effects: [{}] }))).toEqual({ finding: false, why: 'split' })
  expect(mayEndWith(of({ split: { mismatch: false }, effects: [] }))).toEqual({ finding: false, why: 'size' })
  expect(mayEndWith(of({ effects: [{}] }))).toEqual({ finding: true, why: null })
})

test('files of Chinese programs are read in either encoding', () => {
  expect(readText(new Uint8Array([0xd4, 0xad, 0xb0, 0xe6]))).toBe('原版')
  expect(readText(new TextEncoder().encode('原版'))).toBe('原版')
})

test('both languages say the same things', () => {
  const keys = (part: object, at = ''): string[] => Object.entries(part).flatMap(([key, value]) => (typeof value === 'object' ? keys(value as object, `${at}${key}.`) : [`${at}${key}`]))
  expect(keys(messages.en)).toEqual(keys(messages.zh))
})
