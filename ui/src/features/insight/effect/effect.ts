import type { Definition, Study } from '@/api'
import type { Unit } from '@/lib/figures'
import { isDay, plusDays } from '@/lib/period'
import type { Bilingual } from '@/ui'

export type EffectKind = 'service' | 'promotion'
export type EffectMethod = 'synthetic_control' | 'difference_in_differences' | 'interrupted_series'
export type Grade = 'good' | 'weak' | 'poor'
export type Phase = 'before' | 'waiting' | 'during' | 'after'

export interface EffectQuestion {
  readonly name: string
  readonly metric: string
  readonly shop: string
  readonly item?: string | null
  readonly kind: EffectKind
  readonly from: string
  /** The day after the last. */
  readonly to?: string | null
  readonly before: number
  readonly controls: boolean
  readonly waiting: number
  readonly stocked: number
  readonly recovery: boolean
}

export interface Interval {
  readonly lower: number
  readonly upper: number
  readonly level: number
}

interface Days {
  readonly from: string
  readonly to: string
}

export interface EffectTold {
  readonly method: EffectMethod
  readonly relative: number
  readonly relativeInterval: Interval
  readonly perDay: number
  readonly perDayInterval: Interval
  readonly total: number
  readonly totalInterval: Interval
  readonly chance: number
  readonly placebo?: number | null
  readonly grade: Grade
  readonly trustZh: string
  readonly trustEn: string
  readonly weights: readonly { readonly shop: string; readonly weight: number }[]
}

export interface EffectAttempt {
  readonly method: EffectMethod
  readonly told?: EffectTold | null
  readonly doubt?: Bilingual | null
}

export interface EffectDay {
  readonly day: string
  readonly actual?: number | null
  readonly expected?: number | null
  readonly lower?: number | null
  readonly upper?: number | null
  readonly phase: Phase
}

export interface EffectWindow {
  readonly days: Days
  readonly relative: number
  readonly relativeInterval: Interval
  readonly total: number
  readonly totalInterval: Interval
}

export interface PromotionTold {
  readonly waiting?: EffectWindow | null
  readonly lift: EffectWindow
  readonly dip?: EffectWindow | null
  readonly net: number
  readonly netInterval: Interval
  readonly chanceOfGain: number
  readonly movedShare: number
  readonly movedInterval?: Interval | null
  readonly grade: Grade
  readonly trustZh: string
  readonly trustEn: string
}

export interface RecoveryStep {
  readonly day: string
  readonly actual: number
  readonly expected: number
  readonly share: number
}

export interface RecoveryTold {
  readonly during: number
  readonly latest: number
  readonly latestInterval: Interval
  readonly latestDays: number
  readonly regained?: number | null
  readonly backOn?: string | null
  readonly mixed?: Bilingual | null
  readonly path: readonly RecoveryStep[]
}

export interface EffectAnswer {
  readonly metric: { readonly key: string; readonly zh: string; readonly en: string; readonly unit: Unit; readonly source: string; readonly adds: boolean }
  readonly before: Days
  readonly during: Days
  readonly daysBefore: number
  readonly daysDuring: number
  readonly missing: readonly string[]
  readonly quoted?: EffectTold | null
  readonly plain: { readonly before: number; readonly during: number; readonly difference: number; readonly relative: number }
  readonly whyZh: string
  readonly whyEn: string
  readonly attempts: readonly EffectAttempt[]
  readonly days: readonly EffectDay[]
  readonly controls: readonly { readonly shop: string; readonly knownDays: number; readonly leftOut?: Bilingual | null }[]
  readonly influences: readonly Bilingual[]
  readonly promotion?: PromotionTold | null
  readonly promotionDoubt?: Bilingual | null
  readonly recovery?: RecoveryTold | null
  readonly notes: readonly Bilingual[]
}

export type EffectStudy = Study<EffectQuestion, EffectAnswer>

/** The form as typed. `last` is the last day of the action, empty while it goes on. */
export interface EffectForm {
  name: string
  metric: string
  item: string
  kind: EffectKind
  from: string
  last: string
  before: string
  controls: boolean
  waiting: string
  stocked: string
  recovery: boolean
}

/** What was begun thirty days ago, compared with ninety days before. */
export const emptyForm = (today: string): EffectForm => ({
  name: '',
  metric: 'pay_amount',
  item: '',
  kind: 'service',
  from: plusDays(today, -30),
  last: '',
  before: '90',
  controls: true,
  waiting: '7',
  stocked: '7',
  recovery: false,
})

/** The form a change of the change log leads to: its name, first day and metric stand in the address. */
export function formFor(query: Readonly<Record<string, unknown>>, today: string): EffectForm {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '')
  const from = text('from')
  const form = emptyForm(today)
  if (!text('name')) return form
  return { ...form, name: text('name').slice(0, 100), metric: text('metric') || form.metric, from: isDay(from) ? from : form.from }
}

export type EffectField = 'from' | 'last' | 'before' | 'waiting' | 'stocked'

const within = (text: string, least: number, most: number) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

/** Fields the question cannot be asked with. */
export function badFields(form: EffectForm): EffectField[] {
  const bad: EffectField[] = []
  if (!form.from) bad.push('from')
  if (form.last ? form.last < form.from : form.kind === 'promotion') bad.push('last')
  if (!within(form.before, 14, 730)) bad.push('before')
  if (form.kind === 'promotion' && !within(form.waiting, 0, 60)) bad.push('waiting')
  if (form.kind === 'promotion' && !within(form.stocked, 0, 60)) bad.push('stocked')
  return bad
}

/** The question of a form without bad fields. */
export function questionOf(form: EffectForm, shop: string): EffectQuestion {
  const promotes = form.kind === 'promotion'
  return {
    name: form.name.trim(),
    metric: form.metric,
    shop,
    ...(form.item.trim() ? { item: form.item.trim() } : {}),
    kind: form.kind,
    from: form.from,
    ...(form.last ? { to: plusDays(form.last, 1) } : {}),
    before: Number(form.before),
    controls: form.controls,
    waiting: promotes ? Number(form.waiting) : 7,
    stocked: promotes ? Number(form.stocked) : 7,
    recovery: !promotes && form.recovery && form.last !== '',
  }
}

/** The form of a question that was asked before. */
export const formOf = (question: EffectQuestion): EffectForm => ({
  name: question.name,
  metric: question.metric,
  item: question.item ?? '',
  kind: question.kind,
  from: question.from,
  last: question.to ? plusDays(question.to, -1) : '',
  before: String(question.before),
  controls: question.controls,
  waiting: String(question.waiting),
  stocked: String(question.stocked),
  recovery: question.recovery,
})

/** Metrics whose days can be compared: amounts and counts, not quotients. */
export const comparable = (metric: Pick<Definition, 'additivity' | 'unit'>) =>
  metric.additivity === 'sum' || (metric.additivity === 'average' && metric.unit === 'count')

/** "+12.4%", "−8.1%": a change, with its sign. */
export const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)}%`

export const holdsZero = (interval: Interval) => interval.lower <= 0 && interval.upper >= 0
