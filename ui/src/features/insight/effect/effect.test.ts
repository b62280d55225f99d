import { describe, expect, test } from 'vitest'
import { badFields, comparable, emptyForm, formFor, formOf, questionOf, signed } from './effect'

const TODAY = '2026-11-22'
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

test('a change carries its sign', () => {
  expect(signed(-0.081)).toBe('−8.1%')
})

test('a change of the change log fills in its name, first day and metric', () => {
  expect(formFor({ name: '换主图', from: '2026-05-04', metric: 'item_visitors' }, TODAY)).toMatchObject({ name: '换主图', from: '2026-05-04', metric: 'item_visitors', before: '90' })
  expect(formFor({ from: '2026-05-04', to: '2026-06-01' }, TODAY)).toEqual(emptyForm(TODAY))
})
