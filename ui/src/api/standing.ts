import { request } from './http'
import type { Words } from './words'
import type { Unit } from '@/lib/figures'

export interface StandingDoubt {
  readonly code: string
  readonly about: string
  readonly said: Words
}
export interface StandingPoint {
  readonly day: string
  readonly value: number
  /** Of a day to come; null for a known one. */
  readonly lower?: number | null
  readonly upper?: number | null
}
export interface KpiSoFar {
  /** The day after the last known one. */
  readonly to: string
  readonly days: number
  readonly value: number
  readonly target: number
  readonly baseline?: number | null
  readonly distance: number
  readonly measure: 'relative' | 'points' | 'units'
  readonly tolerance: number
  readonly verdict: 'better' | 'within' | 'worse'
  /** Null for those who may not see money. */
  readonly fen?: number | null
  readonly formula?: Words | null
  readonly inputs: readonly { readonly metric: string; readonly metricName: Words; readonly scope: string; readonly value: number; readonly facts: number }[]
}
export interface KpiAhead {
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly target: number
  readonly reward: number
  readonly penalty: number
  readonly fen?: number | null
  readonly lowest?: number | null
  readonly highest?: number | null
}
export interface KpiStanding {
  readonly id: string
  readonly name: string
  readonly metric: string
  readonly metricName: Words
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  readonly variant: string
  readonly scope: readonly string[]
  readonly kind: 'level' | 'relative' | 'points' | 'band'
  readonly stated: number
  readonly upper?: number | null
  readonly from: string
  readonly to: string
  readonly soFar?: KpiSoFar | null
  readonly missing: readonly string[]
  readonly ahead?: KpiAhead | null
  readonly silent?: Words | null
  readonly effect: { readonly days: number; readonly plain: number; readonly net?: number | null } | null
  /** How it rose against its matched group; null for another baseline. */
  readonly group: { readonly before: number; readonly after: number; readonly rise?: number | null; readonly lower?: number | null; readonly upper?: number | null; readonly silent?: Words | null } | null
  readonly days: readonly StandingPoint[]
  readonly doubts: readonly StandingDoubt[]
}
/** A fact behind a frozen number that is not what it was. */
export interface MovedFact {
  readonly measure: string
  readonly measureName: Words
  readonly scope: string
  readonly from: string
  readonly to: string
  readonly frozen?: number | null
  readonly now?: number | null
  readonly reason: Words
}
/** A frozen number beside what the data say today; the contract counts by the frozen one. */
export interface FrozenBaseline {
  readonly kpi: string
  readonly name: string
  readonly unit: Unit
  readonly from: string
  readonly to: string
  readonly frozen: number
  readonly now?: number | null
  readonly moved: readonly MovedFact[]
}
/** Both ends of some days; `to` is the day after the last. */
interface Days {
  readonly from: string
  readonly to: string
}
/** How the cap on the merchant's profit stands between two statements; amounts in fen. */
export interface CapNow extends Days {
  readonly window: 'period' | 'year' | 'term'
  readonly share: number
  readonly counts: readonly ('commission' | 'reward' | 'base')[]
  readonly excess: 'carry' | 'forfeit'
  readonly state: 'within' | 'reached' | 'not_computable'
  readonly countedFen: number
  readonly profitFen?: number | null
  readonly allowedFen?: number | null
  readonly takenFen: number
  /** Held back by statements so far, not negative. */
  readonly heldFen: number
  /** What a statement of today would correct: negative holds back, positive pays. */
  readonly changeFen: number
  readonly carriedFen: number
  readonly until?: string | null
  readonly settled?: Days | null
  /** Periods without a statement, counted as if they were settled today. */
  readonly assumed: readonly Days[]
}
export interface Standing {
  /** Null where no cap is agreed or money is not to be seen. */
  readonly cap?: { readonly now?: CapNow | null; readonly doubts: readonly StandingDoubt[] } | null
  readonly baselines: readonly FrozenBaseline[]
  readonly contract: string
  readonly version: number
  readonly title: string
  readonly from: string
  readonly to: string
  readonly kpis: readonly KpiStanding[]
  readonly until?: string | null
  readonly fees?: readonly { readonly id: string; readonly fen: number; readonly formula: Words }[] | null
  readonly doubts: readonly StandingDoubt[]
  readonly asOf: string
}
export interface TypedValue {
  readonly id: string
  readonly contract: string
  readonly metric: string
  readonly scope: string
  readonly from: string
  readonly to: string
  readonly number: string
  readonly evidence: string
  readonly by: string
  readonly at: string
  readonly state: 'proposed' | 'agreed' | 'declined' | 'withdrawn'
  readonly note?: string | null
  readonly answeredBy?: string | null
  readonly answeredAt?: string | null
  readonly own: boolean
}
export interface TypedDraft {
  readonly contract: string
  readonly metric: string
  readonly scope: string
  readonly from: string
  readonly to: string
  readonly number: string
  readonly evidence: string
}

export const findStanding = (client: string, signal?: AbortSignal) =>
  request<{ standing?: Standing | null }>('GET', `/clients/${client}/standing`, { signal }).then((found) => found.standing ?? null)
export const tryStanding = (client: string, contract: string, signal?: AbortSignal) =>
  request<Standing>('POST', `/clients/${client}/standing`, { body: { contract }, signal })
export const listTyped = (client: string, signal?: AbortSignal) => request<TypedValue[]>('GET', `/clients/${client}/typed`, { signal })
export const addTyped = (client: string, draft: TypedDraft) => request<TypedValue>('POST', `/clients/${client}/typed`, { body: draft })
export const answerTyped = (client: string, id: string, answer: 'agreed' | 'declined' | 'withdrawn', note: string) =>
  request<TypedValue>('POST', `/clients/${client}/typed/${id}/answer`, { body: { answer, note } })
/** Days on which the stock of a shop, or of one item of it, was nothing, as the loaded stock says; `to` is the day after the last. */
export const listOutOfStock = (client: string, shop: string, item: string | null, period: { readonly from: string; readonly to: string }, signal?: AbortSignal) =>
  request<{ readonly from: string; readonly to: string }[]>('GET', `/clients/${client}/typed/out-of-stock`, { query: { shop, item: item ?? undefined, from: period.from, to: period.to }, signal })
