import { describe, expect, test } from 'vitest'
import { badFinding, badPlan, citationsOf, emptyPlan, findingOf, isCitation, isNumbered, nextSteps, quartersOver } from './iterations'

const TODAY = '2026-11-29'

describe('a finding', () => {
  test('cites studies, experiments and metrics, parted as people part them', () => {
    expect(citationsOf('S12，E3\nS4 pay_amount@2026-10-01/2026-11-01')).toEqual(['S12', 'E3', 'S4', 'pay_amount@2026-10-01/2026-11-01'])
    expect(['S12', 'E3', 'pay_amount@2026-10-01/2026-11-01'].every(isCitation)).toBe(true)
    expect(['S0', 'R1', '听说的', 'pay_amount@2026'].some(isCitation)).toBe(false)
  })

  test('needs words, a day that has come and evidence', () => {
    expect(badFinding({ text: ' ', foundOn: '2026-11-30', evidence: '' }, TODAY)).toEqual(['text', 'foundOn', 'evidence'])
    const form = { text: ' 点击偏低 ', foundOn: TODAY, evidence: 'S12' }
    expect(badFinding(form, TODAY)).toEqual([])
    expect(findingOf(form)).toEqual({ text: '点击偏低', foundOn: TODAY, evidence: ['S12'] })
  })
})

describe('a plan', () => {
  test('begins tomorrow and is looked at four weeks later, unless said otherwise', () => {
    expect(emptyPlan(TODAY)).toMatchObject({ startsOn: '2026-11-30', checkOn: '2026-12-28', metric: 'pay_amount' })
  })

  test('says what, who and when, and is looked at after it begins', () => {
    expect(badPlan({ ...emptyPlan(TODAY), checkOn: '2026-11-30' })).toEqual(['what', 'owner', 'checkOn'])
    expect(badPlan({ ...emptyPlan(TODAY), what: '换主图', owner: '小林' })).toEqual([])
  })
})

test('what was dropped is over, and a change is measured only once it is made', () => {
  expect(nextSteps('dropped')).toEqual([])
  expect(nextSteps('planned')).not.toContain('measure')
  expect(nextSteps('made')).toContain('measure')
})

test('quarters that are over, across the turn of a year', () => {
  expect(quartersOver('2026-02-10', 2)).toEqual([
    { from: '2025-10-01', to: '2026-01-01', name: '2025 Q4' },
    { from: '2025-07-01', to: '2025-10-01', name: '2025 Q3' },
  ])
  expect(quartersOver('2026-10-01', 1)[0]?.name).toBe('2026 Q3')
})

test('only numbers lead somewhere', () => {
  expect(isNumbered('I7')).toBe(true)
  expect(isNumbered('pay_amount@2026-10-01/2026-11-01')).toBe(false)
})
