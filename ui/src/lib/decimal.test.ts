import { describe, expect, test } from 'vitest'
import { parseDecimal, reaches, roundTo, shift, writeGrouped } from './decimal'

const written = (text: string, places: number) => writeGrouped(roundTo(parseDecimal(text), places))

describe('decimals', () => {
  test.each([
    ['2995760.61', 2, '2,995,760.61'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '−1'],
    ['1.005', 2, '1.01'],
    ['999.995', 2, '1,000.00'],
    ['7', 2, '7.00'],
    ['-1234567.1', 1, '−1,234,567.1'],
    ['123456789012345678901234.56', 2, '123,456,789,012,345,678,901,234.56'],
  ])('%s to %i places is %s', (text, places, expected) => {
    expect(written(text, places)).toBe(expected)
  })

  test('the point moves without losing a digit', () => {
    expect(writeGrouped(shift(parseDecimal('0.1234'), 2))).toBe('12.34')
    expect(writeGrouped(shift(parseDecimal('2995760.61'), -4))).toBe('299.576061')
    expect(writeGrouped(shift(parseDecimal('12'), 3))).toBe('12,000')
  })

  test('sizes are compared exactly at the border', () => {
    expect(reaches(parseDecimal('9999.99'), 4)).toBe(false)
    expect(reaches(parseDecimal('10000.00'), 4)).toBe(true)
    expect(reaches(parseDecimal('-10000'), 4)).toBe(true)
  })

  test.each(['1e5', 'NaN', '', ' 1', '1,000', '.5'])('%j is refused', (text) => {
    expect(() => parseDecimal(text)).toThrow()
  })
})
