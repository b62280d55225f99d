import { expect, test } from 'vitest'
import { extent, sparkPath } from './spark'

test('a missing day is a gap, not a zero', () => {
  expect(sparkPath([0, null, 10, 5], 30, 10, 0, 10)).toBe('M0.0 10.0h.01M20.0 0.0L30.0 5.0')
})

test('two lines share one scale', () => {
  expect(extent([1, null, 4], [9, 2])).toEqual([1, 9])
  expect(extent([null], [])).toEqual([0, 1])
})

test('a flat line lies at the bottom and does not divide by nothing', () => {
  expect(sparkPath([3, 3], 10, 10, 3, 3)).toBe('M0.0 10.0L10.0 10.0')
})
