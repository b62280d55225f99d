import { apiAddress, request } from './http'
import type { Receipt } from './imports'

export interface Page<T> {
  readonly items: readonly T[]
  readonly more: boolean
  readonly total: number
}

export interface Load extends Omit<Receipt, 'load'> {
  readonly id: string
  readonly shop: string
  readonly file: string
  readonly sheet?: string | null
  readonly format: string
  readonly formatZh: string
  readonly kind: string
  readonly committedAt: string
  readonly by: string
  /** The earlier load whose file had the same bytes. */
  readonly repeats?: string | null
  readonly undone?: { readonly at: string; readonly by: string } | null
}

export interface Problem {
  readonly column: string
  readonly found: string
  readonly expected: string
  readonly code: string
  readonly zh: string
  readonly en: string
}

export interface QuarantinedRow {
  readonly load: string
  readonly row: number
  readonly line?: number | null
  readonly file: string
  readonly sheet?: string | null
  readonly problems: readonly Problem[]
  readonly mended?: { readonly at: string; readonly by: string; readonly load: string } | null
  readonly expiresAt?: string | null
}

export interface QuarantinedCells {
  readonly load: string
  readonly row: number
  readonly line?: number | null
  readonly file: string
  readonly header: readonly string[]
  readonly cells: readonly string[]
  readonly problems: readonly Problem[]
}

export interface MendOutcome {
  readonly outcome: 'accepted' | 'updated' | 'unchanged' | 'quarantined'
  readonly load?: string | null
  readonly problems: readonly Problem[]
}

export type DayState = 'loaded' | 'partial' | 'carried' | 'late' | 'missing' | 'before' | 'future'

export interface CalendarDay {
  readonly day: string
  readonly state: DayState
  readonly rows?: number | null
  readonly load?: string | null
}

export interface CalendarReport {
  readonly format: string
  readonly formatZh: string
  readonly kind: string
  readonly days: readonly CalendarDay[]
  readonly lastLoaded?: string | null
  readonly next?: { readonly from: string; readonly to: string; readonly zh: string; readonly en: string } | null
}

export interface Calendar {
  readonly month: string
  readonly today: string
  readonly reports: readonly CalendarReport[]
}

export interface Proposal {
  readonly code: string
  readonly title: string
  readonly lines: number
  readonly amount: string
  readonly candidates: readonly { itemId: string; title: string; how: 'code' | 'title'; score: number }[]
}

export interface Crosswalk {
  readonly unmatched: number
  readonly proposals: readonly Proposal[]
  readonly confirmed: readonly { code: string; title: string; itemId: string; by: string; at: string }[]
}

export const listLoads = (shop: string, page: number) => request<Page<Load>>('GET', '/loads', { query: { shop, page } })
export const undoLoad = (id: string) => request<Load>('POST', `/loads/${id}/undo`)
export const listQuarantine = (shop: string, load: string | undefined, page: number) =>
  request<Page<QuarantinedRow>>('GET', '/quarantine', { query: { shop, load, page } })
export const quarantineWorkbookAddress = (shop: string) => apiAddress('/quarantine.xlsx', { shop })
export const getQuarantined = (load: string, row: number) => request<QuarantinedCells>('GET', `/quarantine/${load}/${row}`)
export const mendRow = (load: string, row: number, cells: readonly string[]) =>
  request<MendOutcome>('POST', `/quarantine/${load}/${row}/mend`, { body: { cells } })
export const getCalendar = (shop: string, month: string) => request<Calendar>('GET', '/calendar', { query: { shop, month } })
export const getCrosswalk = (shop: string) => request<Crosswalk>('GET', '/crosswalk', { query: { shop } })
export const confirmCrosswalk = (shop: string, code: string, title: string, itemId: string) =>
  request<undefined>('POST', '/crosswalk', { body: { shop, code, title, itemId } })
