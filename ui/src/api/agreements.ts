import type { ContractFinding, ContractRefusal, ContractStatement } from './contracts'
import { request, requestFile, sendFile } from './http'
import type { Words } from './words'

export type AgreementState = 'drafting' | 'offered' | 'agreed' | 'in_force' | 'ended'
export type RevisionState = 'draft' | 'offered' | 'confirmed' | 'refused' | 'withdrawn'
export type StatementState = 'draft' | 'issued' | 'disputed' | 'confirmed' | 'replaced'
export type TurnStanding = 'coming' | 'running' | 'waiting' | 'due' | 'computed'
export type ContractSide = 'provider' | 'merchant'
export interface SideConfirmation {
  readonly side: ContractSide
  readonly sideName: Words
  readonly who: string
  readonly at: string
  readonly hash: string
}
export interface ContractRevision {
  readonly id: string
  readonly version: number
  readonly revision: number
  readonly state: RevisionState
  readonly stateName: Words
  readonly hash: string
  readonly number?: string | null
  readonly title?: string | null
  readonly from?: string | null
  readonly to?: string | null
  readonly reason?: string | null
  readonly at: string
  readonly offeredAt?: string | null
  readonly confirmations: readonly SideConfirmation[]
}
export interface Agreement {
  readonly id: string
  readonly client: string
  readonly clientName: string
  readonly state: AgreementState
  readonly stateName: Words
  /** The latest first. */
  readonly revisions: readonly ContractRevision[]
}
export interface ArticleBlock {
  readonly type: 'heading' | 'text' | 'labelled' | 'table'
  readonly label?: string | null
  readonly text: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
/** An article as it is printed; the title is empty for what stands before the first. */
export interface ContractArticle {
  readonly title: string
  readonly blocks: readonly ArticleBlock[]
}
export interface RevisionText {
  readonly id: string
  readonly hash: string
  readonly text: string
  /** None where the text cannot be read as a contract. */
  readonly articles: readonly ContractArticle[]
  readonly signable: boolean
  readonly findings: readonly ContractFinding[]
  readonly barriers: readonly ContractRefusal[]
}
export interface TextLine {
  readonly kind: 'EQUAL' | 'CHANGE' | 'INSERT' | 'DELETE'
  readonly before: string
  readonly after: string
}
/** By article where both can be read as contracts, and line by line. */
export interface TextDifference {
  readonly articles: readonly { readonly title: string; readonly lines: readonly TextLine[] }[]
  readonly text: readonly TextLine[]
}
export interface SettlementTurn {
  readonly from: string
  readonly to: string
  /** After the term: it corrects earlier periods and pays what was carried. */
  readonly closing: boolean
  readonly standing: TurnStanding
}
export interface LineDispute {
  readonly id: string
  readonly line: string
  readonly side: ContractSide
  readonly sideName: Words
  readonly says: string
  readonly state: 'open' | 'accepted' | 'rejected' | 'withdrawn'
  readonly stateName: Words
  readonly answer?: string | null
  readonly who: string
  readonly at: string
  readonly evidence: readonly { readonly id: string; readonly name: string; readonly hash: string }[]
}
export interface KeptStatement {
  readonly id: string
  readonly agreement: string
  readonly from: string
  readonly to: string
  readonly revision: number
  readonly state: StatementState
  readonly stateName: Words
  readonly root: string
  readonly payable: string
  readonly total: string
  readonly due: string
  /** Later than due where the statement was issued after that; late says so. */
  readonly payBy: string
  readonly late?: Words | null
  readonly confirmations: readonly SideConfirmation[]
  readonly disputes: readonly LineDispute[]
  readonly payments: readonly StatementPayment[]
}
/** A payment one side recorded; it counts once the other side says it arrived. */
export interface StatementPayment {
  readonly id: string
  readonly day: string
  /** Positive, whoever pays. */
  readonly fen: number
  readonly reference: string
  readonly side: ContractSide
  readonly sideName: Words
  readonly state: 'recorded' | 'confirmed' | 'rejected' | 'withdrawn'
  readonly stateName: Words
  readonly answer?: string | null
  readonly who: string
  readonly at: string
  readonly answeredBy?: string | null
  /** Name of the file that shows it. */
  readonly evidence?: string | null
}
/** What a confirmed statement owes and what was paid of it, in fen. */
export interface PaymentAccount {
  readonly statement: string
  readonly agreement: string
  readonly from: string
  readonly to: string
  readonly payer: ContractSide
  readonly payerName: Words
  readonly totalFen: number
  readonly paidFen: number
  /** Recorded by one side, not answered yet. */
  readonly toldFen: number
  readonly openFen: number
  readonly payBy: string
  readonly overdue: boolean
}

const at = (id: string) => `/agreements/${id}`
export const listAgreements = (client: string | undefined, signal?: AbortSignal) => request<Agreement[]>('GET', '/agreements', { query: { client }, signal })
export const getAgreement = (id: string, signal?: AbortSignal) => request<Agreement>('GET', at(id), { signal })
export const readText = (id: string, revision: string, signal?: AbortSignal) => request<RevisionText>('GET', `${at(id)}/texts/${revision}`, { signal })
export const compareTexts = (id: string, before: string, after: string, signal?: AbortSignal) => request<TextDifference>('GET', `${at(id)}/difference`, { query: { before, after }, signal })
export const draftAgreement = (client: string, text: string) => request<Agreement>('POST', '/agreements', { body: { client: Number(client), text } })
export const writeText = (id: string, text: string, seen: string) => request<Agreement>('PUT', `${at(id)}/text`, { body: { text, seen } })
export const amend = (id: string, effective: string) => request<Agreement>('POST', `${at(id)}/amendment`, { body: { effective } })
export const freezeBaselines = (id: string) => request<Agreement>('POST', `${at(id)}/frozen`)
export const offer = (id: string) => request<Agreement>('POST', `${at(id)}/offer`)
export const withdrawOffer = (id: string, reason: string) => request<Agreement>('POST', `${at(id)}/withdrawal`, { body: { reason } })
export const refuseOffer = (id: string, reason: string) => request<Agreement>('POST', `${at(id)}/refusal`, { body: { reason } })
export const confirmText = (id: string, side: ContractSide, hash: string) => request<Agreement>('POST', `${at(id)}/confirmations/${side}`, { body: { hash } })
export const printText = (id: string, revision: string, type: 'pdf' | 'docx') => requestFile(`${at(id)}/texts/${revision}.${type}`)

export const listTurns = (id: string, signal?: AbortSignal) => request<SettlementTurn[]>('GET', `${at(id)}/turns`, { signal })
export const listStatements = (id: string, signal?: AbortSignal) => request<KeptStatement[]>('GET', `${at(id)}/statements`, { signal })
export const computeStatement = (id: string, from: string) => request<{ readonly id?: string; readonly refused?: readonly ContractRefusal[] }>('POST', `${at(id)}/statements`, { body: { from } })
export const statementContent = (id: string, signal?: AbortSignal) => request<ContractStatement>('GET', `/statements/${id}/content`, { signal })
export const issueStatement = (id: string) => request<KeptStatement>('POST', `/statements/${id}/issue`)
export const confirmStatement = (id: string, side: ContractSide, root: string) => request<KeptStatement>('POST', `/statements/${id}/confirmations/${side}`, { body: { root } })
export const disputeLine = (id: string, line: string, says: string) => request<KeptStatement>('POST', `/statements/${id}/disputes`, { body: { line, says } })
export const answerDispute = (id: string, dispute: string, accepted: boolean, answer: string) => request<KeptStatement>('POST', `/statements/${id}/disputes/${dispute}/answer`, { body: { accepted, answer } })
export const withdrawDispute = (id: string, dispute: string) => request<KeptStatement>('POST', `/statements/${id}/disputes/${dispute}/withdrawal`)
export const addEvidence = (id: string, dispute: string, file: File) => sendFile<KeptStatement>(`/statements/${id}/disputes/${dispute}/evidence`, { name: file.name }, file)
export const evidenceFile = (id: string, evidence: string) => requestFile(`/statements/${id}/evidence/${evidence}`)
export const listPayments = (client: string, signal?: AbortSignal) => request<PaymentAccount[]>('GET', `/clients/${client}/payments`, { signal })
export const recordPayment = (id: string, payment: { readonly day: string; readonly yuan: string; readonly reference: string }) => request<KeptStatement>('POST', `/statements/${id}/payments`, { body: payment })
export const answerPayment = (id: string, payment: string, arrived: boolean, answer: string) => request<KeptStatement>('POST', `/statements/${id}/payments/${payment}/answer`, { body: { arrived, answer } })
export const withdrawPayment = (id: string, payment: string) => request<KeptStatement>('POST', `/statements/${id}/payments/${payment}/withdrawal`)
export const addSlip = (id: string, payment: string, file: File) => sendFile<KeptStatement>(`/statements/${id}/payments/${payment}/evidence`, { name: file.name }, file)
export const slipFile = (id: string, payment: string) => requestFile(`/statements/${id}/payments/${payment}/evidence`)
export const statementBundle = (id: string) => requestFile(`/statements/${id}/bundle`)
export const printStatement = (id: string, type: 'pdf' | 'docx') => requestFile(`/statements/${id}/paper.${type}`)
