import { request, requestFile } from './http'
import type { MarkedPiece } from './watch'

interface Words {
  readonly zh: string
  readonly en: string
}

export type BookName = 'publishing' | 'marketing' | 'service'
export type Occasion = 'other' | 'monthly' | 'quarterly' | 'yearly'

export interface BookVersion {
  readonly number: number
  readonly hash: string
  readonly occasion: Occasion
  readonly occasionName: Words
  readonly why: string
  readonly validFrom: string
  readonly by: string
  readonly at: string
}
export interface BookState {
  readonly book: BookName
  readonly name: Words
  readonly chapters: number
  readonly rules: number
  readonly cases: number
  readonly latest?: BookVersion | null
  /** Entries that are not as in the latest version. */
  readonly changed: number
  readonly unread: number
  readonly staff: number
  readonly read: boolean
}
export interface BookEntry {
  readonly key: string
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly name: Words; readonly text: string }[]
}
export interface BookChapter {
  readonly key: string
  readonly title: string
  readonly meaning: string
  /** The agency's own words; only where they can still be changed. */
  readonly addition?: string | null
  readonly entries: readonly BookEntry[]
}
export interface BookContent {
  readonly version?: BookVersion | null
  readonly chapters: readonly BookChapter[]
}
export interface ChapterChange {
  readonly key: string
  readonly title: string
  readonly entries: readonly { readonly key: string; readonly title: string; readonly kind: 'added' | 'removed' | 'changed'; readonly pieces: readonly MarkedPiece[] }[]
}
export interface BookReader {
  readonly name: string
  readonly readAt?: string | null
}

const at = (book: string) => `/compliance/handbooks/${book}`
export const listBooks = () => request<BookState[]>('GET', '/compliance/handbooks')
export const getDraft = (book: string) => request<BookContent>('GET', at(book))
export const listVersions = (book: string) => request<BookVersion[]>('GET', `${at(book)}/versions`)
export const getVersion = (book: string, number: number) => request<BookContent>('GET', `${at(book)}/versions/${number}`)
/** `later` 0: what would be published now; `earlier` 0: nothing. */
export const getChanges = (book: string, earlier: number, later: number) => request<{ readonly chapters: readonly ChapterChange[] }>('GET', `${at(book)}/changes`, { query: { earlier, later } })
export const writeAddition = (book: string, chapter: string, text: string) => request<undefined>('PUT', `${at(book)}/chapters/${chapter}`, { body: { text } })
export const publish = (book: string, occasion: Occasion, why: string, validFrom: string) => request<BookVersion>('POST', `${at(book)}/versions`, { body: { occasion, why, validFrom } })
export const acknowledge = (book: string, number: number) => request<undefined>('POST', `${at(book)}/versions/${number}/readings`)
export const listReaders = (book: string, number: number) => request<BookReader[]>('GET', `${at(book)}/versions/${number}/readings`)
export const remind = (book: string, number: number) => request<{ readonly told: number }>('POST', `${at(book)}/versions/${number}/reminders`)
export const fetchFile = (book: string, number: number, type: 'docx' | 'pdf') => requestFile(`${at(book)}/versions/${number}.${type}`)
