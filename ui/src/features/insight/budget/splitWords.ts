import { computed, type ComputedRef } from 'vue'
import { estimateText, fullFigure, wholeNumber, type Unit } from '@/lib/figures'
import type { KeyFigure } from '@/ui'
import { useWords } from '@/ui'
import { chanceText, moveOf, type BudgetAnswer, type Range, type SplitTold } from './budget'

/** The figures of an answer, in the reader's language. */
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

  return { figures, figure, yuan, rate, range, what }
}
