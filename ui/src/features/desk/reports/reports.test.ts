import { expect, test } from 'vitest'
import type { Report, ReportLine } from '@/api'
import { groupLines, reportDay, turned } from './reports'

test('without a day in the address the last stretch that is over is told', () => {
  expect(reportDay(undefined, 'daily', '2026-11-12')).toBe('2026-11-11')
  expect(reportDay(undefined, 'weekly', '2026-11-12')).toBe('2026-11-05')
  expect(reportDay(undefined, 'monthly', '2026-11-12')).toBe('2026-10-01')
  expect(reportDay('2026-06-18', 'daily', '2026-11-12')).toBe('2026-06-18')
})

test('one turns to the stretch before and after', () => {
  const report = { period: { from: '2026-11-01', to: '2026-12-01' } } as Report
  expect(turned(report, -1)).toBe('2026-10-31')
  expect(turned(report, 1)).toBe('2026-12-01')
})

test('a figure of which nothing is known stands apart, and a zero is known', () => {
  const line = (metric: string, group: string, value: string | null) => ({ metric, group, groupEn: group, value, previous: null, lastYear: null }) as ReportLine
  const { groups, unknown } = groupLines([line('a', '交易', '0'), line('b', '流量', null), line('c', '交易', '1')])
  expect(groups.map((group) => [group.zh, group.lines.length])).toEqual([['交易', 2]])
  expect(unknown.map((each) => each.metric)).toEqual(['b'])
})
