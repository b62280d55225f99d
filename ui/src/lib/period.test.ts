import { describe, expect, test } from 'vitest'
import { beijingDay, countDays, isDay, joinDays, listDays, plusMonths, presetPeriod, weekday, writeMoment, writePeriod } from './period'

describe('periods', () => {
  test.each([
    ['yesterday', '2026-11-10', '2026-11-11'],
    ['last7', '2026-11-04', '2026-11-11'],
    ['last14', '2026-10-28', '2026-11-11'],
    ['last30', '2026-10-12', '2026-11-11'],
    ['last90', '2026-08-13', '2026-11-11'],
    ['last365', '2025-11-11', '2026-11-11'],
    ['thisMonth', '2026-11-01', '2026-11-12'],
    ['lastMonth', '2026-10-01', '2026-11-01'],
  ] as const)('%s on 2026-11-11 is [%s, %s)', (preset, from, to) => {
    expect(presetPeriod(preset, '2026-11-11')).toEqual({ from, to })
  })

  test('last month of January lies in the year before', () => {
    expect(presetPeriod('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2026-01-01' })
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-01')
  })

  test('the end does not belong to a period, and people read it with both ends', () => {
    const february = { from: '2020-02-01', to: '2020-03-01' }
    expect(countDays(february)).toBe(29)
    expect(listDays(february).at(-1)).toBe('2020-02-29')
    expect(writePeriod(february)).toBe('2020-02-01 – 02-29')
    expect(writePeriod({ from: '2020-02-01', to: '2020-02-02' })).toBe('2020-02-01')
    expect(writePeriod({ from: '2019-12-31', to: '2020-01-02' })).toBe('2019-12-31 – 2020-01-01')
  })

  test('a day begins at midnight in Beijing', () => {
    expect(beijingDay(new Date('2026-11-10T15:59:59Z'))).toBe('2026-11-10')
    expect(beijingDay(new Date('2026-11-10T16:00:00Z'))).toBe('2026-11-11')
    expect(writeMoment('2026-11-10T16:05:00Z')).toBe('2026-11-11 00:05')
  })

  test('days that follow one another are one span, over the end of a month too', () => {
    expect(joinDays(['2026-11-09', '2026-10-31', '2026-11-01'])).toEqual([
      { from: '2026-10-31', to: '2026-11-02' },
      { from: '2026-11-09', to: '2026-11-10' },
    ])
    expect(joinDays([])).toEqual([])
  })

  test('only real days are days', () => {
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2026-2-1')).toBe(false)
    expect(weekday('2026-11-11')).toBe(2)
  })
})
