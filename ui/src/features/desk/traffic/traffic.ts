import type { ChannelRow, JudgedRate, MetricColumn } from '@/api'
import type { Period } from '@/lib/period'
import { countDays } from '@/lib/period'

export const keyOf = (path: readonly string[]) => path.join('›')

/** Which channels are unfolded, as the address says it. */
export function unfolded(text: unknown): string[] {
  return typeof text === 'string' ? text.split('|').filter(Boolean) : []
}

/** Rows one sees: those of the first level, and those below an unfolded one. */
export function visibleRows(rows: readonly ChannelRow[], open: readonly string[]): ChannelRow[] {
  return rows.filter((row) => row.path.every((_, depth) => depth === 0 || open.includes(keyOf(row.path.slice(0, depth)))))
}

export function hasInner(rows: readonly ChannelRow[], row: ChannelRow): boolean {
  const key = keyOf(row.path)
  return rows.some((each) => each.path.length === row.path.length + 1 && keyOf(each.path.slice(0, row.path.length)) === key)
}

/** All that can be unfolded. */
export function allFolds(rows: readonly ChannelRow[]): string[] {
  return rows.filter((row) => hasInner(rows, row)).map((row) => keyOf(row.path))
}

/** What a channel is, for the explanation of a cell. */
export function narrowing(path: readonly string[]): Record<string, string> {
  return Object.fromEntries(path.map((name, depth) => [`channel${depth + 1}`, name]))
}

export type Shade = 'good' | 'bad' | null

/** Whether a cell is coloured: only what differs for better or worse. */
export function shadeOf(mark: JudgedRate | null | undefined, column: Pick<MetricColumn, 'better'>): Shade {
  if (!mark || mark.level === 'NEAR' || mark.level === 'FEW' || column.better === 'neither') return null
  return (mark.level === 'ABOVE') === (column.better === 'higher') ? 'good' : 'bad'
}

/** By day, by week or by month, so that a line has no more places than one can read. */
export function grainOf(period: Period): 'day' | 'week' | 'month' {
  const days = countDays(period)
  return days <= 62 ? 'day' : days <= 420 ? 'week' : 'month'
}

/** Values of one line on the days of all. */
export function lineOf(rows: readonly { readonly dims: Readonly<Record<string, string>>; readonly value: string | null }[], grain: string, labels: readonly string[]): (number | null)[] {
  const found = new Map(rows.map((row) => [row.dims[grain], row.value]))
  return labels.map((label) => {
    const value = found.get(label)
    return value == null ? null : Number(value)
  })
}

export function labelsOf(lines: readonly (readonly { readonly dims: Readonly<Record<string, string>> }[])[], grain: string): string[] {
  return [...new Set(lines.flat().map((row) => row.dims[grain] ?? ''))].filter(Boolean).sort()
}
