import { request } from './http'
import type { Words } from './words'

export type ClientStage = 'diagnose' | 'design' | 'execute' | 'optimise' | 'ended'
export type ClientTier = 'basic' | 'refined' | 'brand'
export interface Client {
  readonly id: string
  readonly name: string
  readonly tier?: ClientTier | null
  readonly tierName?: Words | null
  readonly stage: ClientStage
  readonly stageName: Words
  readonly since: string
  readonly note: string
  readonly shops: readonly { readonly id: string; readonly name: string; readonly platform: string }[]
}
export interface ClientDraft {
  readonly name: string
  readonly tier: ClientTier | null
  readonly since: string | null
  readonly note: string
  readonly shops: readonly string[]
}
export interface StageStep {
  readonly stage: ClientStage
  readonly stageName: Words
  readonly reason: string
  readonly who: string
  readonly at: string
}

const body = (draft: ClientDraft) => ({ ...draft, shops: draft.shops.map(Number) })
export const listClients = (signal?: AbortSignal) => request<Client[]>('GET', '/clients', { signal })
export const getClient = (id: string, signal?: AbortSignal) => request<Client>('GET', `/clients/${id}`, { signal })
export const addClient = (draft: ClientDraft) => request<Client>('POST', '/clients', { body: body(draft) })
export const changeClient = (id: string, draft: ClientDraft) => request<Client>('PUT', `/clients/${id}`, { body: body(draft) })
export const setStage = (id: string, stage: ClientStage, reason: string, evenSo = false) => request<Client>('PUT', `/clients/${id}/stage`, { body: { stage, reason, evenSo } })
export const listSteps = (id: string, signal?: AbortSignal) => request<StageStep[]>('GET', `/clients/${id}/steps`, { signal })
