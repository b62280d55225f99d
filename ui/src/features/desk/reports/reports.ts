import type { Report, ReportKind, ReportLine } from '@/api'
import { beijingDay, isDay, plusDays, plusMonths, type Day } from '@/lib/period'

export const KINDS: readonly ReportKind[] = ['daily', 'weekly', 'monthly']

/** The day a report is about: the one in the address, else the last one that is over. */
export function reportDay(asked: unknown, kind: ReportKind, today: Day = beijingDay(new Date())): Day {
  if (isDay(asked)) return asked
  if (kind === 'daily') return plusDays(today, -1)
  return kind === 'weekly' ? plusDays(today, -7) : plusMonths(today, -1)
}

/** A day within the stretch before or after. */
export function turned(report: Report, step: -1 | 1): Day {
  return step === -1 ? plusDays(report.period.from, -1) : report.period.to
}

export interface LineGroup {
  readonly zh: string
  readonly en: string
  readonly lines: readonly ReportLine[]
}

/** The figures by the part of the trade, those of which nothing at all is known left to a list of their own. */
export function groupLines(lines: readonly ReportLine[]): { groups: LineGroup[]; unknown: ReportLine[] } {
  const known = lines.filter((line) => line.value !== null || line.previous !== null || line.lastYear !== null)
  const names = [...new Set(known.map((line) => line.group))]
  const groups = names.map((zh) => {
    const members = known.filter((line) => line.group === zh)
    return { zh, en: members[0]?.groupEn ?? zh, lines: members }
  })
  return { groups, unknown: lines.filter((line) => !known.includes(line)) }
}
