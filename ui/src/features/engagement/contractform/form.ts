import { figure as tidy } from '../contracts/trial'
import type { Client, KpiFigure, KpiTemplate, TemplateAnswers, TemplatePlace, TierTemplate } from '@/api'

export interface ChosenKpi {
  readonly key: string
  readonly places: Record<string, string>
}

/** What the places hold at first: the usual, and what is known of the client and the agency. */
export function firstPlaces(tier: TierTemplate, client: Client | null | undefined, kept: Readonly<Record<string, string>>): Record<string, string> {
  const known: Record<string, string> = { merchant: client?.name ?? '' }
  const places: Record<string, string> = {}
  for (const place of tier.places) places[place.key] = kept[place.key] || place.usual || known[place.key] || ''
  return places
}

/** The goal that is meant; none while several readings are open. */
export const goalOf = (kpi: KpiTemplate, chosen: ChosenKpi) => kpi.goals.find((goal) => goal.kind === chosen.places.goal) ?? (kpi.goals.length === 1 ? kpi.goals[0] : undefined)

/** A clause as first chosen: with one reading it is meant. */
export const firstKpi = (kpi: KpiTemplate): ChosenKpi => ({ key: kpi.key, places: kpi.goals.length === 1 ? { goal: kpi.goals[0]?.kind ?? '' } : {} })

/** Only what differs from the usual is said. */
export function answers(client: Client | null | undefined, places: Readonly<Record<string, string>>, kpis: readonly ChosenKpi[], promises: string): TemplateAnswers {
  return {
    places,
    shops: (client?.shops ?? []).map((shop) => ({ id: `shop-${shop.id}`, platform: shop.platform, name: shop.name })),
    kpis,
    promises: promises.split('\n').map((line) => line.trim()).filter(Boolean),
  }
}

/** What stands in a place of a clause: said, or usual. */
export const valueOf = (place: TemplatePlace, chosen: ChosenKpi): string => chosen.places[place.key] ?? place.usual

/** A figure as a clause writes it: shares with %, others plain. */
export function written(value: string | number | null | undefined, unit: string): string {
  if (value == null) return ''
  const number = Number(value)
  const share = unit === 'percent' || unit === 'points'
  const digits = share ? number * 100 : number
  return `${String(Number(digits.toFixed(share ? 3 : 2)))}${share ? '%' : ''}`
}

/** A figure for people: grouped, shares as percent. The contract takes it as {@link written}. */
export const shown = (value: string | number | null | undefined, unit: string): string => (value == null ? '' : tidy(String(value), unit))

/** The middle half of the other shops, or all where there are few. */
export function othersRange(figure: KpiFigure): { readonly low: string; readonly high: string; readonly shops: number } | null {
  const n = figure.others.length
  if (n === 0) return null
  const low = n < 4 ? 0 : Math.floor((n - 1) / 4)
  const high = n < 4 ? n - 1 : Math.ceil(((n - 1) * 3) / 4)
  return { low: shown(figure.others[low], figure.unit), high: shown(figure.others[high], figure.unit), shops: n }
}
