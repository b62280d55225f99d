import { request } from './http'
import type { Page } from './facts'
import type { Headline } from './insight'

export type IterationState = 'found' | 'planned' | 'made' | 'measured' | 'dropped'
export type ChangeVerdict = 'worked' | 'harmed' | 'unclear' | 'unknown'
export type IterationReportKind = 'iteration' | 'quarter'

interface Words {
  readonly zh: string
  readonly en: string
}

export interface Finding {
  readonly text: string
  readonly foundOn: string
  /** S12, E3, or a metric and its days: pay_conversion@2026-10-01/2026-11-01, the last day excluded. */
  readonly evidence: readonly string[]
}
export interface Plan {
  readonly what: string
  readonly place: string
  readonly owner: string
  readonly startsOn: string
  readonly metric: string
  readonly checkOn: string
}
export interface Making {
  readonly madeOn: string
  readonly note: string
}
export interface Measuring {
  readonly evidence: string
  readonly verdict: ChangeVerdict
  readonly headline: Headline
  /** Where the study asks for something else than was planned. */
  readonly caveatZh?: string | null
  readonly caveatEn?: string | null
}
export interface Dropping {
  readonly reason: string
}

/** A metric before and after a change: no effect. */
export interface BeforeAfter {
  readonly metric: string
  readonly name: Words
  readonly unit: string
  readonly before: { readonly from: string; readonly to: string }
  readonly after: { readonly from: string; readonly to: string }
  readonly valueBefore: number
  readonly valueAfter: number
  readonly change?: number | null
  readonly missingDays: number
}

/** What was found, what was changed for it, and what that brought. */
export interface Iteration {
  readonly id: string
  readonly citation: string
  readonly state: IterationState
  readonly shops: readonly string[]
  readonly finding: Finding
  readonly plan?: Plan | null
  readonly making?: Making | null
  readonly measuring?: Measuring | null
  readonly dropping?: Dropping | null
  readonly beforeAfter?: BeforeAfter | null
  /** The day of its check is over and nothing is measured. */
  readonly due: boolean
  readonly steps: readonly { readonly number: number; readonly kind: string; readonly by: string; readonly at: string }[]
}

export interface IterationReportLine {
  readonly key: string
  readonly words: Words
  readonly cites: readonly string[]
}
export interface ReportRow {
  readonly key: string
  readonly cells: readonly Words[]
  readonly cites: readonly string[]
}
export interface ReportGrid {
  readonly key: string
  readonly caption: Words
  readonly columns: readonly Words[]
  readonly rows: readonly ReportRow[]
}
export interface ReportSection {
  readonly key: string
  readonly title: Words
  readonly lines: readonly IterationReportLine[]
  readonly grids: readonly ReportGrid[]
}
export interface IterationReport {
  readonly id: string
  readonly citation: string
  readonly kind: IterationReportKind
  readonly kindZh: string
  readonly kindEn: string
  readonly shops: readonly string[]
  readonly from: string
  /** The day after the last. */
  readonly to: string
  readonly versions: readonly { readonly number: number; readonly by: string; readonly at: string; readonly program: string }[]
  readonly version: number
  /** Null in a list. */
  readonly content?: { readonly shops: readonly string[]; readonly sections: readonly ReportSection[] } | null
}
export interface SectionChange {
  readonly section: string
  readonly title: Words
  readonly differences: readonly { readonly kind: 'added' | 'removed' | 'changed'; readonly key: string; readonly before?: Words | null; readonly after?: Words | null }[]
}

export const listIterations = (shops: readonly string[], page: number) => request<Page<Iteration>>('GET', '/insight/iterations', { query: { shop: shops, page } })
export const getIteration = (id: string) => request<Iteration>('GET', `/insight/iterations/${id}`)
export const noteFinding = (shops: readonly string[], finding: Finding) => request<Iteration>('POST', '/insight/iterations', { query: { shop: shops }, body: finding })
export const planChange = (id: string, plan: Plan) => request<Iteration>('POST', `/insight/iterations/${id}/plan`, { body: plan })
export const makeChange = (id: string, making: Making) => request<Iteration>('POST', `/insight/iterations/${id}/making`, { body: making })
export const measureChange = (id: string, evidence: string) => request<Iteration>('POST', `/insight/iterations/${id}/effect`, { body: { evidence } })
export const dropChange = (id: string, reason: string) => request<Iteration>('POST', `/insight/iterations/${id}/dropping`, { body: { reason } })

export const listReports = (shops: readonly string[], page: number) => request<Page<IterationReport>>('GET', '/insight/reports', { query: { shop: shops, page } })
export const openReport = (id: string, version?: number) => request<IterationReport>('GET', `/insight/reports/${id}`, { query: { version } })
export const generateReport = (shops: readonly string[], kind: IterationReportKind, from: string, to: string) =>
  request<IterationReport>('POST', '/insight/reports', { query: { shop: shops }, body: { kind, from, to } })
export const compareReport = (id: string, earlier: number, later: number) => request<SectionChange[]>('GET', `/insight/reports/${id}/changes`, { query: { earlier, later } })
export const wordAddress = (id: string, version: number, language: string) => `/api/insight/reports/${id}/versions/${version}.docx?language=${language}`
