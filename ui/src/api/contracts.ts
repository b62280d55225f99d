import { apiAddress, failureOf, request, requestHeaders, sendFile } from './http'

export interface SpanOfDays {
  readonly from: string
  /** Not included. */
  readonly to: string
}
export interface ContractFinding {
  readonly code: string
  /** A fault stops computing, what is open stops signing. */
  readonly weight: 'fault' | 'open'
  readonly path: string
  readonly line: number
  readonly column: number
  readonly found: string
  readonly zh: string
  readonly en: string
  readonly hintZh: string
  readonly hintEn: string
}
export interface StatementLine {
  readonly id: string
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly of: SpanOfDays
  readonly amount: string
  readonly formula: { readonly zh: string; readonly en: string }
}
export interface StatementKpi {
  readonly kpi: string
  readonly name: string
  readonly metric: string
  readonly unit: string
  readonly period: SpanOfDays
  readonly days: number
  readonly value: string
  readonly baseline: string | null
  readonly target: string
  readonly distance: string
  readonly verdict: 'better' | 'within' | 'worse'
  readonly attainment: string
}
export interface StatementCap {
  readonly window: SpanOfDays
  readonly state: 'within' | 'reached' | 'not_computable'
  readonly counted: string
  readonly allowed: string | null
  readonly adjusted: string
}
export interface ContractStatement {
  readonly contract: string
  readonly version: number
  readonly period: SpanOfDays
  readonly lines: readonly StatementLine[]
  readonly kpis: readonly StatementKpi[]
  readonly caps: readonly StatementCap[]
  readonly payable: string
  readonly carried: string
  readonly tax: { readonly included: boolean; readonly rate: string; readonly amount: string }
  readonly total: string
  readonly due: string
  readonly notes: readonly { readonly zh: string; readonly en: string }[]
}
export interface ContractRefusal {
  readonly code: string
  readonly about: string
  readonly zh: string
  readonly en: string
  readonly hintZh: string
  readonly hintEn: string
}
export interface ContractTrial {
  readonly signable: boolean
  readonly findings: readonly ContractFinding[]
  readonly factFindings: readonly ContractFinding[]
  /** What the facts are of; base measures have no name but their key. */
  readonly metrics: readonly { readonly key: string; readonly zh: string; readonly en: string }[]
  readonly statements: readonly ContractStatement[]
  readonly refused: readonly ContractRefusal[]
}
export interface ReplayDifference {
  readonly where: string
  readonly held: string
  readonly again: string
  readonly zh: string
  readonly en: string
}
export interface ReplayAnswer {
  readonly identical: boolean
  readonly root: string
  readonly key: string | null
  readonly contract: string
  readonly period: string
  readonly lines: number
  readonly differences: readonly ReplayDifference[]
  readonly statement: ContractStatement | null
}
export interface TrialTexts {
  readonly contract: string
  readonly facts: string
  readonly factors?: Readonly<Record<string, number>>
}

export const getSample = () => request<{ contract: string; facts: string }>('GET', '/contracts/sample')
export const tryContract = (texts: TrialTexts, signal?: AbortSignal) =>
  request<ContractTrial>('POST', '/contracts/settle', { body: texts, signal })

/** The bundle of the last statement, as the other side gets it. */
export async function packBundle(texts: TrialTexts): Promise<Blob> {
  const init = { method: 'POST', headers: requestHeaders(true), credentials: 'same-origin', body: JSON.stringify(texts) } as const
  const response = await fetch(apiAddress('/contracts/bundle'), init).catch(() => null)
  if (!response) throw failureOf(0, '', '/contracts/bundle')
  if (!response.ok) throw failureOf(response.status, await response.text(), '/contracts/bundle')
  return response.blob()
}

/** Computes a bundle again; with a root it must be the one both sides confirmed. */
export const replayBundle = (file: File, root: string) => sendFile<ReplayAnswer>('/contracts/replay', { root: root.trim() || undefined }, file)
