import type { Unit } from '@/lib/figures'
import { request } from './http'

/** Amounts are decimal texts in the metric's unit; they lose nothing on the way. */
export interface TargetCell {
  readonly month: string
  readonly shop: string
  readonly target?: string | null
  readonly visitors?: number | null
  readonly buyers?: number | null
  readonly actual?: string | null
  readonly lastYear?: string | null
}

export interface TargetVersion {
  readonly shop: string
  readonly version: number
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly total: string
}

export interface TargetItem {
  readonly month: string
  readonly shop: string
  readonly item: string
  readonly title: string
  readonly amount: string
}

export interface TargetSheet {
  readonly metric: { readonly key: string; readonly zh: string; readonly en: string; readonly unit: Unit; readonly decimals: number; readonly adds: boolean }
  readonly year: number
  readonly today: string
  readonly versions: readonly TargetVersion[]
  readonly months: readonly { readonly month: string; readonly festivals: readonly { readonly zh: string; readonly en: string }[] }[]
  readonly cells: readonly TargetCell[]
  readonly items: readonly TargetItem[]
}

/** A cell while it is edited. */
export interface GridCell {
  readonly month: string
  readonly shop: string
  readonly amount: string
  readonly locked: boolean
  readonly weight: number
}

export type Keep = 'NOTHING' | 'MONTH' | 'SHOP' | 'YEAR'

export interface TargetProposal {
  readonly cells: readonly GridCell[]
  readonly fromLastYear: number
  readonly fromEarlier: number
  readonly evenDays: number
}

export interface KeptTargets {
  readonly metric: string
  readonly year: number
  readonly cells: readonly { readonly month: string; readonly shop: string; readonly amount: string; readonly visitors?: number; readonly buyers?: number }[]
  readonly items: readonly TargetItem[]
  readonly reason: string
  readonly evenSo?: boolean
}

export interface Costs {
  readonly marketing: number
  readonly staff: number
  readonly operations: number
  readonly grossMargin: number
  readonly roi: number
}

export interface CostCheck {
  readonly parts: readonly { readonly key: string; readonly share: number; readonly low: number; readonly high: number; readonly inside: boolean }[]
  readonly sum: number
  readonly remainder: number
  readonly netMargin: number
  readonly adSales: number
  readonly faults: readonly { readonly zh: string; readonly en: string }[]
}

const PATH = '/insight/targets'

export const getTargetSheet = (shops: readonly string[], metric: string, year: number, signal?: AbortSignal) => request<TargetSheet>('GET', PATH, { query: { shop: shops, metric, year }, signal })
export const listTargetVersions = (shops: readonly string[], metric: string, year: number) => request<readonly TargetVersion[]>('GET', `${PATH}/versions`, { query: { shop: shops, metric, year } })
export const proposeTargets = (shops: readonly string[], body: { metric: string; months: readonly string[]; total: string; weights?: readonly number[] }) =>
  request<TargetProposal>('POST', `${PATH}/proposal`, { query: { shop: shops }, body })
export const editTargets = (body: { metric: string; cells: readonly GridCell[]; month?: string; shop?: string; amount: string; keep: Keep }) => request<readonly GridCell[]>('POST', `${PATH}/edit`, { body })
export const proposeItems = (shop: string, body: { month: string; amount: string }) => request<readonly TargetItem[]>('POST', `${PATH}/items`, { query: { shop }, body })
export const keepTargets = (shops: readonly string[], body: KeptTargets) => request<TargetSheet>('POST', PATH, { query: { shop: shops }, body })
export const checkCosts = (body: Costs) => request<CostCheck>('POST', `${PATH}/costs`, { body })
