import { expect, test } from 'vitest'
import type { Board, Tile } from '@/api'
import { groupTiles, isBlank, latestPeriod } from './board'

const trade = { key: 'trade', zh: '交易', en: 'Trade' }
const traffic = { key: 'traffic', zh: '流量', en: 'Traffic' }
const tile: Tile = {
  metric: 'pay_amount',
  zh: '支付金额',
  en: 'Paid',
  group: trade,
  unit: 'yuan',
  better: 'higher',
  daily: false,
  value: '30.00',
  previous: null,
  change: null,
  spark: ['10.00', null, '20.00'],
  previousSpark: [null, '5.00', '6.00'],
  missingDays: 1,
  bands: [],
}
const board: Board = {
  period: { from: '2026-11-08', to: '2026-11-11' },
  previous: { from: '2026-11-05', to: '2026-11-08' },
  comparison: { zh: '上期', en: 'before' },
  compared: { zh: '', en: '' },
  headline: { zh: '', en: '' },
  days: ['2026-11-08', '2026-11-09', '2026-11-10'],
  tiles: [tile],
}

test('tiles stand with others of their part of the trade, both in the order the reader gave them', () => {
  const visitors = { ...tile, metric: 'item_visitors', group: traffic }
  const orders = { ...tile, metric: 'orders_paid' }
  const groups = groupTiles([visitors, tile, orders])
  expect(groups.map((group) => group.key)).toEqual(['traffic', 'trade'])
  expect(groups[1]?.tiles.map((each) => each.metric)).toEqual(['pay_amount', 'orders_paid'])
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
