/** Days are "2026-11-11" in Beijing time; a period is half-open: `from` belongs to it, `to` does not. */
export type Day = string

export interface Period {
  readonly from: Day
  readonly to: Day
}

export type Preset = 'yesterday' | 'last7' | 'last14' | 'last30' | 'last90' | 'last365' | 'thisMonth' | 'lastMonth'
export const PRESETS: readonly Preset[] = ['yesterday', 'last7', 'last14', 'last30', 'last90', 'last365', 'thisMonth', 'lastMonth']

/** Windows that roll: so many days up to yesterday. */
const ROLLING: Partial<Record<Preset, number>> = { last7: 7, last14: 14, last30: 30, last90: 90, last365: 365 }

const MILLIS_PER_DAY = 86_400_000

/** The day it is in Beijing at that moment, whatever the browser's own zone. */
export function beijingDay(moment: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(moment)
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLIS_PER_DAY).toISOString().slice(0, 10)
}

export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = Date.parse(text)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}

export function countDays(period: Period): number {
  return Math.round((Date.parse(period.to) - Date.parse(period.from)) / MILLIS_PER_DAY)
}

export function listDays(period: Period): Day[] {
  return Array.from({ length: Math.max(0, countDays(period)) }, (_, index) => plusDays(period.from, index))
}

/** What a preset means today. Today itself is not over, so no preset but this month reaches into it. */
export function presetPeriod(preset: Preset, today: Day): Period {
  switch (preset) {
    case 'yesterday':
      return { from: plusDays(today, -1), to: today }
    case 'last7':
    case 'last14':
    case 'last30':
    case 'last90':
    case 'last365':
      return { from: plusDays(today, -(ROLLING[preset] ?? 0)), to: today }
    case 'thisMonth':
      return { from: firstOfMonth(today), to: plusDays(today, 1) }
    case 'lastMonth':
      return { from: firstOfMonth(plusDays(firstOfMonth(today), -1)), to: firstOfMonth(today) }
  }
}

export function firstOfMonth(day: Day): Day {
  return day.slice(0, 8) + '01'
}

/** The first day of the month `months` away from the month of `day`. */
export function plusMonths(day: Day, months: number): Day {
  const moment = new Date(Date.parse(firstOfMonth(day)))
  moment.setUTCMonth(moment.getUTCMonth() + months)
  return moment.toISOString().slice(0, 10)
}

/** As people say it, both ends included: "2026-11-01 – 2026-11-30"; one day alone stands alone. */
export function writePeriod(period: Period): string {
  const last = plusDays(period.to, -1)
  if (last === period.from) return period.from
  const sameYear = last.slice(0, 4) === period.from.slice(0, 4)
  return `${period.from} – ${sameYear ? last.slice(5) : last}`
}

/** Days that follow one another as one span, in order: [03, 04, 09] is [03, 05) and [09, 10). */
export function joinDays(days: readonly Day[]): Period[] {
  const spans: Period[] = []
  for (const day of [...days].sort()) {
    const last = spans.at(-1)
    if (last && last.to === day) spans[spans.length - 1] = { from: last.from, to: plusDays(day, 1) }
    else spans.push({ from: day, to: plusDays(day, 1) })
  }
  return spans
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7
}

/** A moment as a person reads it in Beijing: "2026-11-11 10:00". */
export function writeMoment(moment: string): string {
  const parsed = new Date(moment)
  if (Number.isNaN(parsed.getTime())) return moment
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
  return parts.format(parsed)
}
