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

/** A range of values in the metric's unit, whether it holds its bounds, and whose word it is. */
export interface Band {
  readonly level: 'low' | 'watch' | 'healthy' | 'good'
  readonly levelZh: string
  readonly levelEn: string
  readonly from?: string | null
  readonly fromIncluded: boolean
  readonly to?: string | null
  readonly toIncluded: boolean
  readonly origin: 'premise' | 'platform' | 'agency'
  readonly originZh: string
  readonly originEn: string
}

export interface Definition extends Metric {
  readonly group: { readonly key: string; readonly zh: string; readonly en: string }
  readonly meaningEn: string
  readonly bands: readonly Band[]
  readonly caveatsEn: readonly string[]
  readonly formula?: string | null
  readonly formulaZh?: string | null
  readonly formulaEn?: string | null
  readonly reads: readonly string[]
  readonly caveats: readonly string[]
  /** Usual causes why the reported and the computed number differ. */
  readonly differs: readonly { readonly zh: string; readonly en: string }[]
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
  /** What it was put together from; empty where its days tell that. */
  readonly parts: readonly { readonly zh: string; readonly en: string; readonly money: boolean; readonly value?: string; readonly reason?: string }[]
  readonly otherSource?: { readonly source: SourceKind; readonly value?: string | null; readonly difference?: string | null } | null
  readonly rows: number
  /** The statements that were run, each step with a comment. */
  readonly sql: readonly string[]
  readonly loads: readonly { id: string; file: string; formatZh: string; rows: number; sourceTime?: string | null; committedAt: string }[]
  readonly freshness: Freshness
}

export interface MetricRows extends Page<readonly (string | number | null)[]> {
  readonly columns: readonly { name: string; zh: string }[]
}

/** What somebody thinks of a value, with who says so. */
export interface BandMark {
  readonly level: 'low' | 'watch' | 'healthy' | 'good'
  readonly zh: string
  readonly en: string
  readonly originZh: string
  readonly originEn: string
}

export interface TargetMark {
  /** In the metric's unit, for the period shown. */
  readonly value: string
  /** A fraction: how much of it is reached. */
  readonly completion: string | null
}

export interface Tile {
  readonly metric: string
  readonly zh: string
  readonly en: string
  /** The part of the trade it belongs to. */
  readonly group: { readonly key: string; readonly zh: string; readonly en: string }
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  /** Whether the value is a mean day's, since the days' persons overlap. */
  readonly daily: boolean
  readonly value: string | null
  readonly reason?: string | null
  readonly reasonEn?: string | null
  readonly previous: string | null
  /** A fraction of the previous value ("0.1234"); null where there is nothing to compare with. */
  readonly change: string | null
  readonly spark: readonly (string | null)[]
  readonly previousSpark: readonly (string | null)[]
  readonly missingDays: number
  readonly bands: readonly BandMark[]
  readonly target?: TargetMark | null
  readonly latestLoad?: string | null
}

export interface Board {
  readonly period: Period
  readonly previous: Period
  /** What the period before is, in words. */
  readonly comparison: { readonly zh: string; readonly en: string }
  /** What was set against what, and what to mind. */
  readonly compared: { readonly zh: string; readonly en: string }
  readonly headline: { readonly zh: string; readonly en: string }
  readonly tiles: readonly Tile[]
  readonly days: readonly string[]
  readonly latestLoad?: string | null
}

/** Which shops and which period a figure is about. */
export interface Question {
  readonly shops: readonly string[]
  readonly period: Period
}

/** Only what has these values, by dimension. */
export type Narrowing = Readonly<Record<string, string>>

const asQuery = (question: Question) => ({ shop: question.shops, from: question.period.from, to: question.period.to })
const asWhere = (where: Narrowing) => Object.entries(where).map(([dimension, value]) => `${dimension}:${value}`)

export const getBoard = (question: Question, comparison: string | null, signal?: AbortSignal) =>
  request<Board>('GET', '/board', { query: { ...asQuery(question), compare: comparison }, signal })
export interface TileChoice {
  readonly metrics: readonly string[]
  /** Whether the reader chose them; else they are the house's. */
  readonly own: boolean
}

export const getTiles = () => request<TileChoice>('GET', '/board/tiles')
export const chooseTiles = (metrics: readonly string[]) => request<TileChoice>('PUT', '/board/tiles', { body: { metrics } })
export const resetTiles = () => request<TileChoice>('DELETE', '/board/tiles')
export const boardWorkbookAddress = (question: Question, comparison: string | null) => apiAddress('/board.xlsx', { ...asQuery(question), compare: comparison })
export const explainMetric = (key: string, question: Question, where: Narrowing = {}, source?: SourceKind) =>
  request<Explanation>('GET', `/metrics/${key}/explain`, { query: { ...asQuery(question), where: asWhere(where), source } })
export const listMetricRows = (key: string, question: Question, page: number, where: Narrowing = {}) =>
  request<MetricRows>('GET', `/metrics/${key}/rows`, { query: { ...asQuery(question), where: asWhere(where), page } })

export interface MetricValue {
  readonly from: string
  readonly to: string
  readonly dims: Readonly<Record<string, string>>
  readonly value: string | null
  readonly reason?: string | null
  readonly reasonZh?: string | null
  readonly reasonEn?: string | null
}

/** One metric, split by dimensions; a value that is not known is null. */
export const listMetricValues = (key: string, question: Question, by: readonly string[] = [], where: Narrowing = {}, signal?: AbortSignal) =>
  request<{ rows: readonly MetricValue[]; unit: Unit }>('GET', `/metrics/${key}/values`, { query: { ...asQuery(question), by, where: asWhere(where) }, signal })

/** Every metric of the catalogue. */
export const listMetrics = () => request<readonly Definition[]>('GET', '/metrics')

/** Days in which a great sale or a festival is felt; `date` is its own day. */
export interface SalesWindow {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly date: string
  readonly period: Period
}

export const listSalesWindows = () => request<readonly SalesWindow[]>('GET', '/metrics/windows')
