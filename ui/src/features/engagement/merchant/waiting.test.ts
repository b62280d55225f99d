import { describe, expect, it } from 'vitest'
import type { Agreement, ContractSide, KeptStatement, WorkTask } from '@/api'
import { allWaiting, byUrgency, statementWaits, textWaits, type Waiting } from './waiting'

const thing = (key: string, minutesLeft: number | null): Waiting => ({ key, title: key, to: { path: '/client' }, minutesLeft, overdue: (minutesLeft ?? 1) < 0, due: null })
const signed = (...sides: ContractSide[]) => sides.map((side) => ({ side, sideName: { zh: '', en: '' }, who: '', at: '', hash: '' }))
const agreement = (state: string, ...sides: ContractSide[]) => ({ id: '7', revisions: [{ state, title: '年度合作', confirmations: signed(...sides) }] }) as unknown as Agreement
const statement = (state: string, ...sides: ContractSide[]) => ({ id: '3', agreement: '7', from: '2026-06-01', to: '2026-07-01', state, confirmations: signed(...sides) }) as unknown as KeptStatement

describe('what waits', () => {
  it('comes by its deadline, overdue first, without one last', () => {
    expect(byUrgency([thing('c', null), thing('b', 60), thing('a', -5)]).map((each) => each.key)).toEqual(['a', 'b', 'c'])
  })
  it('is a text offered that the merchant has not confirmed', () => {
    expect(textWaits(agreement('offered', 'provider'), (title) => title)?.to.path).toBe('/client/agreements/7')
    expect(textWaits(agreement('offered', 'merchant'), (title) => title)).toBeNull()
    expect(textWaits(agreement('draft'), (title) => title)).toBeNull()
  })
  it('is a statement issued, named by its first and last day', () => {
    expect(statementWaits(statement('issued', 'provider'), (from, to) => `${from} ${to}`)?.title).toBe('2026-06-01 2026-06-30')
    expect(statementWaits(statement('confirmed', 'provider', 'merchant'), () => '')).toBeNull()
  })
  it('is said once, with the deadline of its task', () => {
    const task = (id: string, kind: string, of: string) => ({ id, title: `任务 ${id}`, subject: { kind, id: of }, minutesLeft: 30, overdue: false, due: '2026-12-03T18:00:00+08:00' }) as unknown as WorkTask
    const asked = [statementWaits(statement('issued'), (from) => from)].filter((waits) => waits !== null)
    const all = allWaiting([task('1', 'statement', '3'), task('2', 'payment', '3')], asked)
    expect(all.map((each) => each.key)).toEqual(['statement 3', 'task 2'])
    expect(all[0]).toMatchObject({ title: '2026-06-01', minutesLeft: 30, to: { path: '/client/agreements/7' } })
  })
})
