import { request } from './http'
import type { Page } from './facts'

export type StudyKind = 'forecast' | 'effect' | 'customer_value' | 'budget' | 'stock' | 'target' | 'promotion' | 'why'
export type StudyState = 'running' | 'answered' | 'doubted' | 'cancelled' | 'failed'

export interface Headline {
  readonly zh: string
  readonly en: string
  readonly numberZh: string
  readonly numberEn: string
  readonly sureZh: string
  readonly sureEn: string
}

/** A question asked of the statistics engine, and what it answered. Q and A are the JSON of its kind. */
export interface Study<Q = unknown, A = unknown> {
  readonly id: string
  /** How people cite it: S12. */
  readonly citation: string
  readonly kind: StudyKind
  readonly kindZh: string
  readonly kindEn: string
  readonly state: StudyState
  readonly shops: readonly string[]
  readonly question: Q
  readonly answer?: A | null
  /** What the answer says: a sentence, its one number, how sure. */
  readonly headline?: Headline | null
  /** Why the data cannot tell. */
  readonly doubt?: { readonly reason: string; readonly zh: string; readonly en: string } | null
  readonly progress?: { readonly done: number; readonly zh: string; readonly en: string } | null
  /** Set where it was saved. */
  readonly title?: string | null
  readonly by: string
  readonly program: string
  readonly askedAt: string
  readonly finishedAt?: string | null
}

export const askStudy = <Q, A>(shops: readonly string[], kind: StudyKind, question: Q) =>
  request<Study<Q, A>>('POST', '/insight/studies', { query: { shop: shops }, body: { kind, question } })
export const getStudy = <Q, A>(id: string) => request<Study<Q, A>>('GET', `/insight/studies/${id}`)
export const listStudies = (shops: readonly string[], kind: StudyKind | undefined, saved: boolean, page: number) =>
  request<Omit<Page<Study>, 'total'>>('GET', '/insight/studies', { query: { shop: shops, kind, saved, page } })
export const cancelStudy = (id: string) => request<undefined>('POST', `/insight/studies/${id}/cancel`)
export const entitleStudy = <Q, A>(id: string, title: string | null) => request<Study<Q, A>>('PUT', `/insight/studies/${id}/title`, { body: { title } })

/** A forecast asked before, and what has come since. */
export interface ScoredForecast {
  readonly id: string
  readonly citation: string
  readonly title?: string | null
  readonly askedAt: string
  readonly from: string
  readonly to: string
  /** Asked for days that were over. */
  readonly hindsight: boolean
  readonly daysCome: number
  readonly forecast?: number | null
  readonly actual?: number | null
  readonly error?: number | null
  readonly insideShare?: number | null
  readonly totalInside?: boolean | null
}

export const listScoredForecasts = (shops: readonly string[], metric: string) =>
  request<readonly ScoredForecast[]>('GET', '/insight/forecasts', { query: { shop: shops, metric } })
