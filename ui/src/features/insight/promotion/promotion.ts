import type { Study } from '@/api'
import { plusDays } from '@/lib/period'
import type { Bilingual } from '@/ui'

export interface PromotionQuestion {
  readonly name: string
  readonly from: string
  /** The day after the last. */
  readonly to: string
  /** By the rule where not said; the server answers what it took. */
  readonly waiting?: number
  readonly stocked?: number
  /** First days of earlier runs; absent for the same dates of the two years before. */
  readonly earlier?: readonly string[] | null
  readonly freight?: number | null
  readonly feeRate?: number | null
  readonly extra?: number | null
}

interface Interval {
  readonly lower: number
  readonly upper: number
  readonly level: number
}

export interface Figure {
  readonly value: number
  readonly interval: Interval
}

interface Days {
  readonly from: string
  readonly to: string
}

export interface AccountLine {
  readonly key: string
  readonly name: Bilingual
  readonly value?: number | null
  readonly during?: number | null
  readonly usual?: number | null
  readonly source: Bilingual
}

export interface Run {
  readonly days: Days
  readonly lift?: Figure | null
  readonly net?: Figure | null
  readonly movedShare?: number | null
  readonly doubt?: Bilingual | null
}

export interface PromotionAnswer {
  readonly name: string
  readonly promotion: Days
  readonly felt: Days
  readonly sentence: Bilingual
  readonly sold: number
  readonly net: Figure
  readonly chanceOfGain: number
  readonly lift: Figure
  readonly waiting?: Figure | null
  readonly after?: Figure | null
  readonly movedShare: number
  readonly movedInterval?: Interval | null
  readonly plain: { readonly before: number; readonly during: number; readonly claimed: number }
  readonly account: readonly AccountLine[]
  readonly profit?: Figure | null
  readonly unknown: readonly Bilingual[]
  readonly runs: readonly Run[]
  readonly wear?: { readonly change: number; readonly interval: Interval; readonly words: Bilingual } | null
  readonly decay: { readonly halfLife?: Figure | null; readonly first?: Figure | null; readonly total?: Figure | null; readonly curve: readonly number[]; readonly words: Bilingual }
  readonly slot: { readonly least: number; readonly most: number; readonly words: Bilingual; readonly parts: readonly { readonly key: string; readonly name: Bilingual; readonly points?: number | null; readonly rule: Bilingual }[] }
  readonly days: readonly { readonly day: string; readonly actual?: number | null; readonly expected?: number | null }[]
  readonly grade: 'good' | 'weak' | 'poor'
  readonly trust: Bilingual
  readonly notes: readonly Bilingual[]
}

export type PromotionStudy = Study<PromotionQuestion, PromotionAnswer>

/** The form as typed; empty where nothing is known. */
export interface PromotionForm {
  name: string
  from: string
  last: string
  waiting: string
  stocked: string
  earlier: string
  freight: string
  feeRate: string
  extra: string
}

export type Occasion = 'double_11' | 'double_12' | '618'

/** The usual days of the big sales, warm-up of the final payments included. */
const DATES: Record<Occasion, readonly [string, string]> = { double_11: ['10-31', '11-11'], double_12: ['12-10', '12-12'], '618': ['06-01', '06-18'] }
export const OCCASIONS = Object.keys(DATES) as readonly Occasion[]

/** The last run of an occasion that is over by that day. */
export function lastRun(occasion: Occasion, today: string): { from: string; last: string } {
  const [from, last] = DATES[occasion]
  const year = Number(today.slice(0, 4))
  const of = `${year}-${last}` < today ? year : year - 1
  return { from: `${of}-${from}`, last: `${of}-${last}` }
}

const LEAST_WAITING = 7
const MOST_WAITING = 14

/** The days round the declared ones that the server counts where nobody says: as FeltWindows of the server has it. */
export function ruledWindows(from: string, last: string): { waiting: number; stocked: number } {
  const days = Math.round((Date.parse(last) - Date.parse(from)) / 86_400_000) + 1
  const waiting = Math.min(MOST_WAITING, Math.max(LEAST_WAITING, Number.isFinite(days) ? days : 0))
  return { waiting, stocked: 2 * waiting }
}

export const emptyForm = (today: string, name: string): PromotionForm => ({ name, ...lastRun('double_11', today), waiting: '', stocked: '', earlier: '', freight: '', feeRate: '', extra: '' })

export type PromotionField = Exclude<keyof PromotionForm, 'name'>

const whole = (text: string, most: number) => text.trim() === '' || /^\d{1,3}$/.test(text.trim()) && Number(text) <= most
const amount = (text: string) => text.trim() === '' || /^\d{1,12}(\.\d+)?$/.test(text.trim())
const days = (text: string) => text.split(/[\s,，、]+/).filter(Boolean)

export function badFields(form: PromotionForm): PromotionField[] {
  const bad: PromotionField[] = []
  if (!form.from) bad.push('from')
  if (!form.last || form.last < form.from || form.last > plusDays(form.from || form.last, 91)) bad.push('last')
  if (!whole(form.waiting, 60)) bad.push('waiting')
  if (!whole(form.stocked, 60)) bad.push('stocked')
  if (days(form.earlier).length > 4 || days(form.earlier).some((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day) || day >= form.from)) bad.push('earlier')
  if (!amount(form.freight)) bad.push('freight')
  if (!amount(form.feeRate) || Number(form.feeRate) > 100) bad.push('feeRate')
  if (!amount(form.extra)) bad.push('extra')
  return bad
}

const number = (text: string) => (text.trim() === '' ? undefined : Number(text))

export function questionOf(form: PromotionForm): PromotionQuestion {
  const [freight, rate, extra] = [number(form.freight), number(form.feeRate), number(form.extra)]
  return {
    name: form.name.trim(),
    from: form.from,
    to: plusDays(form.last, 1),
    ...(form.waiting.trim() ? { waiting: Number(form.waiting) } : {}),
    ...(form.stocked.trim() ? { stocked: Number(form.stocked) } : {}),
    ...(days(form.earlier).length ? { earlier: days(form.earlier) } : {}),
    ...(freight === undefined ? {} : { freight }),
    ...(rate === undefined ? {} : { feeRate: rate / 100 }),
    ...(extra === undefined ? {} : { extra }),
  }
}

/** The first days of the two years before, which are meant where none are named. */
const usualRuns = (from: string) => [2, 1].map((years) => `${Number(from.slice(0, 4)) - years}${from.slice(4)}`).join(' ')

/** What the rule says is left empty, so that it follows when the dates change. */
const typed = (asked: number | undefined, ruled: number) => (asked === undefined || asked === ruled ? '' : String(asked))

export const formOf = (question: PromotionQuestion): PromotionForm => ({
  name: question.name,
  from: question.from,
  last: plusDays(question.to, -1),
  waiting: typed(question.waiting, ruledWindows(question.from, plusDays(question.to, -1)).waiting),
  stocked: typed(question.stocked, ruledWindows(question.from, plusDays(question.to, -1)).stocked),
  earlier: (question.earlier ?? []).join(' ') === usualRuns(question.from) ? '' : (question.earlier ?? []).join(' '),
  freight: question.freight == null ? '' : String(question.freight),
  feeRate: question.feeRate == null ? '' : String(Math.round(question.feeRate * 10_000) / 100),
  extra: question.extra == null ? '' : String(question.extra),
})

export const signedShare = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(0)}%`

/** What the page says first, in the order in which an operator asks: what sold, what was only moved, what is left, what it earned. */
export interface Step {
  readonly key: 'lift' | 'waiting' | 'after' | 'net' | 'profit'
  readonly figure: Figure
  /** Set larger: what the others add up to. */
  readonly total: boolean
}

export function steps(answer: PromotionAnswer): Step[] {
  const step = (key: Step['key'], figure: Figure | null | undefined, total = false): Step[] => (figure ? [{ key, figure, total }] : [])
  return [...step('lift', answer.lift), ...step('waiting', answer.waiting), ...step('after', answer.after), ...step('net', answer.net, true), ...step('profit', answer.profit, true)]
}

/** One scale for all steps, so that their intervals compare; 0 always lies in it. */
export function scaleOf(all: readonly Step[]): { least: number; most: number } {
  const ends = all.flatMap(({ figure }) => [figure.value, figure.interval.lower, figure.interval.upper])
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  return most > least ? { least, most } : { least: 0, most: 1 }
}

export type Sureness = 'surely' | 'likely' | 'open' | 'unlikely' | 'hardly'

/** The chance that anything was gained, as people say it. */
export function sureness(chance: number): Sureness {
  if (chance >= 0.95) return 'surely'
  if (chance >= 0.8) return 'likely'
  if (chance > 0.2) return 'open'
  return chance > 0.05 ? 'unlikely' : 'hardly'
}
