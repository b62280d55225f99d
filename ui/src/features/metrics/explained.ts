import type { Narrowing } from '@/api'
import type { Unit } from '@/lib/figures'
import { isDay, type Period } from '@/lib/period'

/** What is asked about a number. Period and shops are the page's own where they are not said. */
export interface Explained {
  readonly metric: string
  readonly where?: Narrowing
  readonly period?: Period
  readonly shop?: string
  /** What the page calls it; a link does not carry it, then its definition does. */
  readonly name?: string
  readonly unit?: Unit
}

type RawQuery = Record<string, string | null | (string | null)[] | undefined>
export type ExplainQuery = Record<string, string | string[] | undefined>

/** The address without an explanation. */
export const NOT_EXPLAINED: ExplainQuery = { explain: undefined, explain_of: undefined, explain_in: undefined, explain_at: undefined }

/** The parts of the address that say it: `explain=pay_amount&explain_of=province:广东&explain_in=2026-06-01_2026-07-01&explain_at=7`. */
export function explainQuery(about: Explained): ExplainQuery {
  const of = Object.entries(about.where ?? {}).map(([dimension, value]) => `${dimension}:${value}`)
  return {
    explain: about.metric,
    explain_of: of.length ? of : undefined,
    explain_in: about.period ? `${about.period.from}_${about.period.to}` : undefined,
    explain_at: about.shop,
  }
}

/** What an address asks to have explained; null where it asks for nothing. */
export function readExplained(query: RawQuery): Explained | null {
  const metric = query.explain
  if (typeof metric !== 'string' || !/^[a-z0-9_]+$/.test(metric)) return null
  const of = [query.explain_of].flat().filter((each): each is string => typeof each === 'string' && each.indexOf(':') > 0)
  const [from, to] = typeof query.explain_in === 'string' ? query.explain_in.split('_') : []
  return {
    metric,
    where: Object.fromEntries(of.map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)])),
    ...(isDay(from) && isDay(to) && from < to ? { period: { from, to } } : {}),
    ...(typeof query.explain_at === 'string' ? { shop: query.explain_at } : {}),
  }
}
