import { describe, expect, test } from 'vitest'
import { badFields, emptyForm, formOf, questionOf, sourceForm, typed } from './stock'

describe('what people type', () => {
  test('separators and blanks are no hindrance, words are', () => {
    expect(typed('10,000,000')).toBe(10_000_000)
    expect(typed(' 1，200.5 ')).toBe(1200.5)
    for (const text of ['', '一千', '1e5', '-3', '12 元']) expect(typed(text)).toBeNull()
  })

  test('an empty form names all it lacks', () => {
    expect(badFields(emptyForm())).toEqual(['low', 'high', 'price', 'unitCost'])
    expect(badFields({ ...emptyForm(), basis: 'item' })).toEqual(['item', 'price', 'unitCost'])
  })

  test('a range upside down is no range', () => {
    expect(badFields({ ...sourceForm(), low: '5', high: '5' })).toEqual(['high'])
  })
})

describe('the question', () => {
  test('of the source bet carries no cost of a unit beside the prepayment', () => {
    expect(questionOf(sourceForm())).toEqual({
      demand: { low: 12000, high: 22000 },
      price: 599,
      unitCost: 0,
      costPerSale: 0,
      salvage: 0,
      shortage: 0,
      bet: { units: 20000, prepay: 10000000, otherCosts: 300000, spares: 0, statedBreakEven: 15000 },
    })
  })

  test('comes back into the form as it was asked', () => {
    const form = { ...emptyForm(), basis: 'item' as const, item: '600012', days: '14', price: '99', unitCost: '40' }
    expect(questionOf(formOf(questionOf(form)))).toEqual(questionOf(form))
    expect(questionOf(formOf(questionOf(sourceForm())))).toEqual(questionOf(sourceForm()))
  })
})
