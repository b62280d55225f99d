import { estimateText, type Language } from '@/lib/figures'
import type { ForecastAnswer, ForecastQuestion } from './forecast'

type Translate = (key: string, values?: Record<string, unknown>) => string

export const signed = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)}%`

/** The answer in one sentence: how much, how sure, beside last year, and how much of it festivals are. */
export function leadOf(question: ForecastQuestion, answer: ForecastAnswer, t: Translate, language: Language): string {
  const write = (value: number) => estimateText(value, answer.unit, language)
  const { total } = answer
  const parts = [
    t(answer.overall === 'sum' ? 'forecast.lead.sum' : 'forecast.lead.mean', {
      n: question.horizonDays,
      from: total.from,
      to: total.to,
      metric: answer[language],
      mean: write(total.mean),
      level: Math.round(total.level * 100),
      low: write(total.lower),
      high: write(total.upper),
    }),
  ]
  if (answer.lastYear) parts.push(t('forecast.lead.lastYear', { change: signed(answer.lastYear.change) }))
  const strongest = answer.festivals.filter((festival) => festival.coreShare && festival.timesSeen > 0).sort((one, other) => (other.coreShare ?? 0) / other.coreDays - (one.coreShare ?? 0) / one.coreDays)[0]
  if (strongest && answer.overall === 'sum') parts.push(t('forecast.lead.festival', { festival: strongest[language], days: strongest.coreDays, share: `${((strongest.coreShare ?? 0) * 100).toFixed(0)}%` }))
  if (answer.target) parts.push(t('forecast.lead.target', { target: write(answer.target.value), chance: chanceWords(answer.target.chance) }))
  return parts.join(language === 'zh' ? '，' : ', ') + (language === 'zh' ? '。' : '.')
}

/** A chance from draws: never said to be none or certain. */
export function chanceWords(chance: number): string {
  if (chance < 0.01) return '< 1%'
  if (chance > 0.99) return '> 99%'
  return `${(chance * 100).toFixed(0)}%`
}
