import { estimateText, type Language } from '@/lib/figures'
import { plusDays } from '@/lib/period'
import { holdsZero, signed, type EffectAnswer, type EffectQuestion, type Interval } from './effect'

type Words = (key: string, values?: Record<string, unknown>) => string

/** Differences smaller than this between the plain figure and the estimate need no explaining. */
const WORTH_EXPLAINING = 0.02

/** "3 月 1 日" or "1 Mar", with the year where the action was not this year. */
export function dayText(day: string, language: Language, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  const moment = new Date(`${day}T00:00:00Z`)
  if (language === 'zh') {
    const text = `${moment.getUTCMonth() + 1} 月 ${moment.getUTCDate()} 日`
    return year ? `${day.slice(0, 4)} 年 ${text}` : text
  }
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year, timeZone: 'UTC' }).format(moment)
}

/** The answer in plain sentences: what it was worth and how sure that is, the plain figure always beside it. */
export function leadOf(question: EffectQuestion, answer: EffectAnswer, t: Words, language: Language, today: string): string {
  const sentences = answer.promotion ? promotionLead(answer, language) : [effectLead(answer, t, language)]
  const values = { ...wordsOf(question, answer, t, language, today) }
  const lead = sentences.map((sentence) => t(sentence.key, { ...values, ...sentence.values })).join('')
  return lead + recoveryLead(answer, t)
}

interface Sentence {
  readonly key: string
  readonly values?: Record<string, unknown>
}

function wordsOf(question: EffectQuestion, answer: EffectAnswer, t: Words, language: Language, today: string) {
  const last = question.to ? plusDays(question.to, -1) : null
  const from = dayText(question.from, language, today)
  return {
    name: question.name || t(question.kind === 'promotion' ? 'effect.thePromotion' : 'effect.theAction'),
    metric: (language === 'zh' ? answer.metric.zh : answer.metric.en) + (question.item ? t('effect.ofItem', { item: question.item }) : ''),
    when: last ? t('effect.fromTo', { from, to: dayText(last, language, today) }) : t('effect.since', { from }),
    plain: signed(answer.plain.relative),
  }
}

function effectLead(answer: EffectAnswer, t: Words, language: Language): Sentence {
  const told = answer.quoted
  if (!told) return { key: 'effect.answers.none', values: { why: language === 'zh' ? answer.whyZh : answer.whyEn } }
  const figure = (value: number) => estimateText(value, answer.metric.unit, language)
  const interval = told.perDayInterval
  if (holdsZero(told.relativeInterval)) {
    return { key: 'effect.answers.unsure', values: { low: figure(interval.lower), high: figure(interval.upper), lowShare: signed(told.relativeInterval.lower), highShare: signed(told.relativeInterval.upper) } }
  }
  const less = told.perDay < 0
  const apart = answer.plain.relative - told.relative
  return {
    key: less ? 'effect.answers.less' : 'effect.answers.more',
    values: {
      perDay: figure(Math.abs(told.perDay)),
      ...sizes(interval, figure),
      relative: signed(told.relative),
      gap: Math.abs(apart) < WORTH_EXPLAINING ? '' : t('effect.answers.gap', { gap: (Math.abs(apart) * 100).toFixed(1) }),
    },
  }
}

/** The interval of a size, from the smaller to the larger. */
function sizes(interval: Interval, figure: (value: number) => string) {
  const ends = [Math.abs(interval.lower), Math.abs(interval.upper)].sort((one, other) => one - other)
  return { low: figure(ends[0] ?? 0), high: figure(ends[1] ?? 0) }
}

function promotionLead(answer: EffectAnswer, language: Language): Sentence[] {
  const promotion = answer.promotion
  if (!promotion) return []
  const figure = (value: number) => estimateText(value, answer.metric.unit, language)
  const values = {
    lift: figure(Math.abs(promotion.lift.total)),
    net: figure(Math.abs(promotion.net)),
    low: figure(promotion.netInterval.lower),
    high: figure(promotion.netInterval.upper),
    chance: `${(promotion.chanceOfGain * 100).toFixed(0)}%`,
    moved: `${Math.abs(promotion.movedShare * 100).toFixed(0)}%`,
  }
  const lifted = !holdsZero(promotion.lift.totalInterval)
  const first = !lifted ? 'liftUnsure' : promotion.lift.total < 0 ? 'liftLess' : 'lift'
  const moves = lifted && promotion.lift.total > 0 && Boolean(promotion.waiting ?? promotion.dip)
  const second = !moves ? [] : [promotion.movedShare >= 0 ? 'moved' : 'brought']
  const net = holdsZero(promotion.netInterval) ? 'netUnsure' : promotion.net < 0 ? 'netLess' : 'net'
  return [first, ...second, net, 'plain'].map((key) => ({ key: `effect.promotion.${key}`, values }))
}

function recoveryLead(answer: EffectAnswer, t: Words): string {
  const recovery = answer.recovery
  if (!recovery) return ''
  const share = (value: number) => `${(value * 100).toFixed(0)}%`
  return t('effect.answers.recovery', { during: share(recovery.during), n: recovery.latestDays, latest: share(recovery.latest) })
}
