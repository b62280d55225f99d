import type { BehaviourStep, ComparedFigure, PathStep, SplitRow } from '@/api'
import { fullFigure, type Language, type Unit } from '@/lib/figures'

/** How wide a bar is beside the first step's, in percent; something that is there keeps a sliver. */
export function widthOf(count: string | number | null | undefined, first: string | number | null | undefined): number {
  const [part, whole] = [Number(count ?? 0), Number(first ?? 0)]
  if (!(whole > 0) || !(part > 0)) return 0
  return Math.min(100, Math.max(0.5, (100 * part) / whole))
}

/** The share that did not come from the step before; null where the rate is unknown or more came than were there. */
export function leftOf(rate: string | null | undefined): number | null {
  if (rate == null || Number(rate) > 1) return null
  return 1 - Number(rate)
}

/** The counts the bars of a path are drawn by: those that have a count, in order. */
export function countedSteps(steps: readonly PathStep[]): PathStep[] {
  return steps.filter((step) => step.count !== null)
}

/** How many of the step before did not get to this one. */
export function lostBefore(steps: readonly BehaviourStep[], index: number): number | null {
  const [now, before] = [steps[index], steps[index - 1]]
  return now && before ? before.reached - now.reached : null
}

/** What goes into a workbook: plain digits, percent as percent. */
export function plain(value: string | null | undefined, unit: Unit, language: Language): string | null {
  return value == null ? null : fullFigure(value, unit, language).digits.replaceAll(',', '').replace('−', '-')
}

/** For sorting: what is not known has no place. */
export function orderOf(row: SplitRow, column: number): number | null {
  const value = row.values[column]
  return value == null ? null : Number(value)
}

/** Whether anything of a path is known. */
export function isBlank(steps: readonly PathStep[]): boolean {
  return steps.every((step) => step.count?.value == null && step.rate?.value == null)
}

/** Why a figure is not there, in the reader's language. */
export function reasonOf(figure: ComparedFigure | null, language: Language): string | null {
  return figure === null ? null : language === 'zh' ? figure.reason : figure.reasonEn
}
