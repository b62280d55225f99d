import { expect, test } from 'vitest'
import type { Screen } from '@/api'
import { freshness, hourEnd, lastHour, linePoints, shares, usualShare } from './screen'

test('the line starts at nothing and ends with the last hour known', () => {
  expect(linePoints([10, 20, null], 40, 240, 100)).toBe('0,100 10.0,75.0 20.0,50.0')
  expect(linePoints([null], 40, 240, 100)).toBe('')
})

test('an hour is passed at its end', () => {
  expect(hourEnd(0)).toBe('01:00')
  expect(hourEnd(23)).toBe('24:00')
})

test('bars are shares of the longest, and none is longer than it', () => {
  const part = (amount: string) => ({ name: '', amount, orders: null })
  expect(shares([part('40'), part('10')])).toEqual([1, 0.25])
  expect(shares([part('0')])).toEqual([0])
  expect(shares([{ ...part('1'), orders: '2' }, { ...part('9'), orders: '1' }])).toEqual([1, 0.5])
})

const screen = (part: Partial<Screen>) => ({ hour: 1, soFar: ['100', '250', null], otherSoFar: ['80', '180', '400'], otherAmount: '180', otherWhole: '400', ...part }) as unknown as Screen

test('the last hour is put beside the same hour of the other day, and one that still runs is not', () => {
  expect(lastHour(screen({}), null)).toEqual({ hour: 1, amount: 150, other: 100, change: '0.5000' })
  expect(lastHour(screen({}), 1)).toEqual({ hour: 0, amount: 100, other: 80, change: '0.2500' })
  expect(lastHour(screen({ otherSoFar: [] }), null)).toEqual({ hour: 1, amount: 150, other: null, change: null })
  expect(lastHour(screen({ hour: 0 }), 0)).toBeNull()
  expect(lastHour(screen({ hour: null }), null)).toBeNull()
})

test('how far one usually is by now is a share of the other day', () => {
  expect(usualShare(screen({}))).toBe(0.45)
  expect(usualShare(screen({ otherAmount: null }))).toBeNull()
})

test('half an hour without news is stale', () => {
  const now = new Date('2026-11-11T12:00:00+08:00')
  expect(freshness('2026-11-11T11:31:00+08:00', now)).toEqual({ minutes: 29, stale: false })
  expect(freshness('2026-11-11T11:30:00+08:00', now)).toEqual({ minutes: 30, stale: true })
  expect(freshness(null, now)).toBeNull()
})
