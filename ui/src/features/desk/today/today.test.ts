import { expect, test } from 'vitest'
import type { Duty, Urgency } from '@/api'
import { byUrgency, isNumberColumn, writeKnownAt } from './today'

const duty = (key: string, urgency: Urgency): Duty => ({
  key,
  title: { zh: key, en: key },
  urgency,
  say: { zh: '', en: '' },
  advice: null,
  count: 0,
  knownAt: null,
  page: '/',
  rows: { columns: [], cells: [], pages: [] },
})

test('duties stand by urgency and keep their order within it', () => {
  const groups = byUrgency([duty('a', 'FINE'), duty('b', 'NOW'), duty('c', 'FINE')])
  expect(groups.map((group) => [group.urgency, group.duties.map((each) => each.key)])).toEqual([
    ['NOW', ['b']],
    ['FINE', ['a', 'c']],
  ])
})

test('a moment is written short', () => {
  expect(writeKnownAt('2026-11-29T18:05:11')).toBe('11-29 18:05')
  expect(writeKnownAt(null)).toBeNull()
})

test('hours and amounts are numbers, order numbers and mixed columns are not', () => {
  const cells = [
    ['1234567890123456789', '-3', '12.50', 'a'],
    ['1234567890123456780', '40', null, '1'],
  ]
  expect([0, 1, 2, 3].map((column) => isNumberColumn(cells, column))).toEqual([false, true, true, false])
  expect(isNumberColumn([[null]], 0)).toBe(false)
})
