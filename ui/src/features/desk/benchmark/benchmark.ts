import type { BenchmarkComparison, BenchmarkLine } from '@/api'
import { fullFigure, isShare, type Language, type Unit } from '@/lib/figures'

/** The difference of two shares is in percentage points. */
export const gapUnit = (unit: Unit): Unit => (isShare(unit) ? 'points' : unit)

/** A figure for a workbook: "2.30%", "7850000000000.00". */
export function plainFigure(value: string | null | undefined, unit: Unit, language: Language): string | null {
  if (value == null) return null
  const digits = fullFigure(value, unit, language).digits.replaceAll(',', '').replace('−', '-')
  return unit === 'percent' ? `${digits}%` : digits
}

/** What cannot be compared comes after what can; what lies behind comes first. */
export function inOrder(lines: readonly BenchmarkLine[]): readonly BenchmarkLine[] {
  const place = (line: BenchmarkLine) => (line.verdict === 'BEHIND' ? 0 : line.gap !== null ? 1 : line.own ? 2 : 3)
  return [...lines].sort((one, other) => place(one) - place(other))
}

/** What is counted, why there is no figure, and how the definitions differ, as sentences. */
export function counted(language: Language, said: string, reason: string | null, remark: string | null): string {
  const [colon, stop, space] = language === 'zh' ? ['：', '。', ''] : [': ', '.', ' ']
  const bare = (words: string) => words.replace(/[。.]$/, '')
  const first = reason ? bare(said) + colon + bare(reason) : bare(said)
  return [first, remark ? bare(remark) : ''].filter(Boolean).map((each) => each + stop).join(space)
}

export const STAY_SHOWN = 730
const STEP = 30

/** The share that stays on each thirtieth day, as far as anybody was observed and two years at most; a step holds until the next. */
export function stayLine(curve: BenchmarkComparison['curve']): { days: number[]; shares: number[] } {
  const last = Math.min(STAY_SHOWN, curve.at(-1)?.day ?? 0)
  const days = Array.from({ length: Math.floor(last / STEP) + 1 }, (_, index) => index * STEP)
  return { days, shares: days.map((day) => Number(curve.filter((point) => point.day <= day).at(-1)?.staying ?? 1)) }
}
