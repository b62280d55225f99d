import type { Agreement, ContractRevision, ContractSide, KeptStatement, SettlementTurn, SideConfirmation } from '@/api'
import { days } from '../contracts/trial'

/** What is offered and still lacks a side's confirmation. */
export function waitsFor(side: ContractSide | null, confirmations: readonly SideConfirmation[]): boolean {
  return side !== null && !confirmations.some((each) => each.side === side)
}

/** The statement of a period that counts: the latest that was not replaced. */
export function statementOf(turn: SettlementTurn, statements: readonly KeptStatement[]): KeptStatement | undefined {
  return statements.find((each) => each.from === turn.from && each.state !== 'replaced')
}

/** The period somebody comes for: the first that can be settled or waits for a confirmation, else the latest with a statement. A closing is made when there is cause. */
export function firstTurn(turns: readonly SettlementTurn[], statements: readonly KeptStatement[]): SettlementTurn | undefined {
  const state = (turn: SettlementTurn) => statementOf(turn, statements)?.state
  return turns.find((turn) => (turn.standing === 'due' && !turn.closing) || (state(turn) && state(turn) !== 'confirmed')) ?? turns.findLast((turn) => state(turn)) ?? turns[0]
}

/** How many statements wait for a side's confirmation. */
export const countWaiting = (side: ContractSide | null, statements: readonly KeptStatement[]) =>
  statements.filter((each) => each.state === 'issued' && waitsFor(side, each.confirmations)).length

export interface Owed {
  readonly total: number
  readonly paid: number
  /** Neither confirmed nor recorded. */
  readonly open: number
  readonly payer: ContractSide
  readonly overdue: boolean
}
/** What a confirmed statement owes, in fen; null where it owes nothing or is not confirmed. */
export function owed(statement: Pick<KeptStatement, 'state' | 'total' | 'payBy' | 'payments'>, today: string): Owed | null {
  const signed = Math.round(Number(statement.total) * 100)
  if (statement.state !== 'confirmed' || !signed) return null
  const sum = (state: string) => statement.payments.filter((each) => each.state === state).reduce((all, each) => all + each.fen, 0)
  const total = Math.abs(signed)
  const paid = sum('confirmed')
  return { total, paid, open: total - paid - sum('recorded'), payer: signed > 0 ? 'merchant' : 'provider', overdue: paid < total && today > statement.payBy }
}

/** The first and the last day of a contract; a dash where its text does not say them. */
export const termOf = (revision: ContractRevision | undefined) => (revision?.from && revision.to ? days({ from: revision.from, to: revision.to }) : '—')

/** The text before another one, to be laid beside it. */
export function before(agreement: Agreement, revision: ContractRevision): ContractRevision | undefined {
  const at = agreement.revisions.findIndex((each) => each.id === revision.id)
  return agreement.revisions[at + 1]
}

/** As people name a text: version, and which try at it. */
export const nameOf = (revision: ContractRevision) => `v${revision.version}${revision.revision > 1 ? `.${revision.revision}` : ''}`

export const tones: Record<string, 'good' | 'warn' | 'bad' | 'calm'> = {
  draft: 'calm', offered: 'warn', confirmed: 'good', refused: 'bad', withdrawn: 'calm', issued: 'warn', disputed: 'bad', replaced: 'calm',
  drafting: 'calm', agreed: 'good', in_force: 'good', ended: 'calm', open: 'warn', accepted: 'bad', rejected: 'calm', recorded: 'warn',
}
