import { expect, test } from 'vitest'
import type { MetricValue } from '@/api'
import { barLengths, offeredSplits, partDays, splitRows } from './split'

const day = (from: string, value: string | null): MetricValue => ({ from, to: from, dims: {}, value })
const place = (province: string, value: string | null): MetricValue => ({ from: '2026-11-01', to: '2026-12-01', dims: { province }, value })

test('days stand beside the day at the same place of the other period', () => {
  const rows = splitRows('day', [day('2026-11-01', '30'), day('2026-11-02', null)], [day('2026-10-30', '20'), day('2026-10-31', '10')])
  expect(rows.map((row) => [row.part, row.value, row.beforePart, row.before, row.change])).toEqual([
    ['2026-11-01', '30', '2026-10-30', '20', 0.5],
    ['2026-11-02', null, '2026-10-31', '10', null],
  ])
})

test('other parts stand beside themselves, the largest first', () => {
  const rows = splitRows('province', [place('浙江', '10'), place('上海', '40'), place('', null)], [place('上海', '50'), place('浙江', '0')])
  expect(rows.map((row) => [row.part, row.before, row.change])).toEqual([
    ['上海', '50', -0.2],
    ['浙江', '0', null],
    ['', null, null],
  ])
  expect(barLengths(rows).get('浙江')).toBe(0.25)
})

test('hours stay in the order of the clock', () => {
  const hours = splitRows('hour', ['10', '9', '0'].map((hour) => ({ from: '', to: '', dims: { hour }, value: '1' })), [])
  expect(hours.map((row) => row.part)).toEqual(['0', '9', '10'])
})

test('what the server offers is offered, time first, and nothing else', () => {
  expect(offeredSplits(['day', 'hour', 'weekday', 'shop', 'buyer_kind'])).toEqual(['day', 'weekday', 'hour', 'shop', 'buyer_kind'])
  expect(offeredSplits([])).toEqual([])
})

test('a part of time covers its days, but none outside of what was asked', () => {
  expect(partDays('month', '2026-02-01', '2026-12-01')).toBe('2026-03-01')
  expect(partDays('week', '2026-11-30', '2026-12-02')).toBe('2026-12-02')
})
