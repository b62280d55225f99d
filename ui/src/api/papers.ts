import { apiAddress, failureOf, request, requestFile, requestHeaders } from './http'
import type { Words } from './words'

export type PaperState = 'none' | 'draft' | 'issued' | 'outdated' | 'elsewhere'
export interface PaperVersion {
  readonly number: number
  readonly title: string
  readonly hash: string
  readonly why: string
  readonly by: string
  readonly at: string
}
export interface PaperStanding {
  readonly key: string
  readonly name: Words
  readonly stage: string
  readonly stageName: Words
  readonly maker: Words
  readonly rhythm: Words
  readonly source: Words
  readonly internal: boolean
  /** Where it is made; `:client` stands for the client. */
  readonly page?: string | null
  readonly outline: readonly string[]
  /** Drafted from the standards of the client's tier. */
  readonly generated: boolean
  readonly state: PaperState
  readonly papers: readonly { readonly part: string; readonly title: string; readonly latest?: PaperVersion | null; readonly draftedAt?: string | null }[]
}
export type PaperFigure = { readonly type: 'asked'; readonly metric: string; readonly shops: readonly string[]; readonly from: string; readonly to: string } | { readonly type: 'kept'; readonly subject: { readonly kind: string; readonly id: string } }
export interface Phrase {
  readonly runs: readonly { readonly text: string; readonly answers?: PaperFigure | null }[]
}
export type SheetBlock =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly phrase: Phrase }
  | { readonly type: 'grid'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Phrase[])[] }
export interface PaperSheet {
  readonly title: string
  readonly blocks: readonly SheetBlock[]
}
export interface PaperDraft {
  readonly title: string
  readonly text: string
  readonly sheet: PaperSheet
}
export interface PaperHistory {
  readonly draft?: PaperDraft | null
  readonly versions: readonly PaperVersion[]
}
export interface BlockChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly heading: string
  readonly before: string
  readonly after: string
}

const at = (client: string, kind: string) => `/clients/${client}/papers/${kind}`
export const listPapers = (client: string, signal?: AbortSignal) => request<PaperStanding[]>('GET', `/clients/${client}/papers`, { signal })
export const getPaper = (client: string, kind: string, part: string, signal?: AbortSignal) => request<PaperHistory>('GET', at(client, kind), { query: { part }, signal })
export const getSheet = (client: string, kind: string, part: string, number: number) => request<PaperSheet>('GET', `${at(client, kind)}/versions/${number}`, { query: { part } })
/** `later` 0: the draft. */
export const getPaperChanges = (client: string, kind: string, part: string, earlier: number, later: number) =>
  request<BlockChange[]>('GET', `${at(client, kind)}/changes`, { query: { part, earlier, later } })
const query = (part: string) => `?part=${encodeURIComponent(part)}`
export const saveDraft = (client: string, kind: string, part: string, title: string, text: string) =>
  request<undefined>('PUT', `${at(client, kind)}/draft${query(part)}`, { body: { title, text } })
export const generateDraft = (client: string, kind: string) => request<PaperDraft>('POST', `${at(client, kind)}/draft`)
export const issuePaper = (client: string, kind: string, part: string, why: string) => request<PaperVersion>('POST', `${at(client, kind)}/versions${query(part)}`, { body: { why } })
export const fetchPaper = (client: string, kind: string, part: string, number: number, type: 'pdf' | 'docx' | 'xlsx') =>
  requestFile(`${at(client, kind)}/versions/${number}.${type}${query(part)}`)

export type PlaceKind = 'text' | 'day' | 'money' | 'share' | 'points' | 'number' | 'whole' | 'choice'
export interface TemplatePlace {
  readonly key: string
  readonly kind: PlaceKind
  readonly name: Words
  readonly form: Words
  readonly usual: string
  readonly choices: readonly { readonly key: string; readonly name: Words }[]
}
export interface TierTemplate {
  readonly tier: 'basic' | 'refined' | 'brand'
  readonly name: Words
  readonly summary: Words
  readonly places: readonly TemplatePlace[]
  readonly kpis: readonly string[]
  readonly promises: readonly string[]
}
export interface KpiTemplate {
  readonly key: string
  readonly row: string
  readonly name: Words
  readonly dimension: 'finance' | 'operation' | 'brand'
  readonly metric: string
  readonly variant: 'reported' | 'computed' | 'typed'
  readonly asked?: Words | null
  readonly note: string
  readonly goals: readonly { readonly kind: string; readonly name: Words; readonly places: readonly TemplatePlace[] }[]
}
export interface ContractTemplates {
  readonly tiers: readonly TierTemplate[]
  readonly kpis: readonly KpiTemplate[]
}
export interface KpiFigure {
  readonly kpi: string
  readonly metric: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly value?: string | number | null
  readonly reason?: Words | null
  readonly lastYear?: string | number | null
  readonly others: readonly (string | number)[]
}
export interface TemplateAnswers {
  readonly places: Readonly<Record<string, string>>
  readonly shops: readonly { readonly id: string; readonly platform: string; readonly name: string }[]
  readonly kpis: readonly { readonly key: string; readonly places: Readonly<Record<string, string>> }[]
  readonly promises: readonly string[]
}
export interface FilledTemplate {
  readonly text: string
  readonly gaps: readonly { readonly path: string; readonly name: Words; readonly said: Words }[]
  readonly signable: boolean
}

export const listTemplates = (signal?: AbortSignal) => request<ContractTemplates>('GET', '/contract-templates', { signal })
export const listFigures = (client: string, signal?: AbortSignal) => request<KpiFigure[]>('GET', '/contract-templates/figures', { query: { client }, signal })
export const fillTemplate = (tier: string, answers: TemplateAnswers, signal?: AbortSignal) => request<FilledTemplate>('POST', `/contract-templates/${tier}`, { body: answers, signal })

/** A contract's text as it will be printed. */
export async function printContract(contract: string, type: 'pdf' | 'docx'): Promise<Blob> {
  const path = `/contract-papers/draft.${type}`
  const init = { method: 'POST', headers: requestHeaders(true), credentials: 'same-origin', body: JSON.stringify({ contract }) } as const
  const response = await fetch(apiAddress(path), init).catch(() => null)
  if (!response) throw failureOf(0, '', path)
  if (!response.ok) throw failureOf(response.status, await response.text(), path)
  return response.blob()
}
