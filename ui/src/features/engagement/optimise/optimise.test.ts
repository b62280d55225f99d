import { expect, test } from 'vitest'
import type { ChainLink, LinkState, WatchedFallback } from '@/api'
import { counts, firstTaking, metricOf, quartersOver } from './optimise'

const link = (state: LinkState): ChainLink => ({ state }) as ChainLink

test('links are counted by what has to be done about them', () => {
  expect(counts([link('overdue'), link('late'), link('found'), link('running'), link('worked'), link('harmed'), link('open'), link('dropped')])).toEqual({ open: 3, overdue: 1, worked: 1, harmed: 1, told: 1 })
})

test('a metric with its days is told from a study', () => {
  expect(metricOf('pay_conversion@2026-10-01/2026-11-01')).toEqual({ metric: 'pay_conversion', from: '2026-10-01', to: '2026-11-01' })
  expect(metricOf('S12')).toBeNull()
})

test('plan B begins tomorrow and leads back to the plan that is left', () => {
  const watched = { strategy: '投直通车', fallback: { text: '停投' } } as WatchedFallback
  expect(firstTaking(watched, '2026-11-30', '回到原方案：')).toEqual({ reason: '', text: '停投', owner: 'manager', from: '2026-12-01', to: '2026-12-07', next: '回到原方案：投直通车', evenSo: false })
})

test('quarters that are over are named, the latest first', () => {
  expect(quartersOver('2026-11-30', 4)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'])
  expect(quartersOver('2026-01-01', 1)).toEqual(['2025-Q4'])
})
