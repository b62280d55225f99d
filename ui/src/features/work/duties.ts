import type { OnDayOff, WorkDuty } from '@/api'

export const DAY_OFF: readonly OnDayOff[] = ['skip', 'workday_before', 'workday_after', 'keep']
export const OWNER_ROLES = ['director', 'manager', 'analyst', 'planner', 'specialist', 'finance'] as const
/** Between the two days of a week. */
const PAUSE = 3

export const isOfWeek = (duty: Pick<WorkDuty, 'rhythm'>) => duty.rhythm === 'weekly' || duty.rhythm === 'twice_weekly'

/** The days of a week by name, any other day by its number. */
export function dayWords(duty: Pick<WorkDuty, 'rhythm' | 'dueDay'>, weekday: (day: number) => string): string {
  if (duty.rhythm === 'daily') return '—'
  if (duty.rhythm === 'weekly') return weekday(duty.dueDay)
  if (duty.rhythm === 'twice_weekly') return `${weekday(duty.dueDay)} · ${weekday(duty.dueDay + PAUSE)}`
  return String(duty.dueDay)
}
