import { request, sendFile } from './http'

interface Words {
  readonly zh: string
  readonly en: string
}

export type PolicyColour = 'red' | 'yellow' | 'blue'
export interface Policy {
  /** null for what is only offered. */
  readonly id?: string | null
  readonly title: string
  readonly colour: PolicyColour
  readonly announcedOn?: string | null
  readonly effectiveOn?: string | null
  readonly concerns: string
  readonly action: string
  readonly source: string
  readonly words: readonly string[]
  readonly text?: number | null
  readonly version?: number | null
}
export interface PolicyList {
  readonly policies: readonly Policy[]
  readonly offers: readonly Policy[]
  readonly quarters: readonly { readonly label: string; readonly changes: number; readonly high: number }[]
}
export interface RulePolicyDraft {
  readonly title: string
  readonly colour: PolicyColour
  readonly announcedOn: string | null
  readonly effectiveOn: string | null
  readonly concerns: string
  readonly action: string
  readonly source: string
  readonly words: string
  readonly text: number | null
  readonly version: number | null
}
export interface TrialShop {
  readonly shop: string
  readonly name: string
  readonly listings: number
  readonly hit: number
  readonly sales?: number | null
  readonly salesHit?: number | null
}
export interface TrialListing {
  readonly shop: string
  readonly item: string
  readonly title: string
  readonly terms: readonly { readonly start: number; readonly end: number; readonly word: string }[]
  readonly sales?: number | null
}
export interface Trial {
  readonly words: readonly string[]
  /** `parseAnswer` leaves these as they are: each is an object. */
  readonly shops: readonly TrialShop[]
  readonly listings: readonly TrialListing[]
}
export type PlanState = 'hit' | 'unasked' | 'waiting' | 'refused' | 'ready'
export interface CampaignPlan {
  readonly id: string
  readonly shop: string
  readonly campaign: string
  readonly startsOn: string
  readonly endsOn: string
  readonly letter: 'A' | 'B' | 'C'
  readonly content: string
  readonly trigger: string
  readonly approval?: string | null
  readonly state: PlanState
  readonly stateName: Words
  readonly hits: readonly { readonly term: string; readonly why: string; readonly suggestion: string }[]
}
export interface PlanDraft {
  readonly shop: string
  readonly campaign: string
  readonly startsOn: string
  readonly endsOn: string
  readonly letter: 'A' | 'B' | 'C'
  readonly content: string
  readonly trigger: string
}

export const getPolicies = () => request<PolicyList>('GET', '/compliance/policies')
export const addPolicy = (draft: RulePolicyDraft) => request<Policy>('POST', '/compliance/policies', { body: draft })
export const changePolicy = (id: string, draft: RulePolicyDraft) => request<Policy>('PUT', `/compliance/policies/${id}`, { body: draft })
export const removePolicy = (id: string) => request<undefined>('DELETE', `/compliance/policies/${id}`)
export const runTrial = (shops: readonly string[], text: string) => request<Trial>('POST', '/compliance/policies/trial', { query: { shop: shops }, body: { text } })
export const listPlans = (shops: readonly string[], signal?: AbortSignal) => request<CampaignPlan[]>('GET', '/compliance/plans', { query: { shop: shops }, signal })
export const savePlan = (draft: PlanDraft) => request<CampaignPlan>('PUT', '/compliance/plans', { body: { ...draft, shop: Number(draft.shop) } })
export const askApproval = (id: string) => request<CampaignPlan>('POST', `/compliance/plans/${id}/approval`)
export const removePlan = (id: string) => request<undefined>('DELETE', `/compliance/plans/${id}`)
/** A rule as a Word document, a PDF or a text file. */
export const bringRule = (title: string, file: File) => sendFile<{ readonly text: number; readonly version: number; readonly isNew: boolean }>('/compliance/watch/texts/file', { title }, file)
