import { request } from './http'
import type { Page } from './facts'

interface Words {
  readonly zh: string
  readonly en: string
}

export type TaskState = 'open' | 'done' | 'dropped'
export type TaskStepKind = 'opened' | 'assigned' | 'due' | 'note' | 'evidence' | 'done' | 'reopened' | 'dropped'

export interface WorkTask {
  readonly id: string
  readonly citation: string
  readonly title: string
  readonly shop?: string | null
  readonly subject?: { readonly kind: string; readonly id: string } | null
  readonly page?: string | null
  readonly assignee?: number | null
  readonly assigneeName?: string | null
  readonly due?: string | null
  readonly overdue: boolean
  /** Until its deadline; negative once it is over. */
  readonly minutesLeft?: number | null
  readonly workingMinutesLeft?: number | null
  /** Whether the notices of days off are out for all of that time. */
  readonly certain: boolean
  readonly state: TaskState
  readonly createdBy: string
  readonly createdAt: string
  readonly closedAt?: string | null
  readonly steps: readonly { readonly number: number; readonly kind: TaskStepKind; readonly text: string; readonly by: string; readonly at: string }[]
}
export interface TaskCounts {
  readonly open: number
  readonly mine: number
  readonly overdue: number
  readonly closed: number
}
export interface TaskPage extends Page<WorkTask> {
  readonly counts: TaskCounts
}
export interface Due {
  readonly at?: string | null
  readonly hours?: number | null
  readonly working?: boolean | null
}
export interface TaskDraft {
  readonly title: string
  readonly note: string
  readonly shop: string | null
  readonly assignee: number | null
  readonly due: Due | null
}
export interface Person {
  readonly id: string
  readonly name: string
}

export type Rhythm = 'daily' | 'weekly' | 'twice_weekly' | 'monthly' | 'quarterly' | 'half_yearly' | 'yearly'
export type OnDayOff = 'keep' | 'workday_before' | 'workday_after' | 'skip'
export interface DutyChange {
  readonly dueDay: number
  readonly dayOff: OnDayOff
  readonly role: string | null
  readonly assignee: number | null
  readonly active: boolean
}
export interface WorkDuty {
  readonly id: string
  readonly key: string
  readonly title: Words
  readonly rhythm: Rhythm
  readonly dueDay: number
  /** The highest number that its day may have. */
  readonly lastDay: number
  readonly dayOff: OnDayOff
  readonly page?: string | null
  readonly role?: string | null
  readonly assignee?: number | null
  readonly active: boolean
  /** Where the work is named. */
  readonly source: string
  readonly label: string
  readonly task?: number | null
  readonly state?: TaskState | null
  readonly due?: string | null
  readonly overdue: number
}

export type ApprovalState = 'asked' | 'approved' | 'refused' | 'withdrawn'
export interface Approval {
  readonly id: string
  readonly citation: string
  readonly shop?: string | null
  readonly title: string
  readonly text: string
  readonly page?: string | null
  readonly state: ApprovalState
  readonly requestedBy: string
  readonly mine: boolean
  /** The amount it is about. */
  readonly fen?: number | null
  /** The lowest role that decides. */
  readonly holder: string
  /** The names of those who decide now. */
  readonly holders: readonly string[]
  readonly decidable: boolean
  /** When it goes to the next role up. */
  readonly escalates?: string | null
  readonly entries: readonly { readonly number: number; readonly kind: ApprovalState; readonly text: string; readonly by: string; readonly at: string; readonly stamp: string }[]
}
export interface ChainCheck {
  readonly entries: number
  readonly broken?: number | null
}

export interface Delegation {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly start: string
  readonly end: string
  readonly mine: boolean
}
export interface ApprovalRules {
  readonly smallFen: number
  readonly patienceHours: number
}

export type MeetingState = 'planned' | 'held' | 'cancelled'
export interface Meeting {
  readonly id: string
  readonly citation: string
  readonly shop?: string | null
  readonly subject?: { readonly kind: string; readonly id: string } | null
  readonly page?: string | null
  readonly series?: number | null
  readonly title: string
  readonly start: string
  readonly end: string
  readonly minutesLong: number
  readonly place: string
  readonly agenda: readonly string[]
  readonly participants: readonly { readonly user?: number | null; readonly name: string; readonly absent: boolean }[]
  readonly papers: readonly { readonly title: string; readonly link: string }[]
  readonly state: MeetingState
  /** It is over, and nobody wrote what came of it. */
  readonly overdue: boolean
  readonly reason: string
  readonly createdBy: string
  readonly minutes: readonly { readonly number: number; readonly text: string; readonly by: string; readonly at: string }[]
  readonly actions: readonly { readonly task: number; readonly citation: string; readonly title: string; readonly assignee?: string | null; readonly due?: string | null; readonly state: TaskState; readonly overdue: boolean }[]
}
export interface MeetingDraft {
  readonly shop: string | null
  readonly title: string
  readonly start: string
  readonly minutes: number
  readonly place: string
  readonly agenda: readonly string[]
  readonly participants: readonly { readonly user?: number; readonly name?: string }[]
  readonly papers: readonly { readonly title: string; readonly link: string }[]
  readonly repeat: { readonly days: readonly number[]; readonly weeks: number; readonly until: string; readonly dayOff: OnDayOff } | null
}
export interface ActionDraft {
  readonly title: string
  readonly assignee: number | null
  readonly due: string | null
}

export interface TaskQuery {
  readonly mine?: boolean
  readonly overdue?: boolean
  readonly closed?: boolean
  readonly subjectKind?: string
  readonly subjectId?: string
  readonly page?: number
}
export const listTasks = (query: TaskQuery, signal?: AbortSignal) => request<TaskPage>('GET', '/work/tasks', { query: { ...query }, signal })
export const getTask = (id: string) => request<WorkTask>('GET', `/work/tasks/${id}`)
export const openTask = (draft: TaskDraft) => request<WorkTask>('POST', '/work/tasks', { body: draft })
export const assignTask = (id: string, assignee: number | null) => request<WorkTask>('POST', `/work/tasks/${id}/assignee`, { body: { assignee } })
export const postponeTask = (id: string, due: Due) => request<WorkTask>('POST', `/work/tasks/${id}/due`, { body: due })
export const noteTask = (id: string, text: string, evidence: boolean) => request<WorkTask>('POST', `/work/tasks/${id}/notes`, { body: { text, evidence } })
export const finishTask = (id: string, text: string) => request<WorkTask>('POST', `/work/tasks/${id}/done`, { body: { text } })
export const dropTask = (id: string, text: string) => request<WorkTask>('POST', `/work/tasks/${id}/dropping`, { body: { text } })
export const reopenTask = (id: string, text: string) => request<WorkTask>('POST', `/work/tasks/${id}/reopening`, { body: { text } })
export const listPeople = () => request<Person[]>('GET', '/work/people')

export const listDuties = () => request<WorkDuty[]>('GET', '/work/duties')
export const changeDuty = (id: string, change: DutyChange) => request<WorkDuty>('PUT', `/work/duties/${id}`, { body: change })

export const listApprovals = (open: boolean, page: number) => request<Page<Approval>>('GET', '/work/approvals', { query: { open, page } })
export const requestApproval = (title: string, text: string, shop: string | null, fen: number | null) => request<Approval>('POST', '/work/approvals', { body: { title, text, shop, fen } })
export const decideApproval = (id: string, approved: boolean, reason: string) => request<Approval>('POST', `/work/approvals/${id}/decision`, { body: { approved, reason } })
export const withdrawApproval = (id: string, reason: string) => request<Approval>('POST', `/work/approvals/${id}/withdrawal`, { body: { reason } })
export const checkApprovals = () => request<ChainCheck>('GET', '/work/approvals/check')

export const listDelegations = () => request<Delegation[]>('GET', '/work/delegations')
export const delegate = (to: number, first: string, last: string) => request<Delegation>('POST', '/work/delegations', { body: { to, first, last } })
export const endDelegation = (id: string) => request<unknown>('DELETE', `/work/delegations/${id}`)
export const getApprovalRules = () => request<ApprovalRules>('GET', '/work/delegations/rules')
export const setApprovalRules = (rules: ApprovalRules) => request<ApprovalRules>('PUT', '/work/delegations/rules', { body: rules })

export const listMeetings = (from: string, to: string, signal?: AbortSignal) => request<Meeting[]>('GET', '/work/meetings', { query: { from, to }, signal })
export const listMeetingsAbout = (subjectKind: string, subjectId: string) => request<Meeting[]>('GET', '/work/meetings', { query: { subjectKind, subjectId } })
export const getMeeting = (id: string) => request<Meeting>('GET', `/work/meetings/${id}`)
export const planMeeting = (draft: MeetingDraft) => request<Meeting[]>('POST', '/work/meetings', { body: draft })
export const changeMeeting = (id: string, draft: MeetingDraft) => request<Meeting>('PUT', `/work/meetings/${id}`, { body: draft })
export const holdMeeting = (id: string, minutes: string, absent: readonly number[], actions: readonly ActionDraft[]) => request<Meeting>('POST', `/work/meetings/${id}/minutes`, { body: { minutes, absent, actions } })
export const amendMinutes = (id: string, text: string) => request<Meeting>('PUT', `/work/meetings/${id}/minutes`, { body: { text } })
export const addMeetingAction = (id: string, action: ActionDraft) => request<Meeting>('POST', `/work/meetings/${id}/actions`, { body: action })
export const cancelMeeting = (id: string, text: string) => request<Meeting>('POST', `/work/meetings/${id}/cancellation`, { body: { text } })
export const cancelSeries = (id: string, text: string) => request<{ readonly count: number }>('POST', `/work/meetings/${id}/cancellation/series`, { body: { text } })
