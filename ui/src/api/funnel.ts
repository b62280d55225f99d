import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { request } from './http'
import type { Question } from './metrics'

interface Words {
  readonly zh: string
  readonly en: string
}

/** One origin's opinion of a value; `from` is the lowest value it calls healthy. */
export interface Judged extends Words {
  readonly level: 'low' | 'watch' | 'healthy' | 'good'
  readonly originZh: string
  readonly originEn: string
  readonly from: string | null
}

/** A metric's number beside that of the period before. */
export interface ComparedFigure extends Words {
  readonly metric: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  readonly value: string | null
  readonly reason: string | null
  readonly reasonEn: string | null
  readonly previous: string | null
  readonly change: string | null
  readonly missingDays: number
  readonly bands: readonly Judged[]
}

export interface PathStep extends Words {
  readonly key: string
  readonly count: ComparedFigure | null
  readonly rate: ComparedFigure | null
  /** What the rate is measured against, a fraction. */
  readonly reference: string | null
  readonly referenceOf: Words | null
  /** Yuan that were lost because the rate is below it. */
  readonly lost: string | null
  readonly aside: boolean
}

export interface ReportedFunnel {
  readonly period: Period
  readonly previous: Period
  readonly headline: Words
  readonly steps: readonly PathStep[]
  readonly amount: ComparedFigure
  readonly conversion: ComparedFigure
  readonly weakest: string | null
}

export interface FunnelSplit {
  readonly by: string
  readonly columns: readonly (Words & { readonly metric: string; readonly unit: Unit; readonly step: string | null })[]
  readonly whole: readonly (string | null)[]
  readonly rows: readonly SplitRow[]
  readonly total: number
}

export interface SplitRow {
  readonly key: string
  readonly name: string
  readonly values: readonly (string | null)[]
  /** The conversion of the period before. */
  readonly previous: string | null
  readonly change: string | null
  readonly weakest: string | null
  readonly lost: string | null
}

export interface GrowthStage extends Words {
  readonly key: string
  readonly figures: readonly ComparedFigure[]
  readonly weak: number
  readonly note: readonly Words[]
}

export interface BehaviourFunnel {
  readonly period: Period
  readonly headline: Words
  readonly windowDays: number
  readonly persons: number
  readonly buyers: number
  readonly boughtAgain: number
  readonly actions: readonly (Words & { readonly action: string; readonly events: number; readonly persons: number })[]
  readonly steps: readonly BehaviourStep[]
  readonly hours: readonly BehaviourHour[]
  readonly routes: readonly (Words & { readonly purchases: number; readonly share: string })[]
}

export interface BehaviourStep extends Words {
  readonly reached: number
  readonly ofPrevious: string | null
  readonly ofFirst: string | null
}

export interface BehaviourHour {
  readonly hour: number
  readonly views: string | null
  readonly favourites: string | null
  readonly carts: string | null
  readonly purchases: string | null
}

export interface RetainedCohort {
  readonly month: string
  readonly customers: number
  readonly complete: boolean
  readonly active: readonly (number | null)[]
}

/** Whose path: of all, of a channel of some level, of an item. */
export interface PathOf {
  readonly channel?: string | undefined
  readonly by?: string | undefined
  readonly item?: string | undefined
}

const asQuery = ({ shops, period }: Question) => ({ shop: shops, from: period.from, to: period.to })

export const getFunnel = (question: Question, of: PathOf, signal?: AbortSignal) =>
  request<ReportedFunnel>('GET', '/desk/funnel', { query: { ...asQuery(question), ...of }, signal })
export const getSplit = (question: Question, by: string, item?: string, signal?: AbortSignal) =>
  request<FunnelSplit>('GET', '/desk/funnel/split', { query: { ...asQuery(question), by, item }, signal })
export const listStages = (question: Question, signal?: AbortSignal) =>
  request<readonly GrowthStage[]>('GET', '/desk/funnel/stages', { query: asQuery(question), signal })
export const getBehaviour = (question: Question, path: string, window: number, walker: string, signal?: AbortSignal) =>
  request<BehaviourFunnel>('GET', '/desk/funnel/behaviour', { query: { ...asQuery(question), path, window, walker }, signal })
export const listCohorts = (question: Question, signal?: AbortSignal) =>
  request<readonly RetainedCohort[]>('GET', '/desk/funnel/cohorts', { query: asQuery(question), signal })
