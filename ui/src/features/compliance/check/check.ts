import type { CheckHit, CheckVerdict, Remedy, Rulebook, RuleSeverity } from '@/api'
import type { Tone } from '@/ui'

/** A piece of a text: with a hit where a rule is broken. */
export interface TextPiece {
  readonly text: string
  readonly hit: CheckHit | null
}

/** The text in pieces, in its order. */
export function piecesOf(text: string, hits: readonly CheckHit[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const hit of hits) {
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: null })
    pieces.push({ text: text.slice(hit.start, hit.end), hit })
    at = hit.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: null })
  return pieces
}

type Rules = Pick<Rulebook, 'rules'>
const GRAVITY: readonly Remedy[] = ['rewrite', 'decide', 'takedown']

/** What to do about a hit; the words of an agency's own cases are in no book. */
export const remedyOf = (hit: Pick<CheckHit, 'rule' | 'takedown'>, book: Rules): Remedy => (hit.takedown ? 'takedown' : (book.rules.find((rule) => rule.key === hit.rule)?.remedy ?? 'rewrite'))

/** What to do about a text: the gravest of its hits'. */
export const gravest = (hits: readonly Pick<CheckHit, 'rule' | 'takedown'>[], book: Rules): Remedy =>
  hits.map((hit) => remedyOf(hit, book)).reduce((one, other) => (GRAVITY.indexOf(other) > GRAVITY.indexOf(one) ? other : one), 'rewrite')

/** Hits that other words put right. */
export const mendable = (hits: readonly CheckHit[], book: Rules): CheckHit[] => hits.filter((hit) => remedyOf(hit, book) === 'rewrite')

/** The text with the suggestions of these hits in the place of what they hit. */
export const rewrite = (text: string, hits: readonly CheckHit[]): string =>
  [...hits].reverse().reduce((written, hit) => written.slice(0, hit.start) + hit.suggestion + written.slice(hit.end), text)

/** Each line is a text; empty ones are none. */
export const linesOf = (pasted: string): string[] =>
  pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const verdictTones: Record<CheckVerdict, Tone> = { pass: 'good', warn: 'warn', block: 'bad' }
export const severityTones: Record<RuleSeverity, Tone> = { warn: 'warn', block: 'bad' }
