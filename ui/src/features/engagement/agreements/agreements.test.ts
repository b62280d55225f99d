import { describe, expect, it } from 'vitest'
import type { Agreement, ContractRevision, KeptStatement, SideConfirmation } from '@/api'
import { before, countWaiting, firstTurn, nameOf, owed, statementOf, termOf, waitsFor } from './agreements'

const revision = (id: string, version: number, number: number) => ({ id, version, revision: number }) as ContractRevision
const confirmed = (side: 'provider' | 'merchant') => ({ side }) as SideConfirmation
const statement = (id: string, state: KeptStatement['state']) => ({ id, from: '2026-06-01', state }) as KeptStatement

describe('contracts', () => {
  it('wait for the side that has not confirmed', () => {
    expect(waitsFor('merchant', [confirmed('provider')])).toBe(true)
    expect(waitsFor('provider', [confirmed('provider')])).toBe(false)
    expect(waitsFor(null, [])).toBe(false)
  })
  it('count the statement that was not replaced', () => {
    const turn = { from: '2026-06-01', to: '2026-07-01', closing: false, standing: 'computed' } as const
    expect(statementOf(turn, [statement('2', 'issued'), statement('1', 'replaced')])?.id).toBe('2')
    expect(statementOf(turn, [statement('1', 'replaced')])).toBeUndefined()
  })
  it('open at the period that asks for something', () => {
    const turn = (month: number, standing: 'due' | 'computed' | 'running') => ({ from: `2026-0${month}-01`, to: `2026-0${month + 1}-01`, closing: false, standing }) as const
    const june = { ...statement('1', 'confirmed'), from: '2026-06-01' }
    expect(firstTurn([turn(6, 'computed'), turn(7, 'running')], [june])?.from).toBe('2026-06-01')
    expect(firstTurn([turn(6, 'computed'), turn(7, 'due')], [june])?.from).toBe('2026-07-01')
    expect(firstTurn([turn(6, 'computed'), turn(7, 'due')], [{ ...june, state: 'issued' }])?.from).toBe('2026-06-01')
    expect(firstTurn([turn(6, 'computed'), { ...turn(7, 'due'), closing: true }], [june])?.from).toBe('2026-06-01')
    expect(firstTurn([], [])).toBeUndefined()
  })
  it('say what of a confirmed statement is paid, told and open', () => {
    const paid = (fen: number, state: string) => ({ fen, state }) as KeptStatement['payments'][number]
    const june = { state: 'confirmed' as const, total: '-10.00', payBy: '2026-07-15', payments: [paid(300, 'confirmed'), paid(200, 'recorded'), paid(900, 'rejected')] }
    expect(owed(june, '2026-07-15')).toEqual({ total: 1000, paid: 300, open: 500, payer: 'provider', overdue: false })
    expect(owed(june, '2026-07-16')?.overdue).toBe(true)
    expect(owed({ ...june, payments: [paid(1000, 'confirmed')] }, '2026-07-16')).toMatchObject({ open: 0, overdue: false })
    expect([owed({ ...june, total: '0.00' }, ''), owed({ ...june, state: 'issued' }, '')]).toEqual([null, null])
  })
  it('say how many statements a side is asked for', () => {
    const issued = (...sides: ('provider' | 'merchant')[]) => ({ ...statement('1', 'issued'), confirmations: sides.map(confirmed) })
    const all = [issued('provider'), issued('merchant'), { ...issued(), state: 'draft' as const }, { ...issued('provider', 'merchant'), state: 'confirmed' as const }]
    expect([countWaiting('merchant', all), countWaiting('provider', all), countWaiting(null, all)]).toEqual([1, 1, 0])
  })
  it('end on the last day that counts', () => {
    expect(termOf({ ...revision('a', 1, 1), from: '2026-08-01', to: '2027-08-01' })).toBe('2026-08-01 – 2027-07-31')
    expect(termOf(revision('a', 1, 1))).toBe('—')
  })
  it('lay a text beside the one before it', () => {
    const [later, earlier] = [revision('b', 1, 2), revision('a', 1, 1)]
    const agreement = { revisions: [later, earlier] } as unknown as Agreement
    expect(before(agreement, later)?.id).toBe('a')
    expect(before(agreement, earlier)).toBeUndefined()
    expect(agreement.revisions.map(nameOf)).toEqual(['v1.2', 'v1'])
  })
})
