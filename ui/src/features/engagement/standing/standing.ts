import type { FrozenBaseline, KpiStanding, MovedFact, Standing, StandingPoint } from '@/api'
import { estimateText, fullFigure, isShare, type Language, type Unit } from '@/lib/figures'
import type { Tone } from '@/ui/StateMark.vue'

/** Money of either sign: "+800.00 元", "−300.00 元". */
export function pay(fen: number, language: Language): string {
  const amount = fullFigure((Math.abs(fen) / 100).toFixed(2), 'yuan', language).full
  return fen > 0 ? `+${amount}` : fen < 0 ? `−${amount}` : amount
}

/** A share without decimals where that says enough. */
export function chance(share: number): string {
  return share > 0 && share < 0.01 ? '<1%' : share < 1 && share > 0.99 ? '>99%' : `${Math.round(share * 100)}%`
}

export function change(share: number): string {
  const text = `${Math.abs(share * 100).toFixed(1)}%`
  return share > 0 ? `+${text}` : share < 0 ? `−${text}` : text
}

/** Exact where the figure is short, so that value and target can be compared. */
export function figure(value: number, unit: Unit, language: Language): string {
  return isShare(unit) ? fullFigure(value.toFixed(8), unit, language).full : estimateText(value, unit, language)
}

/** How far from the target, in the way the clause counts. */
export function distance(kpi: KpiStanding, language: Language): string {
  const so = kpi.soFar
  if (!so) return '—'
  if (so.measure === 'relative') return change(so.distance)
  const sign = so.distance > 0 ? '+' : so.distance < 0 ? '−' : ''
  const size = Math.abs(so.distance)
  return sign + (so.measure === 'points' ? `${(size * 100).toFixed(2)} ${language === 'zh' ? '个百分点' : 'pp'}` : figure(size, kpi.unit, language))
}

export const toneOf = (kpi: KpiStanding): Tone => (kpi.soFar ? ({ better: 'good', within: 'calm', worse: 'bad' } as const)[kpi.soFar.verdict] : 'warn')

export interface Sum {
  readonly judged: number
  readonly ahead: number
  readonly behind: number
  readonly missing: number
  /** Of all that are judged; null for those who may not see money. */
  readonly today: number | null
  /** Null where no period end is known, or money is not to be seen. */
  readonly expected: number | null
  /** How many goals of the expectation have a forecast. */
  readonly of: number
  /** How many others are in it with what they come to today, so that it compares with that. */
  readonly asToday: number
}

/** The one answer of the page. */
export function sum(standing: Standing): Sum {
  const judged = standing.kpis.flatMap((kpi) => (kpi.soFar ? [kpi.soFar] : []))
  const ends = standing.kpis.flatMap((kpi) => (kpi.ahead?.fen == null ? [] : [kpi.ahead.fen]))
  const silent = standing.kpis.flatMap((kpi) => (kpi.ahead?.fen == null && kpi.soFar?.fen != null ? [kpi.soFar.fen] : []))
  const add = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
  return {
    judged: judged.length,
    ahead: judged.filter((each) => each.verdict === 'better').length,
    behind: judged.filter((each) => each.verdict === 'worse').length,
    missing: new Set(standing.kpis.flatMap((kpi) => kpi.missing)).size,
    today: judged.some((each) => each.fen == null) ? null : add(judged.map((each) => each.fen ?? 0)),
    expected: ends.length ? add([...ends, ...silent]) : null,
    of: ends.length,
    asToday: silent.length,
  }
}

export interface Fan {
  readonly labels: readonly string[]
  readonly known: readonly (number | null)[]
  readonly likely: readonly (number | null)[]
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
}

/** Known days as one line, the days to come as another with their band; a day nobody knows is a gap. */
export function fan(points: readonly StandingPoint[], days: (from: string, to: string) => readonly string[]): Fan {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return { labels: [], known: [], likely: [], lower: [], upper: [] }
  const labels = days(first.day, last.day)
  const on = new Map(points.map((point) => [point.day, point]))
  const pick = (of: (point: StandingPoint) => number | null) => labels.map((day) => {
    const point = on.get(day)
    return point ? of(point) : null
  })
  return {
    labels,
    known: pick((point) => (point.lower == null ? point.value : null)),
    likely: pick((point) => (point.lower == null ? null : point.value)),
    lower: pick((point) => point.lower ?? null),
    upper: pick((point) => point.upper ?? null),
  }
}

export interface StockPlace {
  readonly scope: string
  readonly item: string | null
}
/** Where the goals can run out of stock: items by their number, and the whole shop where the client has only one. */
export function stockPlaces(kpis: readonly Pick<KpiStanding, 'scope'>[], shops: number): StockPlace[] {
  const scopes = [...new Set(kpis.flatMap((kpi) => kpi.scope))]
  return scopes.flatMap((scope): StockPlace[] => {
    const item = /\/item:(.+)$/.exec(scope)?.[1]
    if (item !== undefined) return [{ scope, item }]
    return shops === 1 && !scope.includes('/') ? [{ scope, item: null }] : []
  })
}

export type NamedMove = MovedFact & { readonly name: string }
/** Each fact of a goal once: several periods may be found from the same days. */
export function movedOnce(baselines: readonly FrozenBaseline[]): NamedMove[] {
  const all = baselines.flatMap((each) => each.moved.map((fact) => ({ ...fact, name: each.name })))
  return [...new Map(all.map((fact) => [[fact.name, fact.measure, fact.scope, fact.from, fact.to].join(' '), fact])).values()]
}
