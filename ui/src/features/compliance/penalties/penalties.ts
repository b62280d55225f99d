import type { Appeal, AppealState, Penalty, PenaltyDraft, PenaltyRegister } from '@/api'
import type { Tone } from '@/ui'

export const appealTones: Readonly<Record<AppealState, Tone>> = { draft: 'warn', sent: 'busy', won: 'good', lost: 'bad', expired: 'calm' }

/** The newest appeal of a case; null where there was none. */
export const newestAppeal = (penalty: Penalty): Appeal | null => penalty.appeals[0] ?? null

/** Whether a further appeal may be begun. */
export function mayAppeal(penalty: Penalty): boolean {
  const newest = newestAppeal(penalty)
  return newest === null || newest.state === 'lost' || newest.state === 'expired'
}

export type Lead =
  | { readonly kind: 'none' | 'clean' }
  | { readonly kind: 'draft' | 'undecided'; readonly n: number; readonly due: string }
  | { readonly kind: 'late'; readonly n: number; readonly hours: number }
  | { readonly kind: 'quiet'; readonly n: number }

/** What is late comes first, then what waits, then how it stands. */
export function leadOf(register: PenaltyRegister, now: number): Lead {
  const drafts = register.penalties.flatMap((penalty) => penalty.appeals.filter((appeal) => appeal.state === 'draft').map((appeal) => appeal.readyBy)).sort()
  const undecided = register.penalties.flatMap((penalty) => penalty.decideBy ?? []).sort()
  const late = [...drafts, ...undecided].map((due) => hoursUntil(due, now)).filter((hours) => hours < 0)
  if (late.length > 0) return { kind: 'late', n: late.length, hours: -Math.min(...late) }
  if (drafts[0] !== undefined) return { kind: 'draft', n: drafts.length, due: drafts[0] }
  if (undecided[0] !== undefined) return { kind: 'undecided', n: undecided.length, due: undecided[0] }
  const n = register.table.rows.reduce((sum, row) => sum + row.count, 0)
  if (n > 0) return { kind: 'quiet', n }
  return { kind: register.penalties.length ? 'clean' : 'none' }
}

/** What the letter still asks a person to write; titles of listings stand in 【】 too. */
export const promptsOf = (letter: string): readonly string[] => [...new Set(letter.match(/【写明[^】]*】/g) ?? [])]

/** Whole hours until a moment, negative once it is over. */
export const hoursUntil = (moment: string, now: number): number => Math.trunc((Date.parse(moment) - now) / 3_600_000)

/** Fen as yuan with two places; null stays unknown. */
export const yuanOf = (fen: number | null | undefined): string | null => (fen == null ? null : (fen / 100).toFixed(2))

/** Yuan as typed in, in fen; null where nothing or no sum was typed. */
export function fenOf(text: string): number | null {
  const plain = text.trim()
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

/** A time as the browser's field gives it, meant as Beijing time. */
export const fromField = (local: string): string => `${local}:00+08:00`

/** The same for a field: the first 16 letters of the Beijing time the server sends. */
export const toField = (moment: string): string => moment.slice(0, 16)

export const sizeOf = (bytes: number): string => (bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** The fields of a form for a case, or for a new one. */
export function draftOf(penalty: Penalty | null, shop: string): PenaltyDraft {
  return {
    shop: penalty?.shop ?? shop,
    happenedOn: penalty?.happenedOn ?? '',
    noticedAt: penalty ? toField(penalty.noticedAt) : '',
    notice: penalty?.notice ?? '',
    class: penalty?.class ?? '',
    rule: penalty?.rule ?? '',
    item: penalty?.item ?? '',
    points: penalty?.points ?? null,
    fineFen: penalty?.fineFen ?? null,
    measures: penalty?.measures ?? '',
    cause: penalty?.cause ?? '',
    lesson: penalty?.lesson ?? '',
  }
}
