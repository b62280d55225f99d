import type { Period } from '@/lib/period'
import type { ComparedFigure } from './funnel'
import { request } from './http'
import type { MetricColumn } from './items'
import type { Question } from './metrics'

interface Words {
  readonly zh: string
  readonly en: string
}

/** A rate against that of all together, with its 95 % interval. */
export interface JudgedRate {
  readonly level: 'ABOVE' | 'NEAR' | 'BELOW' | 'FEW'
  readonly low: number
  readonly high: number
}

/** What an ad product cost, as the ad reports say. */
export interface ChannelCost {
  readonly product: string
  readonly spend: string | null
  readonly roi: string | null
  readonly perClick: string | null
}

export type ChannelStanding = 'raise' | 'keep' | 'mend' | 'shrink' | 'untold'

export interface ChannelRow {
  /** Names from the first level down. */
  readonly path: readonly string[]
  readonly values: readonly (string | null)[]
  readonly marks: readonly (JudgedRate | null)[]
  readonly visitShare: string | null
  readonly visitChange: string | null
  readonly amountChange: string | null
  readonly cost: ChannelCost | null
  readonly standing: Words & { readonly key: ChannelStanding }
  readonly why: Words
}

export interface TrafficMatrix {
  readonly period: Period
  readonly headline: Words
  readonly columns: readonly (MetricColumn & { readonly judged: boolean })[]
  readonly whole: readonly (string | null)[]
  readonly rows: readonly ChannelRow[]
  readonly rules: readonly Words[]
  readonly unplaced: readonly ChannelCost[]
}

export interface TrafficMix {
  readonly period: Period
  readonly headline: Words
  readonly shares: readonly ComparedFigure[]
  readonly beside: readonly ComparedFigure[]
  readonly premises: readonly Words[]
  readonly kinds: readonly Words[]
  readonly categories: readonly { readonly name: string; readonly visits: string | null; readonly shares: readonly (string | null)[]; readonly conversion: string | null }[]
}

export type WordVerdict = 'raise' | 'watch' | 'drop' | 'untold'

export type WordQuality = 'high' | 'middle' | 'low' | 'untold'

export interface WordRow {
  readonly word: string
  readonly values: readonly (string | null)[]
  readonly conversion: JudgedRate | null
  readonly change: string | null
  readonly verdict: Words & { readonly key: WordVerdict }
  /** How good its visitors are, with the steps that differ from all words. */
  readonly quality: Words & { readonly key: WordQuality; readonly why: Words }
}

export interface SearchWords {
  readonly period: Period
  readonly headline: Words
  readonly columns: readonly MetricColumn[]
  readonly whole: readonly (string | null)[]
  readonly rows: readonly WordRow[]
  readonly total: number
  readonly rules: readonly Words[]
}

export interface RebalancedChannel {
  readonly name: string
  readonly present: string | null
  readonly proposed: string | null
  readonly next: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly doubt: Words | null
}

/** What the newest study of budgets says of the channels. */
export interface Rebalancing {
  readonly study: string | number | null
  readonly citation: string | null
  readonly askedOn: string | null
  readonly weeks: number
  readonly gain: { readonly expected: number; readonly low: number; readonly high: number; readonly chance: number } | null
  readonly said: Words
  readonly channels: readonly RebalancedChannel[]
  readonly premises: readonly Words[]
}

const asQuery = ({ shops, period }: Question) => ({ shop: shops, from: period.from, to: period.to })

export const getMatrix = (question: Question, signal?: AbortSignal) => request<TrafficMatrix>('GET', '/desk/traffic', { query: asQuery(question), signal })
export const getMix = (question: Question, signal?: AbortSignal) => request<TrafficMix>('GET', '/desk/traffic/mix', { query: asQuery(question), signal })
export const getWords = (question: Question, signal?: AbortSignal) => request<SearchWords>('GET', '/desk/traffic/words', { query: asQuery(question), signal })
export const getGains = (shops: readonly string[], signal?: AbortSignal) => request<Rebalancing>('GET', '/desk/traffic/gains', { query: { shop: shops }, signal })
