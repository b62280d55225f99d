import type { Finding, Iteration, IterationState, Making, Plan, IterationReportKind, ChangeVerdict } from '@/api'
import { isDay, plusDays, plusMonths, type Period } from '@/lib/period'
import type { Tone } from '@/ui'

export const stateTones: Record<IterationState, Tone> = { found: 'calm', planned: 'busy', made: 'busy', measured: 'good', dropped: 'calm' }
export const verdictTones: Record<ChangeVerdict, Tone> = { worked: 'good', harmed: 'bad', unclear: 'warn', unknown: 'warn' }

export interface FindingForm {
  text: string
  foundOn: string
  evidence: string
}
export interface PlanForm {
  what: string
  place: string
  owner: string
  startsOn: string
  metric: string
  checkOn: string
}

/** Citations as people type them: parted by blanks, commas or line ends. */
export const citationsOf = (text: string) => text.split(/[\s,，、;；]+/).filter(Boolean)

const CITATION = /^([SE][1-9]\d*|[a-z0-9_]+@\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d)$/

export const isCitation = (text: string) => CITATION.test(text)

export function badFinding(form: FindingForm, today: string): (keyof FindingForm)[] {
  const bad: (keyof FindingForm)[] = []
  if (!form.text.trim() || form.text.trim().length > 300) bad.push('text')
  if (!isDay(form.foundOn) || form.foundOn > today) bad.push('foundOn')
  const cites = citationsOf(form.evidence)
  if (cites.length === 0 || cites.length > 10 || !cites.every(isCitation)) bad.push('evidence')
  return bad
}

export const findingOf = (form: FindingForm): Finding => ({ text: form.text.trim(), foundOn: form.foundOn, evidence: citationsOf(form.evidence) })

/** A change that begins tomorrow and is looked at four weeks later. */
export const emptyPlan = (today: string): PlanForm => ({ what: '', place: '', owner: '', startsOn: plusDays(today, 1), metric: 'pay_amount', checkOn: plusDays(today, 29) })

export const planFormOf = (plan: Plan): PlanForm => ({ ...plan })

export function badPlan(form: PlanForm): (keyof PlanForm)[] {
  const bad: (keyof PlanForm)[] = []
  if (!form.what.trim() || form.what.trim().length > 300) bad.push('what')
  if (form.place.trim().length > 60) bad.push('place')
  if (!form.owner.trim() || form.owner.trim().length > 60) bad.push('owner')
  if (!isDay(form.startsOn)) bad.push('startsOn')
  if (!isDay(form.checkOn) || form.checkOn <= form.startsOn) bad.push('checkOn')
  return bad
}

export const isMakeable = (making: Making, today: string) => isDay(making.madeOn) && making.madeOn <= today && making.note.length <= 300

/** What can be done next; nothing once it is dropped. */
export function nextSteps(state: IterationState): ('plan' | 'make' | 'measure' | 'drop')[] {
  switch (state) {
    case 'found':
      return ['plan', 'drop']
    case 'planned':
      return ['make', 'plan', 'drop']
    case 'made':
      return ['measure', 'drop']
    case 'measured':
      return ['measure', 'drop']
    case 'dropped':
      return []
  }
}

/** The question of an effect study of a change that was made, for the effect page's address. */
export const effectDays = (iteration: Iteration) => ({ from: iteration.making?.madeOn ?? '', name: iteration.plan?.what ?? '', metric: iteration.plan?.metric ?? 'pay_amount' })

export interface Quarter extends Period {
  readonly name: string
}

/** The quarters that are over, the latest first. */
export function quartersOver(today: string, count: number): Quarter[] {
  const month = Number(today.slice(5, 7))
  const begun = plusMonths(today, -((month - 1) % 3))
  return Array.from({ length: count }, (_, back) => {
    const from = plusMonths(begun, -3 * (back + 1))
    return { from, to: plusMonths(from, 3), name: `${from.slice(0, 4)} Q${Math.ceil(Number(from.slice(5, 7)) / 3)}` }
  })
}

export const isNumbered = (cite: string) => /^[SEI]\d+$/.test(cite)

/** Where a number leads: its page finds out what kind it is. */
export const citeAddress = (cite: string) => `/insight/cite/${cite}`

export const reportTitleKey = (kind: IterationReportKind) => (kind === 'quarter' ? 'iteration.kinds.quarter' : 'iteration.kinds.iteration')
