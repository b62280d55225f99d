import { ApiFailure, type AdState, type CheckOutcome, type CheckPoint, type CheckRun, type GateChecklist, type GateReason, type GateRefusal, type GateStanding, type LicenceStanding, type Publication, type RunStep } from '@/api'
import type { Bilingual, Tone } from '@/ui'

export const VIEWS = ['queue', 'licences', 'texts', 'prices', 'lists'] as const

/** Those that need a look come first. */
export const STANDINGS: readonly GateStanding[] = ['lapsed', 'blocked', 'ready', 'published', 'withdrawn']
export const standingTones: Readonly<Record<GateStanding, Tone>> = { lapsed: 'bad', blocked: 'warn', ready: 'busy', published: 'good', withdrawn: 'calm' }
export const licenceTones: Readonly<Record<LicenceStanding, Tone>> = { holds: 'good', soon: 'warn', expired: 'bad', future: 'calm', revoked: 'calm' }
export const adTones: Readonly<Record<AdState, Tone>> = { asked: 'warn', approved: 'good', refused: 'bad', withdrawn: 'calm', own_approval: 'bad', changed: 'bad' }
export const outcomeTones: Readonly<Record<CheckOutcome, Tone>> = { open: 'calm', pass: 'good', fail: 'bad', not_applicable: 'calm' }

/** How many publications stand where; places without any are left out. */
export function countStandings(publications: readonly Publication[]): { standing: GateStanding; n: number }[] {
  return STANDINGS.map((standing) => ({ standing, n: publications.filter((each) => each.standing === standing).length })).filter((each) => each.n > 0)
}

export interface Section {
  readonly name: string
  readonly points: readonly CheckPoint[]
  readonly answered: number
}

/** The points under their sections, in the order of the list. */
export function bySection(points: readonly CheckPoint[]): Section[] {
  const sections: { name: string; points: CheckPoint[] }[] = []
  for (const point of points) {
    const last = sections.at(-1)
    if (last?.name === point.section) last.points.push(point)
    else sections.push({ name: point.section, points: [point] })
  }
  return sections.map((section) => ({ ...section, answered: section.points.filter((point) => point.outcome !== 'open').length }))
}

/** The run after a step: the points it answers are new, all others stay the same objects. */
export function afterStep(run: CheckRun, step: RunStep): CheckRun {
  const fresh = new Map(step.points.map((point) => [point.number, point]))
  return { ...run, ...step, points: run.points.map((point) => fresh.get(point.number) ?? point) }
}

/** The fresh run with the points that did not change kept as the same objects: only rows that changed are drawn again. */
export function keepSame(before: CheckRun | null, fresh: CheckRun): CheckRun {
  if (before?.id !== fresh.id) return fresh
  const known = new Map(before.points.map((point) => [point.number, point]))
  return { ...fresh, points: fresh.points.map((point) => { const old = known.get(point.number); return old && JSON.stringify(old) === JSON.stringify(point) ? old : point }) }
}

export type PointFilter = 'all' | 'open' | 'fail' | 'evidence'
export const POINT_FILTERS: readonly [PointFilter, ...PointFilter[]] = ['all', 'open', 'fail', 'evidence']

export const lacksEvidence = (point: CheckPoint) => point.evidence === 'needed' && point.outcome === 'pass' && point.files.length === 0 && point.link === ''

export function fits(point: CheckPoint, filter: PointFilter): boolean {
  if (filter === 'open') return point.outcome === 'open'
  if (filter === 'fail') return point.outcome === 'fail'
  return filter === 'all' || lacksEvidence(point)
}

/** The points of a section that "all pass" may answer: those nobody answered yet. */
export const openOnes = (section: Section) => section.points.filter((point) => point.outcome === 'open').map((point) => ({ number: point.number, outcome: 'pass' as const, reason: '', link: '' }))

/** Every reason a refused attempt tells, or null where something else went wrong. */
export function refusalOf(cause: unknown): GateRefusal | null {
  if (!(cause instanceof ApiFailure) || cause.status !== 409) return null
  const details = cause.body.details
  return details && Array.isArray(details.reasons) ? (details as unknown as GateRefusal) : null
}

/** The list that a table would replace and what would stand in its place, or null where it was refused for something else. */
export function replacementOf(cause: unknown): { now: GateChecklist; then: GateChecklist } | null {
  if (!(cause instanceof ApiFailure) || cause.status !== 409) return null
  const lists = cause.body.details?.lists
  if (!Array.isArray(lists)) return null
  const [now, then] = lists as GateChecklist[]
  return now && then ? { now, then } : null
}

export const reasonWords = (reason: Bilingual | GateReason): Bilingual => ('say' in reason ? reason.say : reason)

/** Days one a line, "2026-12-08 2026-12-13" with any sign between; the last day is part of the window. */
export function readWindows(text: string): { from: string; to: string }[] | null {
  const windows: { from: string; to: string }[] = []
  for (const line of text.split('\n').map((each) => each.trim()).filter(Boolean)) {
    const found = /^(\d{4}-\d{2}-\d{2})\D+(\d{4}-\d{2}-\d{2})$/.exec(line)
    const [from, last] = [found?.[1], found?.[2]]
    if (!from || !last || last < from || Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(last))) return null
    windows.push({ from, to: dayAfter(last) })
  }
  return windows
}

/** The day before the end of a half-open window. */
export const lastDay = (to: string) => new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
