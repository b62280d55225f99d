import type { ActionDraft, Meeting, MeetingDraft, OnDayOff } from '@/api'
import { plusDays, weekday, type Day } from '@/lib/period'
import type { Tone } from '@/ui'

const DAYS_OF_WEEK = 7

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return plusDays(day, -weekday(day))
}

export interface MeetingDay {
  readonly day: Day
  readonly meetings: readonly Meeting[]
}

/** The seven days of a week with the meetings of each, in their order. */
export function daysOf(monday: Day, meetings: readonly Meeting[]): MeetingDay[] {
  return Array.from({ length: DAYS_OF_WEEK }, (_, index) => {
    const day = plusDays(monday, index)
    return { day, meetings: meetings.filter((one) => one.start.slice(0, 10) === day) }
  })
}

export const toneOf = (meeting: Meeting): Tone => (meeting.overdue ? 'bad' : meeting.state === 'held' ? 'good' : meeting.state === 'planned' ? 'busy' : 'calm')

/** "10:00–11:30" of Beijing, as the server writes it. */
export const hoursOf = (meeting: Meeting): string => `${meeting.start.slice(11, 16)}–${meeting.end.slice(11, 16)}`

export interface MeetingForm {
  shop: string
  title: string
  start: string
  minutes: number
  place: string
  agenda: string
  people: string[]
  others: string
  papers: string
  repeats: boolean
  days: number[]
  weeks: number
  until: string
  dayOff: OnDayOff
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** "周报 /reports/weekly" is a paper with its link; without one it lies on the table. */
export function paperOf(line: string): { title: string; link: string } {
  const link = line.split(/\s+/).find((word) => word.startsWith('/') || word.startsWith('https://')) ?? ''
  const title = line.replace(link, '').trim()
  return { title: title || link, link }
}

export function draftOf(form: MeetingForm): MeetingDraft {
  return {
    shop: form.shop || null,
    title: form.title,
    start: `${form.start}:00+08:00`,
    minutes: form.minutes,
    place: form.place,
    agenda: linesOf(form.agenda),
    participants: [...form.people.map((user) => ({ user: Number(user) })), ...form.others.split(/[,，、\n]/).map((name) => name.trim()).filter(Boolean).map((name) => ({ name }))],
    papers: linesOf(form.papers).map(paperOf),
    repeat: form.repeats ? { days: form.days, weeks: form.weeks, until: form.until, dayOff: form.dayOff } : null,
  }
}

/** A form that holds a meeting, or the next whole hour. */
export function formOf(meeting: Meeting | null, day: Day): MeetingForm {
  return {
    shop: meeting?.shop ?? '',
    title: meeting?.title ?? '',
    start: meeting ? meeting.start.slice(0, 16) : `${day}T10:00`,
    minutes: meeting?.minutesLong ?? 60,
    place: meeting?.place ?? '',
    agenda: meeting?.agenda.join('\n') ?? '',
    people: meeting?.participants.flatMap((one) => (one.user == null ? [] : [String(one.user)])) ?? [],
    others: meeting?.participants.flatMap((one) => (one.user == null ? [one.name] : [])).join('、') ?? '',
    papers: meeting?.papers.map((paper) => `${paper.title} ${paper.link}`.trim()).join('\n') ?? '',
    repeats: false,
    days: [weekday(day) + 1],
    weeks: 1,
    until: plusDays(day, 28),
    dayOff: 'workday_after',
  }
}

export interface ActionLine {
  title: string
  assignee: string
  due: string
}

/** Lines without a title are left out; a day means its end of work. */
export function actionsOf(lines: readonly ActionLine[]): ActionDraft[] {
  return lines
    .filter((line) => line.title.trim())
    .map((line) => ({ title: line.title.trim(), assignee: line.assignee ? Number(line.assignee) : null, due: line.due ? `${line.due}T18:00:00+08:00` : null }))
}
