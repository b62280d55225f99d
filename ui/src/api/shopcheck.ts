import type { CheckHit, CheckVerdict } from './check'
import { apiAddress, request, sendWithProgress } from './http'

interface Words {
  readonly zh: string
  readonly en: string
}

export type FileCheckState = 'asking' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
/** A column of a checked file; `text` where its texts are checked. */
export interface FileColumn {
  readonly at: number
  readonly name: string
  readonly text: boolean
  readonly kind?: string | null
}
export interface RuleCount {
  readonly class: string
  readonly rule: string
  readonly findings: number
}
export interface FileCheck {
  readonly id: string
  readonly shop?: string | null
  readonly file: string
  readonly table: string
  /** The other sheets of the file, which are not checked. */
  readonly unread: readonly string[]
  readonly by: string
  readonly mine: boolean
  readonly at: string
  readonly state: FileCheckState
  readonly columns: readonly FileColumn[]
  readonly headed: boolean
  /** How much of the file is read, from 0 to 1, and how many lines are done. */
  readonly share: number
  readonly done: number
  readonly lines: number
  readonly blocked: number
  readonly warned: number
  readonly faulty: number
  readonly passed: number
  readonly rules: readonly RuleCount[]
  readonly failure?: Words | null
}
export interface CheckedCell {
  readonly column: string
  readonly text: string
  readonly rewritten: string
  readonly hits: readonly CheckHit[]
}
export interface CheckedLine {
  readonly line: number
  readonly verdict: 'block' | 'warn' | 'fault'
  readonly cells: readonly CheckedCell[]
  readonly fault?: Words | null
}

export const sendTexts = (file: File, asked: { shop: string; kind: string; category: string }, onProgress: (sent: number, total: number) => void) =>
  sendWithProgress<FileCheck>('/check/files', { name: file.name, shop: asked.shop || null, kind: asked.kind || null, category: asked.category || null }, file, onProgress)
export const listFileChecks = () => request<FileCheck[]>('GET', '/check/files')
export const getFileCheck = (id: string, signal?: AbortSignal) => request<FileCheck>('GET', `/check/files/${id}`, { signal })
export const sampleFile = (id: string) => request<readonly (readonly string[])[]>('GET', `/check/files/${id}/sample`)
export const chooseColumns = (id: string, texts: readonly number[], headed: boolean) => request<FileCheck>('POST', `/check/files/${id}/columns`, { body: { texts, headed } })
export const cancelFileCheck = (id: string) => request<FileCheck>('POST', `/check/files/${id}/cancel`)
export const removeFileCheck = (id: string) => request<undefined>('DELETE', `/check/files/${id}`)
export const listLines = (id: string, asked: { verdict: string; class: string; page: number }, signal?: AbortSignal) =>
  request<{ readonly items: readonly CheckedLine[]; readonly more: boolean }>('GET', `/check/files/${id}/lines`, { query: { verdict: asked.verdict || null, class: asked.class || null, page: asked.page }, signal })
export const fileWorkbookAddress = (id: string) => apiAddress(`/check/files/${id}/workbook`)

export interface KeptCheck {
  readonly id: string
  readonly shop?: string | null
  readonly by: string
  readonly mine: boolean
  readonly at: string
  readonly kind?: string | null
  readonly category?: string | null
  readonly verdict: CheckVerdict
  /** Absent once its person cleared it, and for files. */
  readonly text?: string | null
  readonly hits: readonly CheckHit[]
  readonly file?: string | null
  readonly bulk?: number | null
  readonly texts: number
  readonly blocked: number
  readonly warned: number
}
export const keepCheck = (asked: { text: string; kind: string; category: string; shop: string; withText: boolean }) =>
  request<KeptCheck>('POST', '/check/history', { body: { ...asked, shop: asked.shop ? Number(asked.shop) : null } })
export const listKeptChecks = (asked: { words: string; verdict: string; mine: boolean; page: number }, signal?: AbortSignal) =>
  request<{ readonly items: readonly KeptCheck[]; readonly more: boolean }>('GET', '/check/history', { query: { words: asked.words || null, verdict: asked.verdict || null, mine: asked.mine, page: asked.page }, signal })
export const clearKeptText = (id: string) => request<KeptCheck>('DELETE', `/check/history/${id}/text`)

export type AllowedState = 'asked' | 'approved' | 'refused' | 'withdrawn' | 'revoked'
interface Step {
  readonly by: string
  readonly at: string
  readonly why: string
}
export interface AllowedPhrase {
  readonly id: string
  readonly shop: string
  readonly phrase: string
  readonly class?: string | null
  readonly rule?: string | null
  readonly reason: string
  readonly evidence: string
  readonly until: string
  readonly state: AllowedState
  readonly inForce: boolean
  readonly approval?: number | null
  readonly proposed: Step
  readonly decided?: Step | null
  readonly revoked?: Step | null
}
export interface PhraseDraft {
  readonly shop: string
  readonly phrase: string
  readonly class: string
  readonly rule: string
  readonly reason: string
  readonly evidence: string
  readonly until: string
}
export const listAllowed = () => request<AllowedPhrase[]>('GET', '/check/allowed')
export const proposePhrase = (draft: PhraseDraft) => request<AllowedPhrase>('POST', '/check/allowed', { body: { ...draft, shop: Number(draft.shop) } })
export const revokePhrase = (id: string, why: string) => request<AllowedPhrase>('POST', `/check/allowed/${id}/revocation`, { body: { why } })

export type RunOccasion = 'asked' | 'rules' | 'phrases' | 'listings'
export type FindingState = 'open' | 'fixed' | 'excepted'
export interface ShopRun {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly occasion: RunOccasion
  readonly changedRules: number
  readonly listings: number
  readonly readAnew: number
  readonly hitListings: number
  readonly blocked: number
  readonly warned: number
  readonly opened: number
  readonly fixed: number
  readonly millis: number
}
export interface RuleTally {
  readonly class: string
  readonly rule: string
  readonly severity: CheckHit['severity']
  readonly state: FindingState
  readonly findings: number
  readonly listings: number
}
export interface ShopStanding {
  /** How many listings are read; absent while no check is under way. */
  readonly running?: number | null
  /** The newest first. */
  readonly runs: readonly ShopRun[]
  readonly tallies: readonly RuleTally[]
  /** How many listings each rule that changed last hits since. */
  readonly news: readonly { readonly run: number; readonly rule: string; readonly listings: number }[]
}
export interface ListingHit extends CheckHit {
  readonly id: string
  readonly state: FindingState
  readonly openedAt: string
  readonly stateAt: string
  readonly reopened: number
  /** What the title says now, where the words are gone though the goods are on sale and must come down. */
  readonly reworded?: string | null
  readonly task?: number | null
}
export interface HitListing {
  readonly item: string
  readonly title: string
  readonly category: string
  /** In yuan. */
  readonly price?: number | null
  readonly rewritten: string
  readonly hits: readonly ListingHit[]
}
export interface ListingQuery {
  readonly state: FindingState
  readonly class: string
  readonly rule: string
  readonly severity: string
  readonly words: string
  readonly run: string
  readonly page: number
}

export const getShopStanding = (shop: string, signal?: AbortSignal) => request<ShopStanding>('GET', '/check/shop', { query: { shop }, signal })
export const startShopCheck = (shop: string) => request<undefined>('POST', '/check/shop/runs', { query: { shop }, body: {} })
export const listHitListings = (shop: string, asked: ListingQuery, signal?: AbortSignal) =>
  request<{ readonly items: readonly HitListing[]; readonly more: boolean }>('GET', '/check/shop/listings', {
    query: { shop, state: asked.state, class: asked.class || null, rule: asked.rule || null, severity: asked.severity || null, words: asked.words || null, run: asked.run || null, page: asked.page },
    signal,
  })
export const openListingTasks = (shop: string, of: { item?: string; class?: string }) =>
  request<readonly { readonly id: string; readonly citation: string; readonly title: string }[]>('POST', '/check/shop/tasks', { query: { shop }, body: of })
export const shopWorkbookAddress = (shop: string) => apiAddress('/check/shop/workbook', { shop })
