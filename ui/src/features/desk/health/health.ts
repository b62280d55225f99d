import type { DataGap, Format, HealthLine, MovedLine, WeakSpot } from '@/api'
import type { Tone } from '@/ui'

export type SortKey = 'value' | 'change' | 'yearChange' | 'rank'
export interface Sorting {
  readonly key: SortKey
  readonly up: boolean
}

export interface LineGroup {
  readonly key: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly lines: readonly HealthLine[]
}

/** Largest first, then smallest first, then as the catalogue has them. */
export function turnSorting(now: Sorting | null, key: SortKey): Sorting | null {
  if (now?.key !== key) return { key, up: false }
  return now.up ? null : { key, up: true }
}

function place(line: HealthLine, key: SortKey): number | null {
  const value = line[key]
  return value === null ? null : Number(value)
}

/** Lines by the part of the trade, within it sorted; what is not known comes last either way. */
export function groupLines(lines: readonly HealthLine[], weakOnly: boolean, group: string, sorting: Sorting | null): LineGroup[] {
  const shown = lines.filter((line) => (!weakOnly || line.weak.length > 0) && (group === '' || line.group === group))
  const keys = [...new Set(shown.map((line) => line.group))]
  return keys.map((key) => {
    const members = shown.filter((line) => line.group === key)
    return { key, name: members[0]?.groupName ?? { zh: key, en: key }, lines: sorting ? sortLines(members, sorting) : members }
  })
}

function sortLines(lines: readonly HealthLine[], { key, up }: Sorting): HealthLine[] {
  return [...lines].sort((one, other) => {
    const [left, right] = [place(one, key), place(other, key)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return (up ? 1 : -1) * (left - right)
  })
}

/** Weak numbers that no spot puts into yuan: those weak for most reasons first, then those that moved furthest. */
export function unpricedLines(lines: readonly HealthLine[], spots: readonly WeakSpot[], most: number): HealthLine[] {
  const priced = new Set(spots.map((spot) => spot.metric))
  const moved = (line: HealthLine) => Math.abs(Number(line.change ?? 0))
  return lines
    .filter((line) => line.weak.length > 0 && !priced.has(line.metric))
    .sort((one, other) => other.weak.length - one.weak.length || moved(other) - moved(one))
    .slice(0, most)
}

/** What to download for a gap: the reports that hold facts of its kind. */
export function reportsFor(gap: DataGap, formats: readonly Format[]): readonly Format[] {
  return gap.kind === null ? [] : formats.filter((format) => format.kind === gap.kind)
}

export const VERDICT_TONES: Record<MovedLine['verdict'], Tone> = { MENDED: 'good', WEAK_NOW: 'bad', STILL_WEAK: 'warn', FINE: 'calm' }
export const BAND_TONES: Record<string, Tone> = { low: 'bad', watch: 'warn', healthy: 'good', good: 'good' }

/** The parts of the trade whose weak numbers are a risk: scores, rules of the platform, refunds. */
const RISKY: readonly string[] = ['refunds', 'reviews', 'logistics', 'scores', 'service']

/** Weak numbers that put the shop at risk rather than its sales. */
export function riskyLines(lines: readonly HealthLine[]): HealthLine[] {
  return lines.filter((line) => line.weak.length > 0 && RISKY.includes(line.group))
}
