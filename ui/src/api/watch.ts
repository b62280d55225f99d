import { request } from './http'

interface Words {
  readonly zh: string
  readonly en: string
}

export type RuleLevel = 'high' | 'medium' | 'low'
export type RuleChangeKind = 'added' | 'removed' | 'reworded' | 'moved' | 'renumbered' | 'same'

export interface RuleSourceFeed {
  readonly id: string
  readonly kind: 'folder' | 'addresses' | 'paste'
  readonly name: string
  readonly place: string
  readonly hours: number
  readonly nextAt?: string | null
  readonly checkedAt?: string | null
  readonly answer?: string | null
}
export interface WatchedText {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly versions: number
  readonly effectiveOn?: string | null
  readonly takenAt: string
  readonly level?: RuleLevel | null
}
export interface RuleVersion {
  readonly number: number
  readonly effectiveOn?: string | null
  readonly takenAt: string
  readonly letters: number
}
export interface MarkedPiece {
  readonly side: 'both' | 'before' | 'after'
  readonly text: string
}
export interface RuleChange {
  readonly kind: RuleChangeKind
  readonly kindName: Words
  readonly before?: string | null
  readonly after?: string | null
  readonly chapter: string
  readonly renumbered: boolean
  readonly moved: boolean
  readonly level: RuleLevel
  readonly reasons: readonly Words[]
  readonly obligation: { readonly who: readonly string[]; readonly must: readonly string[]; readonly within: readonly string[]; readonly penalties: readonly string[]; readonly highestFine?: number | null }
  readonly stages: readonly Words[]
  readonly categories: readonly string[]
  readonly pieces: readonly MarkedPiece[]
}
export interface RuleRevision {
  readonly level: RuleLevel
  readonly same: number
  /** The names of the shops it concerns. */
  readonly shops: readonly string[]
  /** Those of which nothing told whether they sell what it names. */
  readonly unknown: readonly string[]
  readonly changes: readonly RuleChange[]
}

export const getWatch = () => request<{ readonly sources: readonly RuleSourceFeed[]; readonly texts: readonly WatchedText[] }>('GET', '/compliance/watch')
export const addSource = (kind: string, name: string, place: string, hours: number) => request<RuleSourceFeed>('POST', '/compliance/watch/sources', { body: { kind, name, place, hours } })
export const removeSource = (id: string) => request<undefined>('DELETE', `/compliance/watch/sources/${id}`)
export const lookAtSource = (id: string) => request<RuleSourceFeed>('POST', `/compliance/watch/sources/${id}/look`)
export const pasteText = (title: string, content: string) => request<{ readonly text: number; readonly version: number; readonly isNew: boolean }>('POST', '/compliance/watch/texts', { body: { title, content } })
export const getText = (id: string) => request<{ readonly text: WatchedText; readonly versions: readonly RuleVersion[] }>('GET', `/compliance/watch/texts/${id}`)
export const getRevision = (id: string, version: number) => request<RuleRevision>('GET', `/compliance/watch/texts/${id}/versions/${version}`)

/** The rules of ours that stand on a changed article, with the listings they hit now. */
export interface ArticleHits {
  readonly before?: string | null
  readonly after?: string | null
  readonly rules: readonly { readonly rule: string; readonly zh: string; readonly en: string; readonly findings: number; readonly listings: number }[]
}
export const listArticleHits = (id: string, version: number) => request<readonly ArticleHits[]>('GET', `/compliance/watch/texts/${id}/versions/${version}/hits`)
