import { request } from './http'

interface Words {
  readonly zh: string
  readonly en: string
}

export type Urgency = 'NOW' | 'TODAY' | 'SOON' | 'FINE' | 'UNKNOWN'

/** Something to be done, or that there is nothing to do. */
export interface Duty {
  readonly key: string
  readonly title: Words
  readonly urgency: Urgency
  readonly say: Words
  readonly advice?: Words | null
  readonly count: number
  /** Beijing time up to which the facts speak. */
  readonly knownAt?: string | null
  readonly page: string
  readonly rows: { readonly columns: readonly Words[]; readonly cells: readonly (readonly (string | null)[])[]; /** The page of each case; empty where there is only the duty's. */ readonly pages: readonly string[]; /** What cells that are codes say. */ readonly words?: Readonly<Record<string, Words>> }
}

export interface Today {
  readonly now: string
  readonly headline: Words
  readonly duties: readonly Duty[]
}

export const getToday = (shops: readonly string[], signal?: AbortSignal) => request<Today>('GET', '/today', { query: { shop: shops }, signal })
