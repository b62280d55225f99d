import type { Definition } from '@/api'
import type { Unit } from '@/lib/figures'
import { isDay } from '@/lib/period'

export type Split = 'none' | 'shop' | 'item' | 'province'

export interface ForecastQuestion {
  readonly metric: string
  readonly horizonDays: number
  readonly split: Split
  readonly level: number
  readonly target?: number | null
  readonly until?: string | null
  readonly promotions?: readonly OwnPromotion[] | null
}

/** A promotion of the shop's own; `to` is its last day, `uplift` a share of usual sales. */
export interface OwnPromotion {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly uplift?: number | null
}

export interface PromotionTold {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly origin: 'learned' | 'stated' | 'unknown'
  readonly timesSeen: number
  readonly factor: number
}

export interface Words {
  readonly zh: string
  readonly en: string
}

export interface FestivalTold extends Words {
  readonly key: string
  readonly date: string
  readonly from: string
  readonly to: string
  readonly timesSeen: number
  readonly peakFactor: number
  readonly coreFrom?: string | null
  readonly coreTo?: string | null
  readonly coreDays: number
  readonly coreShare?: number | null
}

export interface Month {
  readonly month: string
  readonly from: string
  readonly to: string
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly exact?: string | null
  readonly target?: string | null
}

export interface ComingDay {
  readonly day: string
  readonly kind: 'workday' | 'weekend' | 'day_off' | 'make_up_workday'
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly festivals: readonly string[]
}

export interface Part {
  readonly key: string
  readonly title?: string | null
  readonly basis: 'forecast' | 'recent_mean'
  readonly recent?: number | null
  readonly lower?: number | null
  readonly upper?: number | null
  readonly share: number
  readonly exact: string
  readonly months: readonly string[]
  readonly target?: string | null
  readonly targetMonths?: readonly string[] | null
}

export interface Trust {
  readonly trials: number
  readonly horizon: number
  readonly symmetricError: number
  readonly scaledError: number
  readonly covered: number
  readonly totalsCovered: number
  readonly totalError: number
  readonly list: readonly { readonly from: string; readonly to: string; readonly actual: number; readonly forecast: number; readonly inside: boolean }[]
}

export interface Candidate extends Words {
  readonly name: string
  readonly symmetricError: number
  readonly scaledError: number
  readonly chosen: boolean
}

export interface ForecastAnswer extends Words {
  readonly metric: string
  readonly unit: Unit
  readonly overall: 'sum' | 'daily_mean'
  readonly known: { readonly from: string; readonly to: string; readonly days: number; readonly unknownDays: readonly string[] }
  readonly history: readonly { readonly day: string; readonly value?: number | null }[]
  readonly days: readonly ComingDay[]
  readonly total: {
    readonly from: string
    readonly to: string
    readonly mean: number
    readonly lower: number
    readonly upper: number
    readonly level: number
    readonly quantiles: readonly number[]
  }
  readonly months: readonly Month[]
  readonly lastYear?: { readonly from: string; readonly to: string; readonly value: number; readonly change: number } | null
  readonly festivals: readonly FestivalTold[]
  readonly pastFestivals: readonly (Words & { readonly key: string; readonly date: string })[]
  /** Absent in studies kept before promotions could be entered. */
  readonly promotions?: readonly PromotionTold[]
  readonly method: Words & { readonly name: string; readonly candidates: readonly Candidate[] }
  readonly trust?: Trust | null
  readonly target?: { readonly value: number; readonly chance: number; readonly overLastYear?: number | null } | null
  readonly parts?: { readonly dimension: Split; readonly list: readonly Part[] } | null
  readonly caveats: readonly Words[]
}

/** The form as typed. */
export interface ForecastForm {
  metric: string
  horizonDays: string
  split: Split
  level: '0.8' | '0.95'
  target: string
  until: string
  promotions: string
}

export const emptyForm = (): ForecastForm => ({ metric: 'pay_amount', horizonDays: '30', split: 'none', level: '0.95', target: '', until: '', promotions: '' })

/** Metrics of which single days can be told: amounts and counts, not ratios or scores. */
export function isForecastable(metric: Definition): boolean {
  if (metric.additivity === 'sum') return true
  return metric.unit === 'count' && metric.additivity !== 'last'
}

/** Parts must add up to the whole. */
export function splitsOf(metric: Definition | undefined, shops: number): Split[] {
  if (metric?.additivity !== 'sum') return ['none']
  const own = (['province', 'item'] as const).filter((dimension) => metric.dimensions.includes(dimension))
  return ['none', ...(shops > 1 ? (['shop'] as const) : []), ...own]
}

/** A number as people type it: separators, blanks, 万 and 亿; null where it is none. */
export function typedAmount(text: string): number | null {
  const found = /^(\d+(?:\.\d+)?)(万|亿)?元?$/.exec(text.replace(/[,，\s]/g, ''))
  if (!found) return null
  const times = found[2] === '亿' ? 100_000_000 : found[2] === '万' ? 10_000 : 1
  return Number(found[1]) * times
}

export type ForecastField = 'horizonDays' | 'target' | 'until' | 'promotions'

/** One promotion a line: kind, first day, last day and, where wanted, the uplift expected, parted by commas, tabs or blanks; null where a line is none. */
export function promotionsOf(text: string): OwnPromotion[] | null {
  const found: OwnPromotion[] = []
  for (const line of text.split('\n').map((each) => each.trim()).filter(Boolean)) {
    const parts = /^(.+?)[\s,，]+(\d{4}-\d\d-\d\d)(?:[\s,，~至–-]+(\d{4}-\d\d-\d\d))?(?:[\s,，]+([+-]?\d+(?:\.\d+)?)\s*[%％])?$/.exec(line)
    const [, kind, from, last, percent] = parts ?? []
    const to = last ?? from
    if (!kind || !from || !to || !isDay(from) || !isDay(to) || to < from || kind.length > 40) return null
    if (percent !== undefined && !(Number(percent) > -100)) return null
    found.push({ kind, from, to, ...(percent === undefined ? {} : { uplift: Number(percent) / 100 }) })
  }
  return found
}

const promotionLine = (one: OwnPromotion) => [one.kind, one.from, one.to, ...(one.uplift == null ? [] : [`${Number((one.uplift * 100).toFixed(4))}%`])].join(' ')

export function badFields(form: ForecastForm): ForecastField[] {
  const bad: ForecastField[] = []
  const days = Number(form.horizonDays)
  if (!Number.isInteger(days) || days < 7 || days > 180) bad.push('horizonDays')
  if (form.target.trim() && !typedAmount(form.target)) bad.push('target')
  if (form.until && !isDay(form.until)) bad.push('until')
  if (promotionsOf(form.promotions) === null) bad.push('promotions')
  return bad
}

export function questionOf(form: ForecastForm): ForecastQuestion {
  const target = typedAmount(form.target)
  const promotions = promotionsOf(form.promotions) ?? []
  return {
    metric: form.metric,
    horizonDays: Number(form.horizonDays),
    split: form.split,
    level: Number(form.level),
    ...(target ? { target } : {}),
    ...(form.until ? { until: form.until } : {}),
    ...(promotions.length ? { promotions } : {}),
  }
}

export const formOf = (question: ForecastQuestion): ForecastForm => ({
  metric: question.metric,
  horizonDays: String(question.horizonDays),
  split: question.split,
  level: question.level === 0.8 ? '0.8' : '0.95',
  target: question.target ? String(question.target) : '',
  until: question.until ?? '',
  promotions: (question.promotions ?? []).map(promotionLine).join('\n'),
})

/** The chance of a total of at least so much, on the line between the quantiles of 1 %, 2 % … 99 %; null beyond them. */
export function chanceOf(quantiles: readonly number[], target: number): number | null {
  const last = quantiles.length - 1
  if (last < 1 || target < (quantiles[0] ?? 0) || target > (quantiles[last] ?? 0)) return null
  let above = quantiles.findIndex((quantile) => quantile >= target)
  if (above === 0) above = 1
  const low = quantiles[above - 1] ?? 0
  const high = quantiles[above] ?? 0
  const between = high > low ? (target - low) / (high - low) : 0
  return 1 - (above + between) / 100
}

/** "23.4%", or that it lies beyond what can be told. */
export function chanceText(quantiles: readonly number[], target: number): string {
  const chance = chanceOf(quantiles, target)
  if (chance !== null) return `${(chance * 100).toFixed(0)}%`
  return target < (quantiles[0] ?? 0) ? '> 99%' : '< 1%'
}
