import type { Period } from '@/lib/period'
import { request } from './http'
import type { Question } from './metrics'

interface Words {
  readonly zh: string
  readonly en: string
}

/** A paragraph piece by piece: words, and figures that lead to where they come from. */
export interface Portrait {
  readonly parts: readonly (Words & { readonly metric?: string; readonly view?: string })[]
  readonly unknown: readonly Words[]
  readonly hints: readonly Words[]
}

export interface BuyerKindRow {
  readonly month: string | null
  readonly kind: 'new' | 'old' | 'unknown'
  readonly orders: number
  readonly buyers: number
  readonly paid: string
  readonly kept: string
}

export interface BuyerKinds {
  readonly whole: readonly BuyerKindRow[]
  readonly months: readonly BuyerKindRow[]
}

export interface PriceBand {
  readonly from: string
  readonly below: string | null
  readonly orders: number
  readonly buyers: number
  readonly paid: string
  readonly kept: string
}

export interface RfmCell {
  readonly recency: number
  readonly frequency: number
  readonly buyers: number
  readonly kept: string
  readonly meanPurchases: number
  readonly meanDaysAgo: number
  readonly meanYuan: number
  readonly meanMoneyScore: number
}

export interface ScoreThreshold {
  readonly dimension: 'recency' | 'frequency' | 'money'
  readonly score: number
  readonly lowest: number
  readonly highest: number
  readonly buyers: number
}

export interface BuyerValue {
  readonly period: Period
  readonly buyers: number
  readonly ordersWithoutBuyer: number
  readonly repeaters: number
  readonly doubt: Words | null
  readonly cells: readonly RfmCell[]
  readonly thresholds: readonly ScoreThreshold[]
  readonly groups: readonly (Words & { readonly code: string; readonly buyers: number; readonly kept: string })[]
  readonly curve: { readonly shares: readonly number[]; readonly gini: number; readonly best20: number; readonly make80: number } | null
}

export interface SegmentCondition {
  readonly field: string
  readonly values?: readonly string[]
  readonly from?: number
  readonly below?: number
}

export interface SegmentCount {
  readonly orders: number
  readonly buyers: number
  readonly paid: string
  readonly kept: string
}

export interface BuyerSegment {
  readonly key: string | null
  readonly id: string | null
  readonly name: Words
  readonly note: Words
  readonly conditions: readonly SegmentCondition[]
  readonly count: SegmentCount
}

export interface SegmentList {
  readonly whole: SegmentCount
  readonly segments: readonly BuyerSegment[]
  /** How many shipped ones the agency took away. */
  readonly hidden: number
}

export interface SegmentDraft {
  readonly id?: string | null
  readonly key?: string | null
  readonly name: string
  readonly note: string
  readonly conditions: readonly SegmentCondition[]
}

const asQuery = ({ shops, period }: Question) => ({ shop: shops, from: period.from, to: period.to })

export const getPortrait = (question: Question, signal?: AbortSignal) =>
  request<Portrait>('GET', '/desk/people/portrait', { query: asQuery(question), signal })
export const getKinds = (question: Question, months: number, signal?: AbortSignal) =>
  request<BuyerKinds>('GET', '/desk/people/kinds', { query: { ...asQuery(question), months }, signal })
export const getBuyerValue = (question: Question, back: number, quintiles: boolean, signal?: AbortSignal) =>
  request<BuyerValue>('GET', '/desk/people/value', { query: { ...asQuery(question), back, quintiles }, signal })
export const listPriceBands = (question: Question, signal?: AbortSignal) =>
  request<readonly PriceBand[]>('GET', '/desk/people/prices', { query: asQuery(question), signal })
export const listSegments = (question: Question, signal?: AbortSignal) =>
  request<SegmentList>('GET', '/desk/people/segments', { query: asQuery(question), signal })
export const countSegment = (question: Question, conditions: readonly SegmentCondition[], signal?: AbortSignal) =>
  request<SegmentCount>('POST', '/desk/people/segments/count', { query: asQuery(question), body: { conditions }, signal })
export const keepSegment = (draft: SegmentDraft) => request<undefined>('POST', '/desk/people/segments', { body: draft })
export const dropSegment = (segment: { id: string | null; key: string | null }) =>
  request<undefined>('DELETE', '/desk/people/segments', { query: segment.id === null ? { key: segment.key } : { id: segment.id } })
export const restoreSegments = () => request<undefined>('POST', '/desk/people/segments/restore', { body: {} })
