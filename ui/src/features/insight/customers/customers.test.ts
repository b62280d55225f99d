import { describe, expect, test } from 'vitest'
import { badFields, emptyForm, fitVerdict, formOf, highestRetention, holdoutVerdict, missBy, overallRetention, questionOf, retention, signed, type Cohort } from './customers'

describe('the question', () => {
  test('asks with one click and makes up no margin', () => {
    expect(badFields(emptyForm())).toEqual([])
    expect(questionOf(emptyForm())).toEqual({ horizonDays: 180, yearlyDiscount: 0.1, survivalPremise: 0.23 })
  })

  test('ends with the day after the last one meant, and comes back as it was asked', () => {
    const question = questionOf({ ...emptyForm(), from: '2025-01-01', last: '2025-12-31', margin: '32.5' })
    expect(question).toMatchObject({ from: '2025-01-01', to: '2026-01-01', margin: 0.325 })
    expect(formOf(question)).toMatchObject({ from: '2025-01-01', last: '2025-12-31', margin: '32.5', premise: '23', discount: '10' })
    expect(questionOf(formOf(question))).toEqual(question)
  })

  test('names what cannot be asked', () => {
    expect(badFields({ ...emptyForm(), horizon: '0.5', discount: '120', margin: '一半', premise: '' })).toEqual(['horizon', 'discount', 'premise', 'margin'])
    expect(badFields({ ...emptyForm(), from: '2025-02-01', last: '2025-01-01' })).toEqual(['last'])
  })
})

describe('cohorts', () => {
  const cohorts: Cohort[] = [
    { month: '2026-01', customers: 100, complete: true, active: [100, 20, 10] },
    { month: '2026-02', customers: 50, complete: true, active: [50, 5, null] },
    { month: '2026-03', customers: 10, complete: false, active: [null, null, null] },
  ]

  test('an unknown month is not zero', () => {
    expect(retention(cohorts[1] as Cohort, 2)).toBeNull()
    expect(retention(cohorts[1] as Cohort, 1)).toBe(0.1)
    expect(overallRetention(cohorts, 2)).toBe(0.1)
    expect(overallRetention(cohorts, 1)).toBeCloseTo(25 / 150)
    expect(overallRetention(cohorts, 3)).toBeNull()
  })

  test('the deepest colour is that of the best month after the first', () => {
    expect(highestRetention(cohorts)).toBe(0.2)
    expect(highestRetention([])).toBe(0)
  })
})

test('a model is called good, fair or poor by how far it lies off', () => {
  expect([0.005, 0.02, 0.2].map(fitVerdict)).toEqual(['good', 'fair', 'poor'])
  expect([-0.08, 0.2, -0.6].map(holdoutVerdict)).toEqual(['good', 'fair', 'poor'])
  expect(missBy(90, 100)).toBeCloseTo(-0.1)
  expect(missBy(undefined, 100)).toBeNull()
  expect(missBy(3, 0)).toBeNull()
  expect([signed(0.031), signed(-0.2)]).toEqual(['+3.1%', '−20.0%'])
})
