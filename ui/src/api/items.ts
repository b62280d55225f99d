import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { request } from './http'
import type { Question } from './metrics'

interface Words {
  readonly zh: string
  readonly en: string
}

export type ItemRole = 'TRAFFIC' | 'MAIN' | 'CAMPAIGN' | 'PROFIT'

/** A metric that a table has a column for. */
export interface MetricColumn extends Words {
  readonly metric: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
}

export interface ItemRow {
  readonly item: string
  readonly shop: string | number
  readonly title: string
  /** As the master data says it; empty where it does not. */
  readonly category: string
  readonly role: string
  readonly proposal: { readonly role?: ItemRole | null; readonly reasons: readonly Words[]; readonly testPick: boolean }
  /** One per column. */
  readonly values: readonly (string | null)[]
  readonly share: string | null
  readonly cumulated: string | null
  readonly change: string | null
  readonly trend: readonly (string | null)[]
  readonly stock: string | null
  readonly stockDays: string | null
}

/** How much hangs on few items; shares are fractions. */
export interface ItemSpread {
  readonly items: number
  readonly topSales: number
  readonly topVisits: number | null
  readonly top20: number
  readonly make80: number
  readonly make80Share: number
  readonly gini: number
  readonly herfindahl: number
  /** Place k: share of the sales that the best k % make. */
  readonly curve: readonly number[]
}

export interface ItemTable {
  readonly period: Period
  readonly headline: Words
  readonly columns: readonly MetricColumn[]
  readonly whole: readonly (string | null)[]
  readonly rows: readonly ItemRow[]
  readonly total: number
  readonly trendBy: 'day' | 'week'
  readonly trendFrom: readonly string[]
  readonly stockDay: string | null
  readonly rules: readonly Words[]
  readonly spread: ItemSpread | null
}

export interface PriceCategory {
  readonly name: string
  readonly items: number
  readonly entry: string
  readonly entryItem: string
  readonly dearest: string
  readonly sales: string
  readonly share: string | null
  readonly bands: readonly { readonly items: number; readonly sales: string; readonly share: string | null }[]
}

export interface PriceLadder {
  readonly bounds: readonly string[]
  readonly categories: readonly PriceCategory[]
  readonly sales: string
}

export interface PairThing {
  readonly kind: 'item' | 'code' | 'title'
  readonly key: string
  readonly title: string
  readonly orders: number
}

export interface PairRow {
  readonly first: PairThing
  readonly second: PairThing
  readonly both: number
  readonly numbers: { readonly support: number; readonly fromFirst: number; readonly fromSecond: number; readonly lift: number; readonly chance: number; readonly surely: number }
  readonly bundle: boolean
}

export interface PairTable {
  readonly headline: Words
  readonly orders: number
  readonly several: number
  readonly tooLarge: number
  readonly largest: number
  readonly fewest: number
  readonly pairs: readonly PairRow[]
}

/** The last time somebody studied an item. */
export interface ItemStudy {
  readonly shop: string | number
  readonly item: string
  readonly note: string
  readonly at: string
  readonly times: number
}

const asQuery = ({ shops, period }: Question) => ({ shop: shops, from: period.from, to: period.to })

export const getItems = (question: Question, signal?: AbortSignal) => request<ItemTable>('GET', '/desk/items', { query: asQuery(question), signal })
export const getPrices = (question: Question, bounds: readonly number[], signal?: AbortSignal) =>
  request<PriceLadder>('GET', '/desk/items/prices', { query: { ...asQuery(question), bounds: bounds.map(String) }, signal })
export const getPairs = (question: Question, fewest: number, signal?: AbortSignal) =>
  request<PairTable>('GET', '/desk/items/pairs', { query: { ...asQuery(question), fewest }, signal })
export const listStudies = (shops: readonly string[], signal?: AbortSignal) => request<readonly ItemStudy[]>('GET', '/desk/items/studies', { query: { shop: shops }, signal })
export const noteStudy = (shop: string, item: string, note: string) => request<undefined>('POST', '/desk/items/studies', { query: { shop }, body: { item, note } })
