import { expect, test } from 'vitest'
import type { QuarantinedRow } from '@/api'
import { countProblems, groupByLoad } from './quarantine'

const row = (load: string, number: number, ...codes: string[]): QuarantinedRow => ({
  load,
  row: number,
  file: `${load}.csv`,
  problems: codes.map((code) => ({ column: 'c', found: 'f', expected: 'e', code, zh: code, en: code })),
})

test('rows of one load stand together', () => {
  const groups = groupByLoad([row('L1', 1, 'A'), row('L2', 5, 'A'), row('L1', 9, 'B')])
  expect(groups.map((group) => [group.load, group.rows.map((each) => each.row)])).toEqual([
    ['L1', [1, 9]],
    ['L2', [5]],
  ])
})

test('a row with the same problem twice counts once', () => {
  const counts = countProblems([row('L1', 1, 'A', 'A'), row('L1', 2, 'B', 'A'), row('L1', 3, 'B'), row('L1', 4, 'B')])
  expect(counts.map((each) => [each.problem.code, each.rows])).toEqual([
    ['B', 3],
    ['A', 2],
  ])
})
