import type { ApprovalState, Due, TaskQuery, TaskState, WorkTask } from '@/api'
import type { Tone } from '@/ui'

export const VIEWS = ['all', 'mine', 'overdue', 'closed', 'approvals', 'duties'] as const
export type TaskViewName = (typeof VIEWS)[number]

export const approvalTones: Readonly<Record<ApprovalState, Tone>> = { asked: 'warn', approved: 'good', refused: 'bad', withdrawn: 'calm' }
const stateTones: Readonly<Record<TaskState, Tone>> = { open: 'busy', done: 'good', dropped: 'calm' }
export const toneOf = (task: WorkTask): Tone => (task.overdue ? 'bad' : stateTones[task.state])

/** What a view asks the server for. */
export function queryOf(view: TaskViewName, about: string, page: number): TaskQuery {
  const [subjectKind, subjectId] = splitSubject(about)
  return {
    page,
    ...(view === 'mine' ? { mine: true } : {}),
    ...(view === 'overdue' ? { overdue: true } : {}),
    ...(view === 'closed' ? { closed: true } : {}),
    ...(subjectKind && subjectId ? { subjectKind, subjectId } : {}),
  }
}

/** "rule_revision:3-2" names a thing of another module. */
export function splitSubject(about: string): [string, string] {
  const at = about.indexOf(':')
  return at < 0 ? ['', ''] : [about.slice(0, at), about.slice(at + 1)]
}

export interface Spoken {
  readonly key: 'days' | 'hours' | 'minutes'
  readonly d: number
  readonly h: number
  readonly m: number
}

/** Minutes as people say them; the sign is left to the sentence round it. */
export function spoken(minutes: number): Spoken {
  const whole = Math.abs(Math.round(minutes))
  const d = Math.floor(whole / 1440)
  const h = Math.floor((whole % 1440) / 60)
  return { key: d > 0 ? 'days' : h > 0 ? 'hours' : 'minutes', d, h, m: whole % 60 }
}

export type DueKind = 'none' | 'at' | 'natural' | 'working'
export const DUE_KINDS: readonly DueKind[] = ['none', 'working', 'natural', 'at']

/** What is asked of the server; a wall-clock time is Beijing's, wherever the reader is. */
export function dueOf(kind: DueKind, hours: number, at: string): Due | null {
  if (kind === 'none') return null
  if (kind === 'at') return at ? { at: `${at}:00+08:00` } : null
  return { hours, working: kind === 'working' }
}
