import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { apiAddress, request } from './http'
import type { BandMark, Question, TargetMark } from './metrics'

interface Words {
  readonly zh: string
  readonly en: string
}

export interface WallColumn {
  readonly metric: string
  readonly zh: string
  readonly en: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
}

export interface WallCell {
  readonly value: string | null
  readonly reason?: string | null
  readonly reasonEn?: string | null
  readonly previous: string | null
  readonly change: string | null
  readonly spark: readonly (string | null)[]
  readonly bands: readonly BandMark[]
  readonly alarm: boolean
}

export interface WallRow {
  readonly shop: string
  readonly cells: readonly WallCell[]
  readonly alarms: readonly Words[]
}

export interface Wall {
  readonly period: Period
  readonly previous: Period
  readonly comparison: Words
  readonly compared: Words
  readonly headline: Words
  readonly columns: readonly WallColumn[]
  readonly rows: readonly WallRow[]
  readonly latestLoad?: string | null
}

export interface ScreenPart {
  readonly name: string
  readonly amount: string
  readonly orders: string | null
}

export interface Screen {
  readonly day: string
  readonly otherDay: string
  readonly comparison: Words
  readonly compared: Words
  readonly headline: Words
  readonly hour: number | null
  readonly amount: string | null
  readonly reason?: string | null
  readonly reasonEn?: string | null
  readonly otherAmount: string | null
  readonly otherWhole: string | null
  readonly orders: string | null
  readonly target: TargetMark | null
  readonly soFar: readonly (string | null)[]
  readonly otherSoFar: readonly string[]
  readonly milestones: readonly { readonly amount: number; readonly hour: number; readonly otherHour?: number | null }[]
  readonly provinces: readonly ScreenPart[]
  readonly items: readonly ScreenPart[]
  readonly latestLoad?: string | null
}

export type ReportKind = 'daily' | 'weekly' | 'monthly'

export interface ReportLine {
  readonly metric: string
  readonly zh: string
  readonly en: string
  readonly group: string
  readonly groupEn: string
  readonly unit: Unit
  readonly value: string | null
  readonly reason?: string | null
  readonly reasonEn?: string | null
  readonly previous: string | null
  readonly change: string | null
  readonly lastYear: string | null
  readonly yearChange: string | null
  readonly bands: readonly BandMark[]
  readonly target: TargetMark | null
  readonly missingDays: number
}

export interface ReportSentence extends Words {
  readonly role: 'HAPPENED' | 'WHY' | 'TARGET' | 'WATCH' | 'DO'
  readonly link?: string | null
}

export interface Report {
  readonly kind: ReportKind
  readonly title: Words
  readonly period: Period
  /** The days of the period that are over: what the figures are of. */
  readonly counted: Period
  readonly previous: Period
  readonly before: Words
  readonly lastYear: Period
  readonly over: boolean
  readonly sentences: readonly ReportSentence[]
  readonly lines: readonly ReportLine[]
  readonly chart: { readonly days: readonly string[]; readonly values: readonly (string | null)[]; readonly previousDays: readonly string[]; readonly previous: readonly (string | null)[] }
  readonly missing: readonly Words[]
  readonly latestLoad?: string | null
  readonly madeAt: string
}

export const getWall = (question: Question, comparison: string | null, signal?: AbortSignal) =>
  request<Wall>('GET', '/board/wall', { query: { shop: question.shops, from: question.period.from, to: question.period.to, compare: comparison }, signal })
export const getScreen = (shops: readonly string[], day: string, comparison: string | null, signal?: AbortSignal) =>
  request<Screen>('GET', '/board/screen', { query: { shop: shops, from: day, compare: comparison }, signal })
export const getReport = (kind: ReportKind, shops: readonly string[], day: string, signal?: AbortSignal) =>
  request<Report>('GET', `/reports/${kind}`, { query: { shop: shops, from: day }, signal })
export const reportWorkbookAddress = (kind: ReportKind, shops: readonly string[], day: string) =>
  apiAddress(`/reports/${kind}/workbook`, { shop: shops, from: day })
