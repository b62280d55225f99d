import type { Agreement, Client, KeptStatement, OwnCompany, WorkTask } from '@/api'
import { plusDays } from '@/lib/period'
import { waitsFor } from '../agreements/agreements'

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

const undated = { minutesLeft: null, overdue: false, due: null }

export const taskWaits = (task: WorkTask): Waiting => ({
  key: `task ${task.id}`,
  title: task.title,
  to: { path: '/client/tasks', query: { task: String(task.id) } },
  minutesLeft: task.minutesLeft ?? null,
  overdue: task.overdue,
  due: task.due ?? null,
})

/** Its name is said by the page; null where the merchant is not asked to confirm it. */
export function textWaits(agreement: Agreement, name: (title: string) => string): Waiting | null {
  const latest = agreement.revisions[0]
  if (latest?.state !== 'offered' || !waitsFor('merchant', latest.confirmations)) return null
  return { ...undated, key: `agreement ${agreement.id}`, title: name(latest.title ?? latest.number ?? ''), to: { path: `/client/agreements/${agreement.id}` } }
}

export function statementWaits(statement: KeptStatement, name: (from: string, to: string) => string): Waiting | null {
  if (statement.state !== 'issued' || !waitsFor('merchant', statement.confirmations)) return null
  return { ...undated, key: `statement ${statement.id}`, title: name(statement.from, plusDays(statement.to, -1)), to: { path: `/client/agreements/${statement.agreement}`, query: { view: 'settle' } } }
}

/** Texts and statements with the deadlines of their tasks, and the tasks that are about something else: nothing stands there twice. */
export function allWaiting(tasks: readonly WorkTask[], asked: readonly Waiting[]): Waiting[] {
  const about = (task: WorkTask) => (task.subject ? `${task.subject.kind} ${task.subject.id}` : '')
  const own = new Map(tasks.map((task) => [about(task), task]))
  const keys = new Set(asked.map((thing) => thing.key))
  const dated = asked.map((thing) => {
    const task = own.get(thing.key)
    return task ? { ...taskWaits(task), key: thing.key, title: thing.title, to: thing.to } : thing
  })
  return byUrgency([...dated, ...tasks.filter((task) => !keys.has(about(task))).map(taskWaits)])
}

/** The company as the agency's tabs take it: what the agency notes about it stays with the agency. */
export const clientOf = (company: OwnCompany): Client => ({ ...company, note: '' })

/** What is due first comes first; what has no deadline comes last. */
export function byUrgency(things: readonly Waiting[]): Waiting[] {
  const left = (thing: Waiting) => thing.minutesLeft ?? Number.POSITIVE_INFINITY
  return [...things].sort((one, other) => left(one) - left(other) || one.key.localeCompare(other.key))
}
