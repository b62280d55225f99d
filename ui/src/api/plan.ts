import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import type { ClientTier } from './clients'
import { request } from './http'
import type { Words } from './words'

export type PlanKind = 'traffic' | 'conversion' | 'brand'
export interface PlanStep {
  text: string
  owner: string
  from: string
  to: string
}
export interface CustomPlan {
  readonly kind: PlanKind
  title: string
  strategy: string
  metric: string
  readonly today: number | string | null
  target: number | string | null
  actions: PlanStep[]
  people: number
  yuan: number | string
  fallback: { text: string; metric: string; below: boolean; value: number | string | null; days: number }
}
export interface PlanContent {
  goal: string
  tier: ClientTier | null
  readonly tierReason: string
  plans: CustomPlan[]
}
export interface ServicePlan {
  readonly version: number
  readonly content: PlanContent
  readonly changes: readonly { readonly place: string; readonly before: string; readonly after: string }[]
  readonly reason: string
  readonly by: string
  readonly at: string
}
export interface PlanMetric extends Words {
  readonly key: string
  readonly unit: Unit
}
export interface ServicePlans {
  readonly draft: ServicePlan | null
  readonly rounds: readonly ServicePlan[]
  readonly lacking: readonly string[]
  readonly shortfalls: readonly string[]
  readonly metrics: readonly PlanMetric[]
}
export type BudgetPot = 'start' | 'traffic' | 'conversion' | 'brand' | 'reserve'
/** Amounts in fen, shares in hundredths of a percent. */
export interface BudgetTerms {
  readonly total: number
  readonly start: number
  readonly reserve: number
  readonly months: number
  readonly prepaid: number
}
export interface BudgetSpend {
  readonly pot: BudgetPot
  readonly purpose: string
  readonly supplier: string
  readonly amount: number
  readonly prepaid: number
  readonly reason: string
}
export type SpendState = 'asked' | 'approved' | 'refused'
export interface Budget {
  readonly terms: BudgetTerms | null
  readonly pots: readonly (Words & { readonly pot: BudgetPot; readonly amount: number; readonly left: number; readonly months: readonly number[] })[]
  readonly spends: readonly { readonly id: string; readonly spend: BudgetSpend; readonly potZh: string; readonly potEn: string; readonly state: SpendState; readonly decides: Words | null; readonly approval: string | null }[]
}
export type TimetableVariant = 'four' | 'three'
export interface TimetableTerms {
  readonly start: string
  readonly variant: TimetableVariant
  readonly months: readonly number[]
  readonly buffer: number
}
export interface Timetable {
  readonly terms: TimetableTerms | null
  readonly timetable: {
    readonly phases: readonly { readonly name: Words; readonly months: number; readonly from: string; readonly to: string }[]
    readonly total: number
    readonly end: string
    readonly conflicts: readonly Words[]
    readonly proposal: readonly number[]
    readonly festivals: readonly { readonly name: Words; readonly day: string; readonly prepareFrom: string }[]
    readonly reviews: readonly string[]
  } | null
}
export interface Milestone extends Words {
  readonly key: string
  readonly checks: readonly (Words & { readonly key: string; readonly evidence: string | null; readonly by: string | null; readonly at: string | null })[]
  readonly lacking: readonly string[]
  readonly confirmedBy: string | null
  readonly passedAt: string | null
}
export interface ClientMeetings {
  readonly meetings: readonly { readonly citation: string; readonly title: string; readonly start: string; readonly state: 'planned' | 'held' | 'cancelled'; readonly agenda: readonly string[] }[]
  readonly phases: readonly (Words & { readonly key: string; readonly count: number; readonly every: number })[]
}
export interface BoardFigure {
  readonly metric: string
  readonly name: Words
  readonly unit: Unit
  readonly value: string | null
  readonly before: string | null
  readonly reason: string | null
  readonly bands: readonly Words[]
}
export interface ExecutionBoard {
  readonly tasks: readonly { readonly citation: string; readonly title: string; readonly due: string | null; readonly overdue: boolean; readonly page: string | null }[]
  readonly figures: readonly BoardFigure[]
  readonly warnings: readonly { readonly kind: 'band' | 'overdue' | 'fallback' | 'unknown' | 'behind'; readonly said: Words }[]
  readonly period: Period
}

const of = (client: string) => `/clients/${client}`
export const getPlans = (client: string, signal?: AbortSignal) => request<ServicePlans>('GET', `${of(client)}/plan`, { signal })
export const proposePlan = (client: string) => request<ServicePlans>('POST', `${of(client)}/plan`, { body: {} })
export const writePlan = (client: string, content: PlanContent) => request<ServicePlans>('PUT', `${of(client)}/plan`, { body: content })
export const revisePlan = (client: string, reason: string) => request<ServicePlans>('POST', `${of(client)}/plan/rounds`, { body: { reason } })
export const getBudget = (client: string, signal?: AbortSignal) => request<Budget>('GET', `${of(client)}/budget`, { signal })
export const setBudget = (client: string, terms: BudgetTerms) => request<Budget>('PUT', `${of(client)}/budget`, { body: terms })
export const askSpend = (client: string, spend: BudgetSpend) => request<undefined>('POST', `${of(client)}/budget/spends`, { body: spend })
export const getTimetable = (client: string, signal?: AbortSignal) => request<Timetable>('GET', `${of(client)}/timetable`, { signal })
export const setTimetable = (client: string, terms: TimetableTerms) => request<Timetable>('PUT', `${of(client)}/timetable`, { body: terms })
export const listMilestones = (client: string, signal?: AbortSignal) => request<Milestone[]>('GET', `${of(client)}/milestones`, { signal })
export const checkMilestone = (client: string, milestone: string, check: string, evidence: string) => request<Milestone[]>('PUT', `${of(client)}/milestones/${milestone}/checks/${check}`, { body: { evidence } })
export const passMilestone = (client: string, milestone: string, confirmedBy: string) => request<Milestone[]>('POST', `${of(client)}/milestones/${milestone}/pass`, { body: { confirmedBy } })
export const listMeetings = (client: string, signal?: AbortSignal) => request<ClientMeetings>('GET', `${of(client)}/meetings`, { signal })
export const planKickOff = (client: string, day: string, time: string) => request<ClientMeetings>('POST', `${of(client)}/meetings/kick-off`, { body: { day, time } })
export const planPhase = (client: string, phase: string, day: string, time: string) => request<ClientMeetings>('POST', `${of(client)}/meetings/phases/${phase}`, { body: { day, time } })
export const getExecution = (client: string, signal?: AbortSignal) => request<ExecutionBoard>('GET', `${of(client)}/execution`, { signal })
