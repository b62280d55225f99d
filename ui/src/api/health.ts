import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { apiAddress, request } from './http'
import type { BandMark, TargetMark } from './metrics'

interface Words {
  readonly zh: string
  readonly en: string
}

/** The lowest value of a stage, whose word that is, and whether the shop has it; null where its value is not known. */
export interface StageBound {
  readonly from: string
  readonly origin: Words
  readonly met: boolean | null
}

export interface StageCheck {
  readonly key: string
  readonly name: Words
  readonly unit: Unit
  readonly must: boolean
  readonly value: string | null
  readonly note: Words
  readonly metric: string
  readonly period: Period
  readonly growth: StageBound
  readonly mature: StageBound
  readonly lacking: boolean
}

export interface WeakSpot {
  readonly metric: string
  readonly name: Words
  readonly unit: Unit
  readonly value: string
  readonly reference: string
  readonly referenceOf: Words
  /** Spend that is saved; else sales that are won. */
  readonly saves: boolean
  readonly worth: string
  readonly low: string | null
  readonly high: string | null
  readonly profit: string | null
  readonly formula: Words
  readonly step: Words
  readonly link: string
}

export type Weakness = 'band' | 'fell' | 'peers'

export interface HealthLine {
  readonly metric: string
  readonly name: Words
  readonly group: string
  readonly groupName: Words
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  readonly addsUp: boolean
  readonly value: string
  readonly missingDays: number
  readonly previous: string | null
  readonly change: string | null
  readonly lastYear: string | null
  readonly yearChange: string | null
  readonly bands: readonly BandMark[]
  readonly target: TargetMark | null
  readonly median: string | null
  readonly rank: number | null
  readonly of: number
  readonly weak: readonly Weakness[]
  /** Why it is not judged; left out by diagnoses that were kept before doubts were told. */
  readonly withheld?: Words | null
}

export interface DataGap {
  readonly kind: string | null
  readonly said: Words
  readonly missingDays: number
  readonly metrics: readonly Words[]
}

export interface Diagnosis {
  readonly shop: string
  readonly shopName: string
  readonly period: Period
  readonly headline: Words
  readonly before: { readonly period: Period; readonly said: Words }
  readonly lastYear: { readonly period: Period; readonly said: Words }
  readonly stage: { readonly key: 'start_up' | 'growth' | 'mature' | null; readonly name: Words | null; readonly next: Words | null; readonly said: Words; readonly checks: readonly StageCheck[] }
  readonly tiers: { readonly sales: string | null; readonly said: Words; readonly origin: Words; readonly tiers: readonly { readonly name: Words; readonly shops: number; readonly here: boolean }[] }
  /** Of the catalogue, with a value or without. */
  readonly metrics: number
  readonly spots: readonly WeakSpot[]
  readonly winnable: string | null
  readonly savable: string | null
  readonly together: string | null
  readonly unpriced: readonly Words[]
  readonly peers: number
  readonly peersSaid: Words
  readonly lines: readonly HealthLine[]
  readonly gaps: readonly DataGap[]
  readonly latestLoad: string | null
  readonly madeAt: string
}

export interface KeptDiagnosis {
  readonly id: number
  readonly shop: string
  readonly period: Period
  readonly headline: Words
  readonly weak: number
  readonly by: string
  readonly madeAt: string
}

export interface DiagnosisSide {
  readonly period: Period
  readonly stage: Words | null
  readonly weak: number
  readonly madeAt: string
}

export interface MovedLine {
  readonly metric: string
  readonly name: Words
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  readonly before: string
  readonly now: string
  readonly change: string | null
  readonly verdict: 'MENDED' | 'WEAK_NOW' | 'STILL_WEAK' | 'FINE'
}

export interface DiagnosisChange {
  readonly earlier: DiagnosisSide
  readonly later: DiagnosisSide
  readonly said: Words
  readonly lines: readonly MovedLine[]
}

const asQuery = (shop: string, period: Period) => ({ shop, from: period.from, to: period.to })

export const makeDiagnosis = (shop: string, period: Period, signal?: AbortSignal) =>
  request<Diagnosis>('GET', '/desk/health', { query: asQuery(shop, period), signal })
export const diagnosisWorkbookAddress = (shop: string, period: Period) => apiAddress('/desk/health/workbook', asQuery(shop, period))
export const listKeptDiagnoses = (shop: string, signal?: AbortSignal) =>
  request<readonly KeptDiagnosis[]>('GET', '/desk/health/kept', { query: { shop }, signal })
export const keepDiagnosis = (shop: string, period: Period) =>
  request<KeptDiagnosis>('POST', '/desk/health/kept', { query: asQuery(shop, period), body: {} })
export const openDiagnosis = (id: string, signal?: AbortSignal) =>
  request<{ readonly id: number; readonly by: string; readonly diagnosis: Diagnosis }>('GET', `/desk/health/kept/${id}`, { signal })
export const keptWorkbookAddress = (id: string) => apiAddress(`/desk/health/kept/${id}/workbook`, {})
export const compareDiagnoses = (id: string, earlier: string, signal?: AbortSignal) =>
  request<DiagnosisChange>('GET', `/desk/health/kept/${id}/since/${earlier}`, { signal })
export const dropDiagnosis = (id: number) => request<undefined>('DELETE', `/desk/health/kept/${id}`)
