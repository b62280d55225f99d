import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { apiAddress, request } from './http'
import type { Page } from './facts'

export type SourceKind = 'reported' | 'computed' | 'typed'

export interface Metric {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly meaning: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  readonly additivity?: string | null
  readonly additivityZh?: string | null
  readonly date?: string | null
  readonly sources: readonly SourceKind[]
  readonly dimensions: readonly string[]
}

export interface Definition extends Metric {
  readonly formula?: string | null
  readonly formulaZh?: string | null
  readonly reads: readonly string[]
  readonly caveats: readonly string[]
}

export interface Freshness {
  readonly latestLoadAt?: string | null
  readonly missingDays: readonly string[]
  readonly note?: string | null
}

export interface Explanation {
  readonly definition: Definition
  readonly value: string | null
  readonly reason?: string | null
  readonly source: SourceKind
  readonly otherSource?: { readonly source: SourceKind; readonly value?: string | null; readonly difference?: string | null } | null
  readonly rows: number
  readonly loads: readonly { id: string; file: string; formatZh: string; rows: number; sourceTime?: string | null; committedAt: string }[]
  readonly freshness: Freshness
}

export interface MetricRows extends Page<readonly (string | number | null)[]> {
  readonly columns: readonly { name: string; zh: string }[]
}

export interface Tile {
  readonly metric: string
  readonly zh: string
  readonly en: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  readonly value: string | null
  readonly reason?: string | null
  readonly reasonEn?: string | null
  readonly previous: string | null
  /** A fraction of the previous value ("0.1234"); null where there is nothing to compare with. */
  readonly change: string | null
  readonly spark: readonly (string | null)[]
  readonly previousSpark: readonly (string | null)[]
  readonly missingDays: number
}

export interface Board {
  readonly period: Period
  readonly previous: Period
  readonly headline: { readonly zh: string; readonly en: string }
  readonly tiles: readonly Tile[]
  readonly days: readonly string[]
}

/** Which shops and which period a figure is about. */
export interface Question {
  readonly shops: readonly string[]
  readonly period: Period
}

const asQuery = (question: Question) => ({ shop: question.shops, from: question.period.from, to: question.period.to })

export const getBoard = (question: Question, signal?: AbortSignal) =>
  request<Board>('GET', '/board', { query: asQuery(question), signal })
export const boardWorkbookAddress = (question: Question) => apiAddress('/board.xlsx', asQuery(question))
export const explainMetric = (key: string, question: Question) =>
  request<Explanation>('GET', `/metrics/${key}/explain`, { query: asQuery(question) })
export const listMetricRows = (key: string, question: Question, page: number) =>
  request<MetricRows>('GET', `/metrics/${key}/rows`, { query: { ...asQuery(question), page } })

export interface MetricValue {
  readonly from: string
  readonly to: string
  readonly dims: Readonly<Record<string, string>>
  readonly value: string | null
  readonly reason?: string | null
}

/** One metric, split by dimensions; a value that is not known is null. */
export const listMetricValues = (key: string, question: Question, by: readonly string[] = []) =>
  request<{ rows: readonly MetricValue[]; unit: Unit }>('GET', `/metrics/${key}/values`, { query: { ...asQuery(question), by } })

/** Every metric of the catalogue. */
export const listMetrics = () => request<readonly Definition[]>('GET', '/metrics')
