import { expect, test } from 'vitest'
import { hourEnd, linePoints, shares } from './screen'

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
