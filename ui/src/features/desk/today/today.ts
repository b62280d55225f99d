import type { Duty, Urgency } from '@/api'
import type { Tone } from '@/ui'

export const URGENCIES: readonly Urgency[] = ['NOW', 'TODAY', 'SOON', 'FINE', 'UNKNOWN']

export const TONES: Readonly<Record<Urgency, Tone>> = { NOW: 'bad', TODAY: 'warn', SOON: 'busy', FINE: 'good', UNKNOWN: 'calm' }

/** The duties by how soon they are to be done, without the groups that are empty. */
export function byUrgency(duties: readonly Duty[]): { urgency: Urgency; duties: Duty[] }[] {
  return URGENCIES.map((urgency) => ({ urgency, duties: duties.filter((duty) => duty.urgency === urgency) })).filter((group) => group.duties.length > 0)
}

/** "2026-11-29T18:05:11" as "11-29 18:05". */
export function writeKnownAt(moment: string | null | undefined): string | null {
  return moment == null ? null : moment.slice(5, 16).replace('T', ' ')
}

/** Whether every cell of a column that says something is a plain number; order numbers are too long for one. */
export function isNumberColumn(cells: Duty['rows']['cells'], column: number): boolean {
  const told = cells.map((row) => row[column]).filter((cell) => cell != null)
  return told.length > 0 && told.every((cell) => /^-?\d{1,9}(\.\d+)?%?$/.test(cell))
}
