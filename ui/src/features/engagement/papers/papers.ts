import type { PaperFigure, PaperStanding, PaperState } from '@/api'
import type { Tone } from '@/ui'

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

/** Where what is kept elsewhere can be seen; null where it has no page of its own. */
export function keptPage(figure: Extract<PaperFigure, { type: 'kept' }>): string | null {
  const { kind, id } = figure.subject
  const letter = { study: 'S', experiment: 'E', iteration: 'I' }[kind]
  if (letter) return `/insight/cite/${letter}${id}`
  return kind === 'agreement' ? `/engagement/agreements/${id}` : null
}
