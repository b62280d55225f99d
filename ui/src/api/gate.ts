import type { CheckHit } from './check'
import { apiAddress, failureOf, parseAnswer, request, requestHeaders, type Query } from './http'
import type { Period } from '@/lib/period'

interface Words {
  readonly zh: string
  readonly en: string
}

export type PublicationKind = 'item' | 'campaign' | 'live'
export type GateStanding = 'lapsed' | 'blocked' | 'ready' | 'published' | 'withdrawn'
export type ConditionKind = 'text' | 'licence' | 'ad_approval' | 'checklist' | 'price'
export type CheckOutcome = 'open' | 'pass' | 'fail' | 'not_applicable'

export interface GateReason {
  readonly blocks: boolean
  readonly say: Words
  readonly mend: Words
  readonly page: string
}
export interface GateCondition {
  readonly kind: ConditionKind
  readonly name: Words
  readonly kept: boolean
  readonly reasons: readonly GateReason[]
}
export interface GateText {
  readonly kind: string
  readonly content: string
  readonly hash: string
}
export interface Publication {
  readonly id: string
  readonly citation: string
  readonly shop: string
  readonly kind: PublicationKind
  readonly key: string
  readonly title: string
  readonly category: string
  readonly categoryName: string
  readonly brand: string
  /** In yuan. */
  readonly price?: string | null
  readonly crossedOut?: string | null
  readonly texts: readonly GateText[]
  readonly standing: GateStanding
  readonly conditions: readonly GateCondition[]
  readonly blocking: number
  readonly advice: number
  readonly validUntil?: string | null
  readonly publishedBy?: string | null
  readonly publishedAt?: string | null
}
/** An item on sale by the exports that never went through the gate. */
export interface UncertifiedItem {
  readonly shop: string
  readonly item: string
  readonly title: string
  readonly category: string
  readonly sales?: string | null
  readonly publication?: number | null
}
export interface GateQueue {
  readonly publications: readonly Publication[]
  readonly uncertified: readonly UncertifiedItem[]
}
export interface PublicationDraft {
  readonly shop: string
  readonly kind: PublicationKind
  readonly key: string
  readonly title: string
  readonly category: string
  readonly brand: string
  readonly price: string
  readonly crossedOut: string
  readonly texts: readonly { readonly kind: string; readonly content: string }[]
}

export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly by: string
  readonly at: string
}
export interface CheckPoint {
  readonly number: number
  readonly section: string
  readonly ask: string
  readonly why: string
  readonly severity: 'warn' | 'block'
  readonly evidence: 'none' | 'optional' | 'needed'
  readonly validDays?: number | null
  readonly outcome: CheckOutcome
  readonly reason: string
  readonly link: string
  readonly by?: string | null
  readonly at?: string | null
  readonly files: readonly KeptFile[]
}
export interface GateCertificate {
  readonly number: number
  readonly citation: string
  readonly title: string
  readonly grade: string
  readonly hash: string
  readonly stamp: string
  readonly validUntil: string
  readonly by: string
  readonly at: string
}
export interface CheckRun {
  readonly id: string
  readonly publication: number
  readonly key: string
  readonly version: number
  readonly name: Words
  readonly points: readonly CheckPoint[]
  readonly missing: readonly Words[]
  readonly percentPassed: number
  /** Of all points, rounded up. */
  readonly percentNotApplicable: number
  readonly grade: string
  readonly createdBy: string
  readonly createdAt: string
  readonly changedAt: string
  readonly certificate?: GateCertificate | null
}
/** What a step changed in a run, and what others changed since the moment that was sent along. */
export type RunStep = Pick<CheckRun, 'id' | 'points' | 'missing' | 'percentPassed' | 'percentNotApplicable' | 'grade' | 'changedAt'>
export interface CertifiedRun {
  readonly certificate: GateCertificate
  readonly run: CheckRun
  readonly citation: string
  readonly shop: string
  readonly key: string
  readonly intact: boolean
}
export interface CheckAnswer {
  readonly number: number
  readonly outcome: CheckOutcome
  readonly reason: string
  readonly link: string
}
export interface GateChecklist {
  readonly key: string
  readonly version: number
  readonly name: Words
  readonly of: PublicationKind
  readonly required: boolean
  readonly validDays: number
  readonly points: number
  readonly grades: readonly { readonly name: string; readonly fromPercent: number }[]
  readonly shipped: boolean
}

export type LicenceStanding = 'holds' | 'soon' | 'expired' | 'future' | 'revoked'
export interface LicenceKind {
  readonly key: string
  readonly name: Words
  /** Whether each item has its own. */
  readonly ofItem: boolean
  readonly all: boolean
  readonly categories: readonly string[]
  readonly words: readonly string[]
  readonly brand: boolean
  readonly cited: readonly string[]
  readonly verified: boolean
  readonly note: string
}
export interface Licence {
  readonly id: string
  readonly shop: string
  readonly kind: string
  readonly name: Words
  readonly number: string
  readonly holder: string
  readonly items: readonly string[]
  readonly issuedOn?: string | null
  readonly expiresOn?: string | null
  readonly daysLeft?: number | null
  readonly standing: LicenceStanding
  readonly scans: readonly KeptFile[]
  readonly by: string
}
export interface LicenceDraft {
  readonly shop: string
  readonly kind: string
  readonly number: string
  readonly holder: string
  readonly items: readonly string[]
  readonly issuedOn: string | null
  readonly expiresOn: string | null
}

export type AdState = 'asked' | 'approved' | 'refused' | 'withdrawn' | 'own_approval' | 'changed'
export interface AdText {
  readonly id: string
  readonly shop: string
  readonly kind: string
  readonly kindName: Words
  readonly category: string
  readonly title: string
  readonly content: string
  readonly hash: string
  readonly approvalNumber?: string | null
  readonly validUntil?: string | null
  readonly state: AdState
  readonly approval?: number | null
  readonly decidedBy?: string | null
  readonly by: string
  readonly at: string
}
export interface AdReview {
  readonly name: Words
  readonly categories: readonly string[]
  readonly words: readonly string[]
  readonly cited: readonly string[]
  readonly sign: string
}
export interface AdDraft {
  readonly shop: string
  readonly kind: string
  readonly category: string
  readonly title: string
  readonly content: string
  readonly approvalNumber: string
  readonly validUntil: string | null
}
/** What the server says of a text or a list it refuses: every reason at once. */
export interface GateRefusal {
  readonly reasons: readonly (Words | GateReason)[]
  readonly findings?: readonly (Omit<CheckHit, 'class'> & { readonly kind: string })[]
}

export interface PricePolicy {
  readonly id: string
  readonly shop?: string | null
  readonly name: string
  readonly item: string
  readonly brand: string
  readonly floor?: string | null
  readonly list?: string | null
  readonly sameEverywhere: boolean
  readonly tolerance: string
  /** As a share. */
  readonly mostDiscount?: number | null
  readonly windows: readonly Period[]
}
export interface PolicyDraft {
  readonly shop: string | null
  readonly name: string
  readonly item: string
  readonly brand: string
  readonly floor: string
  readonly list: string
  readonly sameEverywhere: boolean
  readonly tolerance: string
  readonly mostDiscount: string
  readonly windows: readonly Period[]
}
export interface PriceFinding {
  readonly shop: string
  readonly item: string
  readonly title: string
  readonly kind: string
  readonly channel: string
  readonly day?: string | null
  readonly price: string
  readonly wanted: string
  readonly difference: string
  readonly blocks: boolean
  readonly policy: string
  readonly say: Words
}
export interface ChannelPrice {
  readonly item: string
  readonly channel: string
  readonly day: string
  readonly price: string
  readonly crossedOut?: string | null
  readonly source: string
}
export interface PriceBook {
  readonly policies: readonly PricePolicy[]
  readonly findings: readonly PriceFinding[]
  readonly prices: readonly ChannelPrice[]
}

const PATH = '/compliance/gate'

/** Sends a file's raw bytes. */
async function sendFile<T>(path: string, query: Query, file: File): Promise<T> {
  const response = await fetch(apiAddress(path, query), {
    method: 'POST',
    headers: { ...requestHeaders(false), 'Content-Type': 'application/octet-stream' },
    credentials: 'same-origin',
    body: file,
  }).catch(() => null)
  if (!response) throw failureOf(0, '', path)
  const text = await response.text()
  if (!response.ok) throw failureOf(response.status, text, path)
  return parseAnswer(text) as T
}

export const getQueue = (shops: readonly string[], period: Period, signal?: AbortSignal) => request<GateQueue>('GET', `${PATH}/queue`, { query: { shop: shops, from: period.from, to: period.to }, signal })
export const prepareItems = (shops: readonly string[], period: Period, items: readonly string[]) => request<{ readonly prepared: number }>('POST', `${PATH}/prepare`, { query: { shop: shops, from: period.from, to: period.to }, body: { items } })
export const getPublication = (id: string) => request<Publication>('GET', `${PATH}/publications/${id}`)
export const savePublication = (draft: PublicationDraft) => request<Publication>('POST', `${PATH}/publications`, { body: { ...draft, shop: Number(draft.shop) } })
export const publish = (id: string) => request<Publication>('POST', `${PATH}/publications/${id}/publishing`)
export const publishAll = (ids: readonly string[]) => request<{ readonly published: readonly number[]; readonly refused: readonly Publication[]; readonly unknown: readonly number[] }>('POST', `${PATH}/publishing`, { body: { publications: ids.map(Number) } })
export const withdraw = (id: string) => request<Publication>('POST', `${PATH}/publications/${id}/withdrawal`)

export const listChecklists = () => request<GateChecklist[]>('GET', `${PATH}/checklists`)
export const getChecklist = (key: string) => request<{ readonly yaml: string }>('GET', `${PATH}/checklists/${key}`)
export const addChecklist = (yaml: string) => request<GateChecklist>('POST', `${PATH}/checklists`, { body: { yaml } })
/** Answers 409 with both lists where one of this name exists and `replace` is not said. */
export const addChecklistTable = (list: string, of: PublicationKind, required: boolean, file: File, replace = false) => sendFile<GateChecklist>(`${PATH}/checklists/table`, { name: file.name, list, of, required, replace }, file)
export const listRuns = (publication: string) => request<CheckRun[]>('GET', `${PATH}/publications/${publication}/runs`)
export const startRun = (publication: string, checklist: string) => request<CheckRun>('POST', `${PATH}/publications/${publication}/runs`, { body: { checklist } })
export const getRun = (id: string) => request<CheckRun>('GET', `${PATH}/runs/${id}`)
export const answerRun = (id: string, answers: readonly CheckAnswer[], since: string) => request<RunStep>('POST', `${PATH}/runs/${id}/results`, { body: { answers, since } })
export const attachToRun = (id: string, number: number, file: File, since: string) => sendFile<RunStep>(`${PATH}/runs/${id}/evidence/${number}`, { name: file.name, since }, file)
export const signRun = (id: string) => request<CheckRun>('POST', `${PATH}/runs/${id}/signature`)
export const getCertificate = (number: string) => request<CertifiedRun>('GET', `${PATH}/certificates/${number}`)
export const checkCertificates = () => request<{ readonly certificates: number; readonly broken?: number | null }>('GET', `${PATH}/certificates/check`)
export const evidenceAddress = (id: string) => apiAddress(`${PATH}/evidence/${id}`)

export const listLicences = (shops: readonly string[], signal?: AbortSignal) => request<{ readonly kinds: readonly LicenceKind[]; readonly licences: readonly Licence[] }>('GET', `${PATH}/licences`, { query: { shop: shops }, signal })
export const addLicence = (draft: LicenceDraft) => request<Licence>('POST', `${PATH}/licences`, { body: { ...draft, shop: Number(draft.shop) } })
export const revokeLicence = (id: string) => request<Licence>('POST', `${PATH}/licences/${id}/revocation`)
export const attachToLicence = (id: string, file: File) => sendFile<Licence>(`${PATH}/licences/${id}/scans`, { name: file.name }, file)

export const listAdTexts = (shops: readonly string[], signal?: AbortSignal) => request<{ readonly reviews: readonly AdReview[]; readonly texts: readonly AdText[] }>('GET', `${PATH}/texts`, { query: { shop: shops }, signal })
export const submitAdText = (draft: AdDraft) => request<AdText>('POST', `${PATH}/texts`, { body: { ...draft, shop: Number(draft.shop) } })

export const getPrices = (shops: readonly string[], signal?: AbortSignal) => request<PriceBook>('GET', `${PATH}/prices`, { query: { shop: shops }, signal })
export const addPolicy = (draft: PolicyDraft) => request<PricePolicy>('POST', `${PATH}/prices/policies`, { body: { ...draft, shop: draft.shop ? Number(draft.shop) : null } })
export const removePolicy = (id: string) => request<undefined>('DELETE', `${PATH}/prices/policies/${id}`)
export const uploadPrices = (shop: string, file: File) => sendFile<{ readonly prices: number; readonly faults: readonly string[] }>(`${PATH}/prices/table`, { shop, name: file.name }, file)
export const openPriceTasks = (shops: readonly string[]) => request<{ readonly opened: number }>('POST', `${PATH}/prices/tasks`, { query: { shop: shops } })
