import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { request } from './http'
import type { BeforeAfter, Dropping, Finding, Making, Measuring, Plan } from './iterations'
import type { PaperSheet } from './papers'
import type { CustomPlan, PlanKind } from './plan'
import type { Words } from './words'

/** In the order of what has to be done about it. */
export type LinkState = 'overdue' | 'late' | 'found' | 'planned' | 'running' | 'worked' | 'harmed' | 'open' | 'dropped'
/** A finding, the change made for it, and what that brought. */
export interface ChainLink {
  readonly citation: string
  readonly state: LinkState
  readonly stateName: Words
  readonly shops: readonly string[]
  readonly finding: Finding
  readonly plan: Plan | null
  readonly metric: Words | null
  readonly making: Making | null
  readonly measuring: Measuring | null
  readonly dropping: Dropping | null
  /** The plain figures of a change that is not measured: no effect. */
  readonly plain: BeforeAfter | null
}
/** A weak spot of the health check that no link takes up. */
export interface UntakenSpot {
  readonly shop: string
  readonly shopName: string
  readonly name: Words
  readonly worth: string
  /** How it follows from the shop's own numbers. */
  readonly formula: Words
  readonly step: Words
  readonly evidence: string
}
export type FallbackState = 'quiet' | 'fired' | 'unknown' | 'waiting'
export interface WatchedFallback {
  readonly kind: PlanKind
  readonly title: string
  readonly strategy: string
  readonly fallback: CustomPlan['fallback']
  readonly name: Words
  readonly unit: Unit
  readonly state: FallbackState
  readonly said: Words
  readonly days: Period | null
  readonly values: readonly { readonly day: string; readonly value: string | null }[]
}
export interface TakenFallback {
  readonly kind: PlanKind
  readonly kindName: Words
  readonly round: number
  readonly from: string
  readonly to: string
  readonly state: FallbackState
  readonly said: Words
  readonly seen: string
  readonly reason: string
  readonly by: string
  readonly at: string
}
export interface Fallbacks {
  readonly watched: readonly WatchedFallback[]
  readonly taken: readonly TakenFallback[]
}
/** Why plan B is taken, what is done first, and what comes should it fail too. */
export interface FallbackTaking {
  readonly reason: string
  readonly text: string
  readonly owner: string
  readonly from: string
  readonly to: string
  readonly next: string
  readonly evenSo: boolean
}

const of = (client: string) => `/clients/${client}`
export const listChain = (client: string, signal?: AbortSignal) => request<ChainLink[]>('GET', `${of(client)}/chain`, { signal })
export const listUntaken = (client: string, period: Period, signal?: AbortSignal) => request<UntakenSpot[]>('GET', `${of(client)}/chain/untaken`, { query: { from: period.from, to: period.to }, signal })
export const getFallbacks = (client: string, signal?: AbortSignal) => request<Fallbacks>('GET', `${of(client)}/plan/fallbacks`, { signal })
export const takeFallback = (client: string, kind: PlanKind, taking: FallbackTaking) => request<Fallbacks>('POST', `${of(client)}/plan/fallbacks/${kind}`, { body: taking })
/** Evaluates a quarter such as 2026-Q3 and keeps it as the draft of its document. */
export const draftEvaluation = (client: string, quarter: string) => request<PaperSheet>('POST', `${of(client)}/evaluations/${quarter}`)

/** One level's target of a metric; numbers are text in its unit. */
export interface LevelTarget {
  readonly level: 'year' | 'contract' | 'plan'
  readonly name: Words
  readonly value: string
  readonly days: Period
  /** By day where the metric adds up over days. */
  readonly comparable: string
}
export interface ComparedTargets {
  readonly metric: string
  readonly name: Words
  readonly unit: Unit
  readonly daily: boolean
  /** The largest over the smallest less 1. */
  readonly apart: string
  readonly agrees: boolean
  readonly targets: readonly LevelTarget[]
}
export const listTargetLevels = (client: string, signal?: AbortSignal) => request<ComparedTargets[]>('GET', `${of(client)}/target-levels`, { signal })
