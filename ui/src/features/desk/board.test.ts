import { expect, test } from 'vitest'
import type { Board, Tile } from '@/api'
import { dayRows, isBlank, latestPeriod } from './board'

const tile: Tile = {
  metric: 'pay_amount',
  zh: '支付金额',
  en: 'Paid',
  unit: 'yuan',
  better: 'higher',
  value: '30.00',
  previous: null,
  change: null,
  spark: ['10.00', null, '20.00'],
  previousSpark: [null, '5.00', '6.00'],
  missingDays: 1,
}
const board: Board = {
  period: { from: '2026-11-08', to: '2026-11-11' },
  previous: { from: '2026-11-05', to: '2026-11-08' },
  headline: { zh: '', en: '' },
  days: ['2026-11-08', '2026-11-09', '2026-11-10'],
  tiles: [tile],
}

test('each day stands beside the day it is compared with, newest first', () => {
  expect(dayRows(board, tile)).toEqual([
    { day: '2026-11-10', value: '20.00', previousDay: '2026-11-07', previousValue: '6.00' },
    { day: '2026-11-09', value: null, previousDay: '2026-11-06', previousValue: '5.00' },
    { day: '2026-11-08', value: '10.00', previousDay: '2026-11-05', previousValue: null },
  ])
})

test('a zero is a value; only a board of nulls is blank', () => {
  expect(isBlank({ ...board, tiles: [{ ...tile, value: '0.00' }] })).toBe(false)
  expect(isBlank({ ...board, tiles: [{ ...tile, value: null }] })).toBe(true)
})

test('the latest period ends where the loads end, without those that were undone', () => {
  const loads = [{ periodTo: '2020-03-01' }, { periodTo: '2020-06-01', undone: { at: '', by: '' } }, { periodTo: null }]
  expect(latestPeriod(loads)).toEqual({ from: '2020-01-31', to: '2020-03-01' })
  expect(latestPeriod([{ periodTo: null }])).toBeNull()
})
