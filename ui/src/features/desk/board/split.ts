import type { MetricValue } from '@/api'
import { plusDays, type Day } from '@/lib/period'

/** Splits that cut time, in the order they are offered, before the others. */
export const GRAINS: readonly string[] = ['day', 'week', 'month', 'quarter', 'year', 'weekday', 'hour']

/** Splits whose parts follow one another and make a line; an hour or a weekday is a place in a round. */
export const isLine = (by: string) => ['day', 'week', 'month', 'quarter', 'year'].includes(by)
export const isTime = (by: string) => GRAINS.includes(by)

/** What the server says a metric can be split by, and nothing else: the splits of time first. */
export function offeredSplits(dimensions: readonly string[]): string[] {
  return [...GRAINS.filter((each) => dimensions.includes(each)), ...dimensions.filter((each) => !GRAINS.includes(each))]
}

export interface SplitRow {
  readonly key: string
  /** The first day of a part of time, else the value of the dimension. */
  readonly part: string
  readonly value: string | null
  readonly reason: string | null
  readonly beforePart: string | null
  readonly before: string | null
  /** A fraction of the value before; null where there is none. */
  readonly change: number | null
}

/** Parts of time beside those at the same place of the other period, others beside the same value; largest first. */
export function splitRows(by: string, now: readonly MetricValue[], before: readonly MetricValue[]): SplitRow[] {
  const line = isLine(by)
  const earlier = new Map(before.map((row) => [row.dims[by] ?? '', row]))
  const rows = now.map((row, index) => {
    const other = line ? before[index] : earlier.get(row.dims[by] ?? '')
    const part = line ? row.from : (row.dims[by] ?? '')
    return { key: part, part, value: row.value, reason: row.reasonZh ?? null, beforePart: line && other ? other.from : null, before: other?.value ?? null, change: changeOf(row.value, other?.value ?? null) }
  })
  if (isTime(by)) return line ? rows : rows.sort((one, other) => Number(one.part) - Number(other.part))
  return rows.sort((one, other) => Number(other.value ?? -Infinity) - Number(one.value ?? -Infinity))
}

function changeOf(now: string | null, before: string | null): number | null {
  if (now === null || before === null || Number(before) === 0) return null
  return (Number(now) - Number(before)) / Math.abs(Number(before))
}

/** How long the bar of a row is, 0 to 1 of the longest. */
export function barLengths(rows: readonly SplitRow[]): Map<string, number> {
  const most = Math.max(0, ...rows.map((row) => Math.abs(Number(row.value ?? 0))))
  return new Map(rows.map((row) => [row.key, most === 0 ? 0 : Math.abs(Number(row.value ?? 0)) / most]))
}

/** The days a part of time covers, within the period asked. */
export function partDays(by: string, first: Day, end: Day): Day {
  const ends: Record<string, Day> = { day: plusDays(first, 1), week: plusDays(first, 7), month: nextMonth(first, 1), quarter: nextMonth(first, 3), year: nextMonth(first, 12) }
  const until = ends[by] ?? end
  return until < end ? until : end
}

function nextMonth(first: Day, months: number): Day {
  const moment = new Date(Date.parse(first.slice(0, 8) + '01'))
  moment.setUTCMonth(moment.getUTCMonth() + months)
  return moment.toISOString().slice(0, 10)
}
