import type { SourceKind, Study } from '@/api'
import type { Unit } from '@/lib/figures'
import { isDay, plusDays, type Period } from '@/lib/period'
import type { Bilingual } from '@/ui'

export type Against = 'previous' | 'last_year' | 'festival' | 'given'
/** In the order they are offered. */
export const AGAINST: readonly Against[] = ['previous', 'last_year', 'festival', 'given']
export type Verdict = 'caused' | 'ordinary' | 'scattered' | 'unjudged'

export interface WhyQuestion {
  readonly metric: string
  readonly from: string
  /** The day after the last. */
  readonly to: string
  readonly against: Against
  readonly againstFrom?: string | null
  readonly againstTo?: string | null
}

export interface CausePart {
  readonly factor: 'visitors' | 'conversion' | 'pieces' | 'price'
  readonly amount: number
  readonly before: number
  readonly now: number
}

export interface CauseShare {
  readonly item: string
  readonly channel: string
  readonly amount: number
}

export interface Cause {
  readonly kind: string
  readonly group: 'shop' | 'item' | 'channel'
  readonly id: string
  readonly name?: Bilingual | null
  readonly amount: number
  readonly lower: number
  readonly upper: number
  readonly sure: 'certain' | 'likely'
  readonly said: Bilingual
  readonly parts: readonly CausePart[]
  readonly shares: readonly CauseShare[]
  readonly drawn: number
}

export interface SplitRow extends Bilingual {
  readonly id: string
  readonly before?: number | null
  readonly now?: number | null
  readonly amount: number
}

export interface Split {
  readonly dimension: string
  readonly unit: Unit
  readonly metric?: string | null
  readonly source?: SourceKind
  readonly rows: readonly SplitRow[]
  readonly note?: Bilingual | null
}

export interface Driver {
  readonly key: string
  readonly metric?: string | null
  /** Of the metric, where it is not its default. */
  readonly source?: SourceKind
  readonly unit: Unit
  readonly before: number
  readonly now: number
  readonly amount: number
  readonly splits: readonly Split[]
}

export interface WhyEvent extends Bilingual {
  readonly kind: 'festival' | 'missing'
  readonly from: string
  readonly to: string
}

export interface WhyAnswer {
  readonly metric: { readonly key: string; readonly zh: string; readonly en: string; readonly source: string }
  readonly before: Period
  readonly now: Period
  readonly basis: 'items' | 'shop' | 'orders'
  readonly amountBefore: number
  readonly amountNow: number
  readonly change: number
  readonly daysBefore: number
  readonly daysNow: number
  readonly missing: readonly string[]
  readonly verdict: Verdict
  readonly ordinary: number
  readonly pairs: number
  readonly sentence: Bilingual
  readonly causes: readonly Cause[]
  readonly rests: readonly { readonly place: string; readonly amount: number }[]
  readonly drivers: readonly Driver[]
  readonly splits: readonly Split[]
  readonly events: readonly WhyEvent[]
  readonly notes: readonly Bilingual[]
}

/** A number whose explanation is asked for. */
export interface Explained {
  readonly metric: string
  readonly source?: SourceKind
  readonly unit: Unit
  readonly name: string
  readonly where: Readonly<Record<string, string>>
}

const NARROWS: Readonly<Record<string, string>> = { item: 'item', channel: 'channel1', province: 'province', city: 'city', device: 'device', hour: 'hour' }
const TOGETHER: readonly string[] = ['overlap', 'others', 'unknown']

/** The explanation of one row of a split, narrowed to what the row is of; null where no metric is it. */
export function narrowedBy(split: Split, row: SplitRow | null, name: string): Explained | null {
  if (!split.metric) return null
  const dimension = NARROWS[split.dimension]
  const where = row && dimension && !TOGETHER.includes(row.id) ? { [dimension]: row.id } : {}
  return { metric: split.metric, ...(split.source ? { source: split.source } : {}), unit: split.unit, name, where }
}

export type WhyStudy = Study<WhyQuestion, WhyAnswer>

/** The metrics whose change can be explained, in the order they are offered. */
export const METRICS = ['pay_amount', 'kept_amount', 'gross_profit'] as const

/** The form as typed; both last days belong to their periods. */
export interface WhyForm {
  metric: string
  from: string
  last: string
  against: Against
  againstFrom: string
  againstLast: string
}

/** The form as a page's address asks for it: `metric` and `against`, where they are said and known. */
export const emptyForm = (period: Period, asked: Readonly<Record<string, unknown>> = {}): WhyForm => ({
  metric: METRICS.find((each) => each === asked.metric) ?? 'pay_amount',
  from: period.from,
  last: plusDays(period.to, -1),
  against: AGAINST.find((each) => each !== 'given' && each === asked.against) ?? 'previous',
  againstFrom: '',
  againstLast: '',
})

export type WhyField = 'last' | 'againstFrom' | 'againstLast'

/** Fields the question cannot be asked with. */
export function badFields(form: WhyForm): WhyField[] {
  const bad: WhyField[] = []
  if (!isDay(form.from) || !isDay(form.last) || form.last < form.from) bad.push('last')
  if (form.against === 'given') {
    if (!isDay(form.againstFrom)) bad.push('againstFrom')
    if (!isDay(form.againstLast) || form.againstLast < form.againstFrom || form.againstLast >= form.from) bad.push('againstLast')
  }
  return bad
}

/** The question of a form without bad fields. */
export const questionOf = (form: WhyForm): WhyQuestion => ({
  metric: form.metric,
  from: form.from,
  to: plusDays(form.last, 1),
  against: form.against,
  ...(form.against === 'given' ? { againstFrom: form.againstFrom, againstTo: plusDays(form.againstLast, 1) } : {}),
})

export const formOf = (question: WhyQuestion): WhyForm => ({
  metric: question.metric,
  from: question.from,
  last: plusDays(question.to, -1),
  against: question.against,
  againstFrom: question.againstFrom ?? '',
  againstLast: question.againstTo ? plusDays(question.againstTo, -1) : '',
})

/** One line of the account: a cause, or a rest that no cause explains. */
export interface AccountRow {
  readonly key: string
  readonly rank: number | null
  readonly cause: Cause | null
  readonly place: string | null
  readonly amount: number
}

/** Causes from the largest, then the rests from the largest: together they are the change. */
export function accountOf(answer: WhyAnswer): AccountRow[] {
  const causes = answer.causes.map((cause, index) => ({ key: `cause-${index}`, rank: index + 1, cause, place: null, amount: cause.amount }))
  const rests = [...answer.rests]
    .sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount))
    .map((rest) => ({ key: rest.place, rank: null, cause: null, place: rest.place, amount: rest.amount }))
  return [...causes, ...rests]
}

/** Where no visitors are known, orders stand in their place and what an order is worth in that of the price. */
const OF_ORDERS: readonly string[] = ['visitors', 'price']
const ofOrders = (basis: WhyAnswer['basis'], word: string) => basis === 'orders' && OF_ORDERS.includes(word)
export const placeWord = (basis: WhyAnswer['basis'], place: string) => `why.${ofOrders(basis, place) ? 'placesOfOrders' : 'places'}.${place}`
export const factorWord = (basis: WhyAnswer['basis'], factor: string) => `why.${ofOrders(basis, factor) ? 'factorsOfOrders' : 'factors'}.${factor}`

/** The bar of an amount, as a share of the largest in the account, 0 to 100. */
export function barShare(amount: number, rows: readonly { readonly amount: number }[]): number {
  const largest = Math.max(...rows.map((row) => Math.abs(row.amount)))
  return largest > 0 ? (100 * Math.abs(amount)) / largest : 0
}

/** "+1,234.00" or "−1,234.00": whole fen, so that a reader can add them up. */
export function signedYuan(amount: number): string {
  const [whole = '0', cents = '00'] = Math.abs(amount).toFixed(2).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '−' : amount > 0 ? '+' : ''}${grouped}.${cents}`
}

/** The amount of a cause by item or by channel, the largest first; they sum to the cause. */
export function sharesBy(cause: Cause, by: 'item' | 'channel'): { name: string; amount: number }[] {
  const fen = new Map<string, number>()
  for (const share of cause.shares) fen.set(share[by], (fen.get(share[by]) ?? 0) + Math.round(share.amount * 100))
  return [...fen].map(([name, amount]) => ({ name, amount: amount / 100 })).sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount))
}
