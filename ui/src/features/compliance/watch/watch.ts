import type { ArticleHits, MarkedPiece, RuleChange, RuleChangeKind, RuleLevel } from '@/api'
import type { Tone } from '@/ui'

export const levelTones: Readonly<Record<RuleLevel, Tone>> = { high: 'bad', medium: 'warn', low: 'calm' }
export const CHANGE_KINDS: readonly RuleChangeKind[] = ['added', 'removed', 'reworded', 'moved', 'renumbered']

/** How many changes there are of each kind, without the kinds there are none of. */
export function countKinds(changes: readonly RuleChange[]): { kind: RuleChangeKind; n: number }[] {
  return CHANGE_KINDS.map((kind) => ({ kind, n: changes.filter((change) => change.kind === kind).length })).filter((each) => each.n > 0)
}

/** The weightiest first, and the order of the text within a level. */
export function byLevel(changes: readonly RuleChange[]): RuleChange[] {
  const weight: Record<RuleLevel, number> = { high: 0, medium: 1, low: 2 }
  return [...changes].sort((one, other) => weight[one.level] - weight[other.level])
}

/** The pieces of one side, those of the other left out. */
export const sideOf = (pieces: readonly MarkedPiece[], side: 'before' | 'after') => pieces.filter((piece) => piece.side === 'both' || piece.side === side)

/** What a change is called in a list: its number, or both where it has another now. */
export function numbersOf(change: RuleChange): string {
  if (change.before == null) return change.after ?? ''
  if (change.after == null || change.after === change.before) return change.before
  return `${change.before} → ${change.after}`
}

/** The rules of ours that stand on the article of a change. */
export const hitsOf = (hits: readonly ArticleHits[], change: RuleChange): ArticleHits['rules'] =>
  hits.find((each) => (each.before ?? null) === (change.before ?? null) && (each.after ?? null) === (change.after ?? null))?.rules ?? []
