import { beijingDay, isDay, presetPeriod, PRESETS, type Day, type Period, type Preset } from '@/lib/period'

/** What the address of a page says about shops and period; everything else in it is left alone. */
export type ScopeQuery = Record<string, string | string[] | undefined>

/** What a period is put beside: the one before it, the same days last year, or last year's days at the same place of the festivals. */
export type Comparison = 'previous' | 'last_year' | 'festival'
export const COMPARISONS: readonly Comparison[] = ['previous', 'last_year', 'festival']

export const DEFAULT_PRESET: Preset = 'last30'

export interface ReadScope {
  readonly shops: readonly string[]
  readonly period: Period
  /** null for a period chosen by hand. */
  readonly preset: Preset | null
  /** null where nothing is compared. */
  readonly comparison: Comparison | null
}

type RawQuery = Record<string, string | null | (string | null)[] | undefined>

/** Reads the address. Shops that are not the reader's are left out; none named means all of them. */
export function readScope(query: RawQuery, allowed: readonly string[], today: Day = beijingDay(new Date())): ReadScope {
  const named = listOf(query.shop).filter((shop) => allowed.includes(shop))
  const [from, to] = [query.from, query.to]
  const comparison = query.compare === '0' ? null : (COMPARISONS.find((each) => each === query.compare) ?? 'previous')
  const shops = named.length ? named : allowed
  if (isDay(from) && isDay(to) && from < to) return { shops, period: { from, to }, preset: null, comparison }
  const preset = PRESETS.find((each) => each === query.period) ?? DEFAULT_PRESET
  return { shops, period: presetPeriod(preset, today), preset, comparison }
}

export function shopQuery(shops: readonly string[], allowed: readonly string[]): ScopeQuery {
  return { shop: shops.length === 0 || shops.length === allowed.length ? undefined : [...shops] }
}

export function presetQuery(preset: Preset): ScopeQuery {
  return { period: preset === DEFAULT_PRESET ? undefined : preset, from: undefined, to: undefined }
}

export function periodQuery(period: Period): ScopeQuery {
  return { period: undefined, from: period.from, to: period.to }
}

/** The period before is the usual comparison and needs no word. */
export function comparisonQuery(comparison: Comparison | null): ScopeQuery {
  return { compare: comparison === null ? '0' : comparison === 'previous' ? undefined : comparison }
}

function listOf(value: RawQuery[string]): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string')
}
