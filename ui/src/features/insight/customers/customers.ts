import { isDay } from '@/lib/period'

export interface CustomerQuestion {
  readonly from?: string
  /** The day after the last. */
  readonly to?: string
  readonly horizonDays?: number
  readonly yearlyDiscount?: number
  readonly margin?: number
  readonly survivalPremise?: number
}

export interface Interval {
  readonly lower: number
  readonly upper: number
}
export interface DoubtTold {
  readonly zh: string
  readonly en: string
}
export interface Model {
  readonly method: string
  readonly parameters: readonly { readonly name: string; readonly value: number; readonly standardError: number; readonly interval: Interval }[]
  readonly logLikelihood: number
  readonly customers: number
}
export interface CountRow {
  readonly repeatPurchases: number
  readonly seen: number
  readonly expected: number
}
export interface Outlook {
  readonly model: Model
  readonly valueModel?: Model
  readonly valueDoubt?: DoubtTold
  readonly rival?: { readonly model: Model; readonly purchases: number }
  readonly returning: number
  readonly purchases: number
  readonly turnover?: number
  readonly value?: number
  readonly valueInterval?: Interval
  readonly valueIntervalDoubt?: DoubtTold
  readonly newCustomer?: { readonly firstPurchase: number; readonly laterPurchases: number; readonly laterValue: number }
  readonly aliveBins: readonly number[]
  readonly counts: readonly CountRow[]
  readonly misfit: number
  readonly valueCorrelation?: number
}
export interface Holdout {
  readonly split: string
  readonly buyers: number
  readonly returned: number
  readonly returnedExpected: number
  readonly purchases: number
  readonly purchasesExpected: number
  readonly turnover: string
  readonly turnoverExpected?: number
}
export interface Segment {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly adviceZh: string
  readonly adviceEn: string
  readonly buyers: number
  readonly kept: string
  readonly chanceAlive?: number
  readonly returning?: number
  readonly purchases?: number
  readonly value?: number
}
export interface Cohort {
  readonly month: string
  readonly customers: number
  readonly complete: boolean
  readonly active: readonly (number | null)[]
}
export interface ReturnPoint {
  readonly days: number
  readonly back: number
  readonly interval?: Interval
}
export interface CustomerAnswer {
  readonly basis: {
    readonly from: string
    readonly to: string
    readonly firstLoaded?: string
    readonly missingDays: number
    readonly metrics: readonly string[]
    readonly horizonDays: number
    readonly yearlyDiscount: number
    readonly margin?: number
  }
  readonly buyers: { readonly buyers: number; readonly repeatBuyers: number; readonly purchases: number; readonly kept: string; readonly ordersWithoutBuyer: number }
  readonly outlook?: Outlook
  readonly outlookDoubt?: DoubtTold
  readonly holdout?: Holdout
  readonly holdoutDoubt?: DoubtTold
  readonly segments: readonly Segment[]
  readonly curve?: { readonly shares: readonly number[]; readonly gini: number; readonly best20: number; readonly make80: number }
  readonly cohorts: readonly Cohort[]
  readonly secondPurchase?: { readonly points: readonly ReturnPoint[]; readonly within: readonly ReturnPoint[]; readonly medianDays?: number }
  readonly premise: { readonly survival: number; readonly source: string; readonly zh: string; readonly en: string }
}

/** The form as typed; days as people mean them, both ends inside. Shares in percent. */
export interface CustomerForm {
  from: string
  last: string
  horizon: string
  discount: string
  margin: string
  premise: string
}

export const emptyForm = (): CustomerForm => ({ from: '', last: '', horizon: '180', discount: '10', margin: '', premise: '23' })

const PLAIN = /^\d+(\.\d+)?$/
const typed = (text: string) => (PLAIN.test(text.trim()) ? Number(text.trim()) : null)
const isShare = (text: string) => {
  const value = typed(text)
  return value !== null && value <= 100
}

/** Fields that hold what cannot be asked. */
export function badFields(form: CustomerForm): (keyof CustomerForm)[] {
  const bad: (keyof CustomerForm)[] = []
  for (const field of ['from', 'last'] as const) if (form[field] && !isDay(form[field])) bad.push(field)
  if (form.from && form.last && form.from > form.last) bad.push('last')
  const horizon = typed(form.horizon)
  if (horizon === null || !Number.isInteger(horizon) || horizon < 1 || horizon > 3660) bad.push('horizon')
  for (const field of ['discount', 'premise'] as const) if (!isShare(form[field])) bad.push(field)
  if (form.margin.trim() && !isShare(form.margin)) bad.push('margin')
  return bad
}

const fraction = (percent: string) => Number((Number(percent) / 100).toFixed(6))
const percentText = (share: number) => String(Number((share * 100).toFixed(4)))
const nextDay = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The question of a form without bad fields. */
export const questionOf = (form: CustomerForm): CustomerQuestion => ({
  ...(form.from ? { from: form.from } : {}),
  ...(form.last ? { to: nextDay(form.last, 1) } : {}),
  horizonDays: Number(form.horizon),
  yearlyDiscount: fraction(form.discount),
  ...(form.margin.trim() ? { margin: fraction(form.margin) } : {}),
  survivalPremise: fraction(form.premise),
})

/** The form of a question that was asked before. */
export const formOf = (question: CustomerQuestion): CustomerForm => ({
  from: question.from ?? '',
  last: question.to ? nextDay(question.to, -1) : '',
  horizon: String(question.horizonDays ?? 180),
  discount: percentText(question.yearlyDiscount ?? 0.1),
  margin: question.margin === undefined ? '' : percentText(question.margin),
  premise: percentText(question.survivalPremise ?? 0.23),
})

/** The last day of a period that is told with the day after it. */
export const lastDay = (to: string) => nextDay(to, -1)

export type Verdict = 'good' | 'fair' | 'poor'

const verdict = (size: number, good: number, fair: number): Verdict => (size <= good ? 'good' : size <= fair ? 'fair' : 'poor')

/** How well the model tells how many came back how often: the share of buyers in the wrong row. */
export const fitVerdict = (misfit: number) => verdict(misfit, 0.01, 0.03)

/** How far a prediction lay from what came, as a share of what came; null where nothing came. */
export const missBy = (expected: number | undefined, seen: number) => (expected === undefined || seen === 0 ? null : (expected - seen) / seen)
export const holdoutVerdict = (miss: number) => verdict(Math.abs(miss), 0.1, 0.25)

/** "+3.1%", with a sign always. */
export const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)}%`

/** The share of a cohort that bought k months later; null where it is not known yet. */
export function retention(cohort: Cohort, age: number): number | null {
  const active = cohort.active[age]
  return active === null || active === undefined ? null : active / cohort.customers
}

/** The highest share after the first month, which sets the deepest colour. */
export const highestRetention = (cohorts: readonly Cohort[]) =>
  cohorts.reduce((most, cohort) => cohort.active.reduce<number>((high, _, age) => (age === 0 ? high : Math.max(high, retention(cohort, age) ?? 0)), most), 0)

/** All cohorts together, k months later: of those old enough for it to be known. */
export function overallRetention(cohorts: readonly Cohort[], age: number): number | null {
  const known = cohorts.filter((cohort) => cohort.complete && retention(cohort, age) !== null)
  const customers = known.reduce((sum, cohort) => sum + cohort.customers, 0)
  return customers === 0 ? null : known.reduce((sum, cohort) => sum + (cohort.active[age] ?? 0), 0) / customers
}
