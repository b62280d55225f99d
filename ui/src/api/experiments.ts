import { request } from './http'
import type { Page } from './facts'

export type ExperimentState = 'draft' | 'running' | 'decided' | 'stopped'
export type MetricKind = 'proportion' | 'mean' | 'ratio'
export type Varied = 'picture' | 'title' | 'price' | 'page' | 'offer' | 'script' | 'audience' | 'other'
export type ReadingMethod = 'fixed' | 'sequential'
export type Verdict = 'better' | 'worse' | 'unclear'
export type Outcome = 'adopt' | 'keep' | 'stop'

interface Words {
  readonly zh: string
  readonly en: string
}

/** What the size of an experiment follows from; proportions and their effects are fractions. */
export interface ExperimentNumbers {
  readonly kind: MetricKind
  readonly better: 'higher' | 'lower'
  readonly baseline: number
  readonly deviation?: number | null
  readonly smallestEffect: number
  readonly alpha: number
  readonly power: number
  readonly method: ReadingMethod
  readonly dailyUnits: number
  /** The control first. */
  readonly shares: readonly number[]
}

export interface ExperimentDesign {
  readonly name: string
  readonly hypothesis: string
  readonly varied: Varied
  readonly metric: string
  readonly metricKey?: string | null
  readonly unit?: string | null
  /** The outlier rule: values of single units above it are pulled in to it. */
  readonly cap?: number | string | null
  readonly variants: readonly string[]
  readonly numbers: ExperimentNumbers
}

export interface PlannedSize {
  readonly units: readonly number[]
  readonly days: number
}

export interface ExperimentPlan {
  readonly size: PlannedSize
  readonly alphaEach: number
  readonly detectable: readonly { readonly days: number; readonly effect?: number | null }[]
}

export interface VariantEffect {
  readonly variant: string
  readonly number: number
  readonly absolute: number
  readonly standardError: number
  readonly lower: number
  readonly upper: number
  readonly relative?: number | null
  readonly relativeLower?: number | null
  readonly relativeUpper?: number | null
  readonly pValue: number
  readonly verdict: Verdict
  readonly chanceToWin?: number | null
  readonly lossIfChosen?: number | null
}

export interface Look {
  readonly absolute: number
  readonly lower: number
  readonly upper: number
}

export interface DayOfEffects {
  readonly day: string
  readonly units: number
  readonly looks: readonly (Look | null)[]
}

export interface Reading {
  readonly state: 'empty' | 'hidden' | 'readable'
  readonly progress: {
    readonly units: number
    readonly plannedUnits: number
    readonly share: number
    readonly days: number
    readonly lastDay?: string | null
    readonly reachedOn?: string | null
    readonly daysLeft?: number | null
    readonly missingDays: readonly string[]
  }
  readonly split?: (Words & { readonly mismatch: boolean; readonly pValue: number; readonly threshold: number }) | null
  readonly variants: readonly {
    readonly name: string
    readonly units: number
    readonly planned: number
    readonly plannedShare: number
    readonly share?: number | null
    readonly mean?: number | null
  }[]
  readonly effects: readonly VariantEffect[]
  /** Absent in lists. */
  readonly days?: readonly DayOfEffects[]
  readonly doubt?: Words | null
  readonly through?: string | null
  readonly prior?: (Words & { readonly tests: number }) | null
  readonly report: Words & { readonly number: string; readonly sureZh: string; readonly sureEn: string }
}

export interface Experiment {
  readonly id: string
  /** How people cite it: E12. */
  readonly citation: string
  readonly shop: string
  readonly state: ExperimentState
  readonly design: ExperimentDesign
  readonly size: PlannedSize
  readonly by: string
  readonly createdAt: string
  readonly startsOn?: string | null
  readonly registeredLate: boolean
  readonly decision?: {
    readonly outcome: Outcome
    readonly variant?: number | null
    readonly reason: string
    readonly by: string
    readonly at: string
    readonly program: string
  } | null
  readonly reading?: Reading | null
}

export interface DayReceipt {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly problems: readonly (Words & { readonly line: number; readonly column: string })[]
}

export interface DayVersion {
  readonly day: string
  readonly variant: string
  readonly version: number
  readonly sums: { readonly units: number; readonly total: number | string; readonly squares: number | string }
  readonly by: string
  readonly at: string
}

export interface Baseline {
  readonly metric: string
  readonly share: boolean
  readonly value: number | string
  readonly dailyVisitors?: number | string | null
  readonly from: string
  readonly to: string
  readonly missingDays: number
}

const PATH = '/insight/experiments'

export const listExperiments = (shops: readonly string[], page: number) => request<Omit<Page<Experiment>, 'total'>>('GET', PATH, { query: { shop: shops, page } })
export const getExperiment = (id: string) => request<Experiment>('GET', `${PATH}/${id}`)
export const draftExperiment = (shop: string, design: ExperimentDesign) => request<Experiment>('POST', PATH, { query: { shop }, body: design })
export const redraftExperiment = (id: string, design: ExperimentDesign) => request<Experiment>('PUT', `${PATH}/${id}`, { body: design })
export const discardExperiment = (id: string) => request<undefined>('DELETE', `${PATH}/${id}`)
export const startExperiment = (id: string, startsOn: string) => request<Experiment>('POST', `${PATH}/${id}/start`, { body: { startsOn } })
export const recordDays = (id: string, table: string) => request<DayReceipt>('POST', `${PATH}/${id}/days`, { body: { table } })
export const listDayVersions = (id: string) => request<DayVersion[]>('GET', `${PATH}/${id}/days`)
export const endExperiment = (id: string, outcome: Outcome, variant: number | null, reason: string) =>
  request<Experiment>('POST', `${PATH}/${id}/end`, { body: { outcome, variant, reason } })
export const planExperiment = (numbers: ExperimentNumbers, signal?: AbortSignal) =>
  request<{ plan?: ExperimentPlan | null; doubt?: Words | null }>('POST', `${PATH}/plan`, { body: numbers, signal })
export const findBaseline = (shop: string, metric: string) => request<{ baseline?: Baseline | null }>('GET', `${PATH}/baseline`, { query: { shop, metric } })
