import type { ClientStage } from './clients'
import { request } from './http'
import type { Words } from './words'

/** A merchant's own company, as its people see it. */
export interface OwnCompany {
  readonly id: string
  readonly name: string
  readonly stage: ClientStage
  readonly stageName: Words
  readonly since: string
  /** The last day of one's own access; absent while it is open. */
  readonly lastDay?: string | null
  readonly shops: readonly { readonly id: string; readonly name: string; readonly platform: string }[]
}

export const getOwnCompany = (signal?: AbortSignal) => request<OwnCompany>('GET', '/client', { signal })
