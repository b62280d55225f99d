import type { BudgetTerms, PlanContent, TimetableVariant } from '@/api'
import { isShare, type Unit } from '@/lib/figures'

const HUNDRED = 100
export const OWNERS = ['manager', 'analyst', 'planner', 'specialist', 'director', 'finance'] as const
/** Rounds of revision before the plan can be final. */
export const ROUNDS = 3
export const PHASES: Record<TimetableVariant, readonly (readonly [number, number])[]> = {
  four: [[1, 2], [1, 1], [1, 2], [2, 3]],
  three: [[1, 2], [1, 2], [2, 3]],
}

/** A plan that may be written into without touching the one it came from. */
export const copyOf = (content: PlanContent): PlanContent => JSON.parse(JSON.stringify(content)) as PlanContent

/** Fields that were emptied count as not set. */
export function cleaned(content: PlanContent): PlanContent {
  const number = (value: number | string | null) => (value === '' ? null : value)
  return { ...content, plans: content.plans.map((plan) => ({ ...plan, target: number(plan.target), people: Number(plan.people) || 0, yuan: number(plan.yuan) ?? 0, fallback: { ...plan.fallback, metric: plan.metric, value: number(plan.fallback.value), days: Number(plan.fallback.days) || 0 } })) }
}

/** A target as people type it: shares in percent, everything else as it is. */
export const typedOf = (value: number | string | null, unit: Unit | undefined): string =>
  value === null || value === '' ? '' : unit !== undefined && isShare(unit) && isNumber(value) ? String(rounded(Number(value) * HUNDRED)) : String(value)

/** What was typed, as the plan keeps it; what is no number stays as it was typed, so that it is refused with its words. */
export const keptOf = (typed: string, unit: Unit | undefined): string | number => {
  const digits = typed.trim().replace(/[%％]$/, '')
  return unit !== undefined && isShare(unit) && isNumber(digits) ? rounded(Number(digits) / HUNDRED) : typed.trim()
}

/** Twelve digits: what floating point adds beyond them nobody typed. */
const rounded = (value: number) => Number(value.toPrecision(12))
const isNumber = (value: number | string) => value !== '' && Number.isFinite(Number(value))

/** Yuan and percent as people type them. */
export interface BudgetForm {
  total: number
  start: number
  reserve: number
  months: number
  prepaid: number
}
export const formOf = (terms: BudgetTerms | null): BudgetForm =>
  terms
    ? { total: terms.total / HUNDRED, start: terms.start / HUNDRED, reserve: terms.reserve / HUNDRED, months: terms.months, prepaid: terms.prepaid / HUNDRED }
    : { total: 0, start: 30, reserve: 10, months: 6, prepaid: 30 }
export const termsOf = (form: BudgetForm): BudgetTerms => ({
  total: fen(form.total),
  start: fen(form.start),
  reserve: fen(form.reserve),
  months: Math.round(form.months),
  prepaid: fen(form.prepaid),
})
/** Hundredths of a typed number. */
export const fen = (typed: number) => Math.round(typed * HUNDRED)
/** "1,234.50" for fen. */
export const yuanText = (amount: number) => (amount / HUNDRED).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
