import type { CheckedCell, CheckedLine, FileCheck, FileCheckState, Rulebook } from '@/api'
import type { Bilingual, Tone } from '@/ui'

export const stateTones: Readonly<Record<FileCheckState, Tone>> = { asking: 'warn', waiting: 'busy', running: 'busy', done: 'good', failed: 'bad', cancelled: 'calm' }

export const isUnderWay = (check: FileCheck) => check.state === 'waiting' || check.state === 'running'

/** The classes a file broke, with how many findings each, the most first. */
export function classesOf(check: FileCheck, book: Rulebook): { key: string; name: Bilingual; n: number }[] {
  const counts = new Map<string, number>()
  for (const each of check.rules) counts.set(each.class, (counts.get(each.class) ?? 0) + each.findings)
  return [...counts]
    .map(([key, n]) => ({ key, n, name: book.classes.find((each) => each.key === key) ?? { zh: key, en: key } }))
    .sort((one, other) => other.n - one.n)
}

/** One text with findings, or a line that could not be read. */
export interface LineRow extends CheckedCell {
  readonly line: number
  readonly verdict: CheckedLine['verdict']
  readonly fault: Bilingual | null
}

/** One row of the table for each text with findings; what was not checked of a line is a row of its own. */
export function rowsOf(lines: readonly CheckedLine[]): LineRow[] {
  const unread = { column: '', text: '', rewritten: '', hits: [] }
  return lines.flatMap(({ line, verdict, cells, fault }): LineRow[] => [
    ...cells.map((cell) => ({ ...cell, line, verdict, fault: null })),
    ...(fault || cells.length === 0 ? [{ ...unread, line, verdict: 'fault' as const, fault: fault ?? null }] : []),
  ])
}
