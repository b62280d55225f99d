import { request, requestFile, sendFile } from './http'

interface Words {
  readonly zh: string
  readonly en: string
}

export type AppealState = 'draft' | 'sent' | 'won' | 'lost' | 'expired'
export interface EvidenceFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly hash: string
  readonly by: string
  readonly at: string
}
export interface EvidenceNeed {
  readonly kind: string
  readonly name: Words
  readonly why: string
  readonly files: readonly EvidenceFile[]
  readonly notNeeded?: string | null
}
export interface Appeal {
  readonly id: string
  readonly state: AppealState
  readonly stateName: Words
  readonly openedAt: string
  readonly readyBy: string
  readonly windowEnds?: string | null
  readonly letter: string
  readonly sentAt?: string | null
  readonly decidedAt?: string | null
  readonly outcome?: string | null
  readonly task: number
  readonly missing: number
  readonly needs: readonly EvidenceNeed[]
}
export interface RuleProposal {
  readonly id: string
  readonly kind: 'word' | 'example'
  readonly content: string
  readonly state: 'proposed' | 'accepted' | 'refused'
  readonly reason?: string | null
  readonly by: string
  readonly decidedBy?: string | null
}
export interface Penalty {
  readonly id: string
  readonly citation: string
  readonly shop: string
  readonly happenedOn: string
  readonly noticedAt: string
  /** Until when an appeal is to be decided on; none where nothing is to be decided any more. */
  readonly decideBy?: string | null
  readonly notice: string
  readonly class: string
  readonly rule?: string | null
  readonly item: string
  readonly points?: number | null
  readonly fineFen?: number | null
  readonly measures: string
  readonly cause: string
  readonly lesson: string
  /** Whether an appeal against it was won. */
  readonly overturned: boolean
  /** Why it is none after all. */
  readonly withdrawn?: string
  readonly by: string
  readonly proposals: readonly RuleProposal[]
  readonly appeals: readonly Appeal[]
}
export interface PenaltyTable {
  readonly months: readonly string[]
  readonly rows: readonly { readonly class: string; readonly name: Words; readonly counts: readonly number[]; readonly count: number; readonly points: number; readonly fineFen: number }[]
  readonly punished: number
  readonly shops: number
  readonly share?: number | null
  readonly premiseShare: number
}
export interface PenaltyRegister {
  readonly penalties: readonly Penalty[]
  readonly table: PenaltyTable
}
export interface PenaltyDraft {
  readonly shop: string
  readonly happenedOn: string
  readonly noticedAt: string
  readonly notice: string
  readonly class: string
  readonly rule: string
  readonly item: string
  readonly points: number | null
  readonly fineFen: number | null
  readonly measures: string
  readonly cause: string
  readonly lesson: string
}

const at = (id: string) => `/compliance/appeals/${id}`
export const getRegister = (shops: readonly string[], signal?: AbortSignal) => request<PenaltyRegister>('GET', '/compliance/penalties', { query: { shop: shops }, signal })
/** @param again it is another penalty even where one like it is known */
export const register = (draft: PenaltyDraft, again = false) => request<Penalty>('POST', '/compliance/penalties', { body: { ...draft, shop: Number(draft.shop), again } })
export const change = (id: string, draft: PenaltyDraft) => request<Penalty>('PUT', `/compliance/penalties/${id}`, { body: { ...draft, shop: Number(draft.shop) } })
export const withdraw = (id: string, reason: string) => request<Penalty>('POST', `/compliance/penalties/${id}/withdrawal`, { body: { reason } })
export const propose = (id: string, kind: 'word' | 'example', content: string) => request<Penalty>('POST', `/compliance/penalties/${id}/proposals`, { body: { kind, content } })
export const decideProposal = (id: string, accepted: boolean, reason: string, confirmed = false) => request<Penalty>('POST', `/compliance/penalties/proposals/${id}/decision`, { body: { accepted, reason, confirmed } })
export const openAppeal = (penalty: string, windowEnds: string | null) => request<Appeal>('POST', '/compliance/appeals', { body: { penalty: Number(penalty), windowEnds } })
export const writeLetter = (id: string, letter: string) => request<Appeal>('PUT', `${at(id)}/letter`, { body: { letter } })
export const attach = (id: string, kind: string, file: File) => sendFile<Appeal>(`${at(id)}/evidence`, { kind, name: file.name }, file)
export const removeEvidence = (id: string, evidence: string) => request<Appeal>('DELETE', `${at(id)}/evidence/${evidence}`)
export const waive = (id: string, kind: string, reason: string) => request<Appeal>('PUT', `${at(id)}/not-needed`, { body: { kind, reason } })
export const sendAppeal = (id: string) => request<Appeal>('POST', `${at(id)}/sending`)
export const decideAppeal = (id: string, won: boolean, outcome: string, lesson: string) => request<Appeal>('POST', `${at(id)}/decision`, { body: { won, outcome, lesson } })
export const fetchPack = (id: string) => requestFile(`${at(id)}/pack.zip`)
