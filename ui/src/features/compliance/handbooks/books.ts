import type { BookState, WorkDuty } from '@/api'
import type { Tone } from '@/ui'

export const BOOK_VIEWS = ['content', 'changes', 'readers', 'versions'] as const
export const OCCASIONS = ['other', 'monthly', 'quarterly', 'yearly'] as const

/** What the page is to say first. */
export type Lead = { readonly kind: 'none' | 'good' } | { readonly kind: 'missing'; readonly books: readonly BookState[] } | { readonly kind: 'changed'; readonly books: readonly BookState[]; readonly n: number } | { readonly kind: 'unread'; readonly n: number }

/** What must be done first: publish at all, publish what changed, have it read. */
export function leadOf(books: readonly BookState[]): Lead {
  const missing = books.filter((book) => !book.latest)
  if (missing.length === books.length) return { kind: 'none' }
  if (missing.length) return { kind: 'missing', books: missing }
  const open = books.filter((book) => book.changed > 0)
  if (open.length) return { kind: 'changed', books: open, n: open.reduce((sum, book) => sum + book.changed, 0) }
  const unread = books.reduce((sum, book) => sum + book.unread, 0)
  return unread ? { kind: 'unread', n: unread } : { kind: 'good' }
}

/** The clocks of the handbooks among all duties, the shortest first. */
export function clocksOf(duties: readonly WorkDuty[]): WorkDuty[] {
  const order = ['rules-monthly', 'rules-quarterly', 'rules-yearly']
  return duties.filter((duty) => order.includes(duty.key)).sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
}

export type ClockState = 'open' | 'done' | 'dropped' | 'overdue' | 'waiting'

export function clockState(duty: WorkDuty): ClockState {
  if (duty.overdue > 0) return 'overdue'
  return duty.state ?? 'waiting'
}

export const clockTones: Readonly<Record<ClockState, Tone>> = { open: 'busy', done: 'good', dropped: 'calm', overdue: 'bad', waiting: 'calm' }

/** The version to compare with: the one before the one shown, or the latest where the draft is shown. */
export function versionBefore(shown: number, latest: number): number {
  return shown === 0 ? latest : shown - 1
}

export const bookFile = (name: string, version: number, type: 'docx' | 'pdf') => `${name.replace(/[《》]/g, '')} v${version}.${type}`
