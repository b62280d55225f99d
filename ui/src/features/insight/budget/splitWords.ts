import { computed, type ComputedRef } from 'vue'
import { estimateText, fullFigure, wholeNumber, type Unit } from '@/lib/figures'
import type { KeyFigure } from '@/ui'
import { useWords } from '@/ui'
import { chanceText, knownChannels, moveOf, type BudgetAnswer, type Range, type SplitTold } from './budget'

/** The sentence and the figures of an answer, in the reader's language. */
export function useBudgetWords(answer: ComputedRef<BudgetAnswer | null>) {
  const { t, language } = useWords()

  /** An estimate has no fen to tell. */
  function figure(value: number | null | undefined, unit: Unit): string {
    const small = value !== null && value !== undefined && Math.abs(value) >= 100 && Math.abs(value) < 10_000
    if (unit !== 'yuan' || !small) return estimateText(value, unit, language.value)
    return language.value === 'zh' ? `${wholeNumber(value)}元` : `${wholeNumber(value)} CNY`
  }
  const yuan = (amount: string) => fullFigure(amount, 'yuan', language.value).full
  const rate = (value: number) => value.toFixed(2)
  const range = (told: Range, unit: Unit) => t('budget.range', { low: figure(told.low, unit), high: figure(told.high, unit) })
  const what = (split: SplitTold) => t(`budget.responses.${split.response}`)
  const names = (list: readonly string[]) => list.map((name) => (language.value === 'zh' ? `“${name}”` : name)).join(t('budget.list'))

  function splitLead(split: SplitTold): string {
    const move = moveOf(split, split.best)
    const [only, ...others] = knownChannels(split)
    if (!move && only?.next && others.length === 0) {
      return t('budget.answers.one', { name: only.name, next: rate(only.next.value), low: rate(only.next.low), high: rate(only.next.high), what: what(split) })
    }
    if (!move) return t('budget.answers.stay')
    return t('budget.answers.move', {
      amount: figure(move.weekly, 'yuan'),
      from: names(move.from),
      to: names(move.to),
      what: what(split),
      gain: figure(move.gain.expected, 'yuan'),
      low: figure(move.gain.low, 'yuan'),
      high: figure(move.gain.high, 'yuan'),
      chance: chanceText(move.gain.chance),
    })
  }

  const lead = computed(() => {
    const { split, plan } = answer.value ?? {}
    if (split) return splitLead(split)
    if (!plan) return ''
    const broken = plan.checks.filter((check) => !check.holds).length
    const total = yuan(plan.total)
    return broken ? t('budget.answers.planBroken', { total, n: broken }) : t('budget.answers.plan', { total, reserve: yuan(plan.reserve), first: yuan(plan.phaseSums[0] ?? '0') })
  })

  const figures = computed<KeyFigure[]>(() => {
    const split = answer.value?.split
    if (!split) return []
    const weekly = (value: number | undefined) => figure(value === undefined ? undefined : value / split.budgetWeeks, 'yuan')
    const { best, surest, fit } = split
    return [
      { label: t('budget.figures.gain'), text: weekly(best.gain?.expected), strong: true, hint: t('budget.range', { low: weekly(best.gain?.low), high: weekly(best.gain?.high) }) },
      ...(moveOf(split, best) ? [{ label: t('budget.figures.chance'), text: chanceText(best.gain?.chance ?? 0) }] : []),
      { label: t('budget.figures.surest'), text: weekly(surest.gain?.expected), hint: t('budget.range', { low: weekly(surest.gain?.low), high: weekly(surest.gain?.high) }) },
      { label: t('budget.figures.working'), text: yuan(split.working) },
      { label: t('budget.figures.reserve'), text: yuan(split.reserve) },
      ...(fit ? [{ label: t('budget.figures.explained'), text: figure(fit.explainedByChannels, 'percent'), hint: t('budget.figures.explainedHint') }] : []),
    ]
  })

  return { lead, figures, figure, yuan, rate, range, what }
}
