import type { Period } from '@/lib/period'
import { request } from './http'
import type { Definition, MetricValue } from './metrics'
import type { Unit } from '@/lib/figures'

export interface CatalogueFault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly found: string
  readonly expected: readonly string[]
  readonly zh: string
  readonly en: string
  readonly hintZh: string
  readonly hintEn: string
}

export interface CatalogueVersion {
  readonly number: number
  readonly file: string
  readonly removed: boolean
  readonly origin: 'page' | 'command' | 'folder' | 'restore'
  readonly originZh: string
  readonly originEn: string
  readonly by: string
  readonly at: string
  readonly why: string
}

/** A metric that the agency's own files declare, or a shipped one whose words or bands they change. */
export interface OwnMetric {
  readonly key: string
  readonly change: boolean
  readonly file: string
  readonly line: number
  readonly refersTo: readonly string[]
}

export interface CatalogueFile {
  readonly name: string
  readonly text: string
  readonly version: CatalogueVersion
}

export interface CatalogueState {
  readonly version: number
  readonly mayChange: boolean
  readonly files: readonly CatalogueFile[]
  readonly own: readonly OwnMetric[]
  /** Files that are out of force, or could not be taken from the catalogue folder. */
  readonly faults: readonly CatalogueFault[]
}

export interface MetricUse {
  readonly metric: string
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly address?: string | null
}

export interface CatalogueChange {
  readonly kind: 'added' | 'changed' | 'removed'
  /** Whether what it counts is another. */
  readonly formula: boolean
  readonly metric: Definition
  readonly uses: readonly MetricUse[]
}

export interface CatalogueCheck {
  readonly faults: readonly CatalogueFault[]
  readonly changes: readonly CatalogueChange[]
}

export interface DiffLine {
  readonly mark: 'SAME' | 'ADDED' | 'REMOVED'
  readonly text: string
}

export interface VersionText {
  readonly version: CatalogueVersion
  readonly text?: string | null
  readonly diff: readonly DiffLine[]
}

export interface CatalogueRelation {
  readonly key: string
  readonly zh: string
  readonly columns: readonly { readonly key: string; readonly zh: string; readonly type: string }[]
}

export interface DimensionWord {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly ofTime: boolean
}

const ofFile = (file: string) => `/catalogue/files/${encodeURIComponent(file)}`

export const readCatalogue = () => request<CatalogueState>('GET', '/catalogue')
export const listUses = () => request<readonly MetricUse[]>('GET', '/catalogue/uses')
export const listRelations = () => request<readonly CatalogueRelation[]>('GET', '/catalogue/words')
export const listVersions = (page: number) => request<readonly CatalogueVersion[]>('GET', '/catalogue/versions', { query: { page } })
export const readVersion = (number: number) => request<VersionText>('GET', `/catalogue/versions/${number}`)
export const restoreVersion = (number: number, why: string, evenIfUsed: boolean) =>
  request<CatalogueVersion>('POST', `/catalogue/versions/${number}/restore`, { body: { why, evenIfUsed } })
export const checkFile = (file: string, text: string, signal?: AbortSignal) => request<CatalogueCheck>('POST', `${ofFile(file)}/check`, { body: { text }, signal })
export const previewFile = (file: string, text: string, metric: string, shops: readonly string[], period: Period, signal?: AbortSignal) =>
  request<{ rows: readonly MetricValue[]; unit: Unit }>('POST', `${ofFile(file)}/preview`, { query: { metric, shop: shops, from: period.from, to: period.to }, body: { text }, signal })
/** Null removes the file. `basedOn` is the version it was opened in, 0 for a new one. */
export const keepFile = (file: string, text: string | null, why: string, basedOn: number, evenIfUsed: boolean) =>
  request<CatalogueVersion>('PUT', ofFile(file), { body: { text, why, basedOn, evenIfUsed } })
export const listDimensions = (metric: string) => request<readonly DimensionWord[]>('GET', `/metrics/${metric}/dimensions`)
