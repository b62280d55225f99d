import type { BuyerKindRow, RfmCell, SegmentCondition } from '@/api'
import { lastFen } from '@/lib/decimal'

export const CONDITION_FIELDS = ['province', 'city', 'category', 'buyer_kind', 'hour', 'weekday', 'order_value', 'pieces', 'orders_so_far'] as const
export type ConditionField = (typeof CONDITION_FIELDS)[number]
const OF_WORDS: readonly string[] = ['province', 'city', 'category', 'buyer_kind']

/** A condition as it is typed. */
export interface TypedCondition {
  field: ConditionField
  words: string
  from: string
  below: string
}

export const isOfWords = (field: string) => OF_WORDS.includes(field)

export function typed(condition: SegmentCondition): TypedCondition {
  const field = CONDITION_FIELDS.find((each) => each === condition.field) ?? 'province'
  return { field, words: (condition.values ?? []).join(' '), from: text(condition.from), below: text(condition.below) }
}

/** The condition that was typed; null where it says nothing or no number. */
export function readCondition({ field, words, from, below }: TypedCondition): SegmentCondition | null {
  if (isOfWords(field)) {
    const values = words.split(/[\s,，、;；]+/).filter(Boolean)
    return values.length ? { field, values } : null
  }
  const [low, high] = [number(from), number(below)]
  if (low === undefined || high === undefined || (low === null && high === null)) return null
  return { field, ...(low === null ? {} : { from: low }), ...(high === null ? {} : { below: high }) }
}

/** null for an empty cell, undefined for what is no number. */
function number(typedText: string): number | null | undefined {
  const trimmed = typedText.trim()
  if (trimmed === '') return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : undefined
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

/**
 * The range of a condition with both ends in it, as people read one: "3 – 5" of whole numbers, "100 – 199.99" of
 * yuan; hours are moments and meet at the end: "21:00 – 02:00".
 */
export function rangeWords(condition: SegmentCondition): string {
  const { field, from, below } = condition
  const write = (value: number | undefined) => (field === 'hour' && value !== undefined ? `${String(value).padStart(2, '0')}:00` : text(value))
  if (from === undefined) return `< ${write(below)}`
  if (below === undefined) return `≥ ${write(from)}`
  if (field === 'hour') return `${write(from)} – ${write(below)}`
  const last = field === 'order_value' ? lastFen(String(below)) : text(below - 1)
  return last === text(from) ? last : `${text(from)} – ${last}`
}

export interface MonthOfKinds {
  readonly month: string
  readonly fresh: number | null
  readonly old: number | null
  /** Share of new buyers among those known; null where none is. */
  readonly share: number | null
  readonly paidNew: string | null
  readonly paidOld: string | null
}

/** One row a month, oldest first; a month nobody is known of has no share. */
export function monthsOf(rows: readonly BuyerKindRow[]): MonthOfKinds[] {
  const months = [...new Set(rows.map((row) => row.month ?? ''))].filter(Boolean).sort()
  return months.map((month) => {
    const of = (kind: string) => rows.find((row) => row.month === month && row.kind === kind)
    const [fresh, old] = [of('new'), of('old')]
    const known = (fresh?.buyers ?? 0) + (old?.buyers ?? 0)
    return {
      month,
      fresh: fresh?.buyers ?? null,
      old: old?.buyers ?? null,
      share: known === 0 ? null : (fresh?.buyers ?? 0) / known,
      paidNew: fresh?.paid ?? null,
      paidOld: old?.paid ?? null,
    }
  })
}

/** The buyers of a place on the grid, or none. */
export function cellAt(cells: readonly RfmCell[], recency: number, frequency: number): RfmCell | null {
  return cells.find((cell) => cell.recency === recency && cell.frequency === frequency) ?? null
}

export function shareText(part: number, whole: number): string | null {
  return whole === 0 ? null : ((100 * part) / whole).toFixed(1)
}

export interface HeatMap {
  /** Seven rows from Monday, 24 places each; null where nothing is known. */
  readonly cells: readonly (readonly (number | null)[])[]
  readonly most: number
  readonly sum: number
}

/** Values by weekday (1 for Monday) and hour as a map of the week. */
export function heatOf(rows: readonly { readonly dims: Readonly<Record<string, string>>; readonly value: string | null }[]): HeatMap {
  const cells: (number | null)[][] = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => null))
  for (const row of rows) {
    const [day, hour] = [Number(row.dims.weekday) - 1, Number(row.dims.hour)]
    const line = cells[day]
    if (row.value !== null && line && hour >= 0 && hour < 24) line[hour] = Number(row.value)
  }
  const known = cells.flat().filter((value) => value !== null)
  return { cells, most: Math.max(0, ...known), sum: known.reduce((one, other) => one + other, 0) }
}
