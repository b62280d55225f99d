import type { WorkTask } from '@/api'

/** One thing that waits for the reader, whatever it is. */
export interface Waiting {
  readonly key: string
  readonly title: string
  readonly to: { readonly path: string; readonly query?: Readonly<Record<string, string>> }
  /** Minutes until its deadline; null where it has none. */
  readonly minutesLeft: number | null
  readonly overdue: boolean
  readonly due: string | null
}

export const taskWaits = (task: WorkTask): Waiting => ({
  key: `task ${task.id}`,
  title: task.title,
  to: { path: '/client/tasks', query: { task: String(task.id) } },
  minutesLeft: task.minutesLeft ?? null,
  overdue: task.overdue,
  due: task.due ?? null,
})

/** What is due first comes first; what has no deadline comes last. */
export function byUrgency(things: readonly Waiting[]): Waiting[] {
  const left = (thing: Waiting) => thing.minutesLeft ?? Number.POSITIVE_INFINITY
  return [...things].sort((one, other) => left(one) - left(other) || one.key.localeCompare(other.key))
}
