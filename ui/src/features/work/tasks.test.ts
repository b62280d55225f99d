import { expect, test } from 'vitest'
import { dueOf, queryOf, splitSubject, spoken } from './tasks'

test('each view asks for its tasks only, and a thing narrows any of them', () => {
  expect(queryOf('all', '', 0)).toEqual({ page: 0 })
  expect(queryOf('mine', '', 1)).toEqual({ page: 1, mine: true })
  expect(queryOf('overdue', 'rule_revision:3-2', 0)).toEqual({ page: 0, overdue: true, subjectKind: 'rule_revision', subjectId: '3-2' })
  expect(queryOf('closed', 'nonsense', 0)).toEqual({ page: 0, closed: true })
})

test('a thing is named by its kind and number', () => {
  expect(splitSubject('duty:5')).toEqual(['duty', '5'])
  expect(splitSubject('')).toEqual(['', ''])
})

test('time left is said in the two largest units', () => {
  expect(spoken(3 * 1440 + 125)).toMatchObject({ key: 'days', d: 3, h: 2 })
  expect(spoken(-61)).toMatchObject({ key: 'hours', h: 1, m: 1 })
  expect(spoken(59)).toMatchObject({ key: 'minutes', m: 59 })
  expect(spoken(0)).toMatchObject({ key: 'minutes', m: 0 })
})

test('a typed time is meant in Beijing, and hours are natural or working ones', () => {
  expect(dueOf('at', 0, '2026-12-01T18:00')).toEqual({ at: '2026-12-01T18:00:00+08:00' })
  expect(dueOf('working', 8, '')).toEqual({ hours: 8, working: true })
  expect(dueOf('natural', 48, '')).toEqual({ hours: 48, working: false })
  expect(dueOf('at', 0, '')).toBeNull()
  expect(dueOf('none', 8, '')).toBeNull()
})
