import type { Agreement, KeptStatement, PaperFigure, PaperStanding, PaperState } from '@/api'
import type { Tone } from '@/ui'
import { nameOf, tones } from '../agreements/agreements'
import { days } from '../contracts/trial'

export const toneOf = (state: PaperState): Tone => ({ none: 'calm', draft: 'busy', issued: 'good', outdated: 'warn', elsewhere: 'calm' })[state] as Tone

/** By stage, in the order they came. */
export function byStage(papers: readonly PaperStanding[]): { readonly stage: string; readonly papers: readonly PaperStanding[] }[] {
  const stages = new Map<string, PaperStanding[]>()
  for (const paper of papers) stages.set(paper.stage, [...(stages.get(paper.stage) ?? []), paper])
  return [...stages].map(([stage, of]) => ({ stage, papers: of }))
}

/** A first text to write into: the chapters of the kind. */
export const outlineText = (outline: readonly string[]): string => outline.map((chapter) => `# ${chapter}\n\n`).join('\n')

export const count = (papers: readonly PaperStanding[], state: PaperState): number => papers.filter((paper) => paper.state === state).length

export const pageOf = (page: string, client: string): string => page.replace(':client', client)

/** A document that its own page keeps: which one is the latest, how it stands, and where it is. */
export interface KeptThere {
  readonly latest: string
  readonly state: Agreement['stateName']
  readonly tone: Tone
  readonly agreement: string
  readonly view: 'text' | 'settle'
}

/** The contract that counts, or the latest statement; null where there is none, or another page keeps the kind. */
export function keptThere(kind: string, agreements: readonly Agreement[], statements: readonly KeptStatement[]): KeptThere | null {
  if (kind === 'service_agreement') {
    const agreement = agreements.find((each) => each.state === 'in_force' || each.state === 'agreed') ?? agreements[0]
    const text = agreement?.revisions[0]
    return agreement && text ? { latest: `${text.number ?? ''} ${nameOf(text)}`.trim(), state: agreement.stateName, tone: tones[agreement.state] ?? 'calm', agreement: agreement.id, view: 'text' } : null
  }
  if (kind !== 'settlement_statement') return null
  const latest = statements.filter((each) => each.state !== 'replaced').reduce<KeptStatement | null>((one, each) => (one && one.from >= each.from ? one : each), null)
  return latest && { latest: days(latest), state: latest.stateName, tone: tones[latest.state] ?? 'calm', agreement: latest.agreement, view: 'settle' }
}

/** Where what is kept elsewhere can be seen; null where it has no page of its own. */
export function keptPage(figure: Extract<PaperFigure, { type: 'kept' }>): string | null {
  const { kind, id } = figure.subject
  const letter = { study: 'S', experiment: 'E', iteration: 'I' }[kind]
  if (letter) return `/insight/cite/${letter}${id}`
  return kind === 'agreement' ? `/engagement/agreements/${id}` : null
}
