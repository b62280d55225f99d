import { expect, test } from 'vitest'
import type { Appeal, AppealState, Penalty, PenaltyTable } from '@/api'
import { fenOf, fromField, hoursUntil, leadOf, mayAppeal, promptsOf, sizeOf, yuanOf } from './penalties'

const appeal = (state: AppealState, readyBy = '2026-11-30T10:00:00+08:00'): Appeal => ({ id: '1', state, stateName: { zh: '', en: '' }, openedAt: '', readyBy, letter: '', task: 1, missing: 0, needs: [] })
const penalty = (...appeals: Appeal[]): Penalty => ({
  id: '4', citation: 'PC4', shop: '1', happenedOn: '2026-11-20', noticedAt: '', notice: '', class: 'price', item: '', measures: '', cause: '', lesson: '', overturned: false, by: '', proposals: [], appeals,
})
const table = (count: number): PenaltyTable => ({
  months: [], rows: count ? [{ class: 'price', name: { zh: '', en: '' }, counts: [], count, points: 0, fineFen: 0 }] : [], punished: 1, shops: 2, premiseShare: 0.18,
})

const now = Date.parse('2026-11-29T10:00:00+08:00')

test('what is late is said first, then what waits', () => {
  const penalties = [penalty(appeal('draft', '2026-12-02T10:00:00+08:00')), penalty(appeal('draft', '2026-12-01T10:00:00+08:00')), penalty(appeal('sent'))]
  expect(leadOf({ penalties, table: table(3) }, now)).toEqual({ kind: 'draft', n: 2, due: '2026-12-01T10:00:00+08:00' })
  expect(leadOf({ penalties, table: table(3) }, Date.parse('2026-12-02T04:30:00+08:00'))).toEqual({ kind: 'late', n: 1, hours: 18 })
  expect(leadOf({ penalties: [{ ...penalty(), decideBy: '2026-11-30T10:00:00+08:00' }], table: table(1) }, now)).toEqual({ kind: 'undecided', n: 1, due: '2026-11-30T10:00:00+08:00' })
  expect(leadOf({ penalties: [penalty()], table: table(1) }, now)).toEqual({ kind: 'quiet', n: 1 })
  expect(leadOf({ penalties: [penalty()], table: table(0) }, now)).toEqual({ kind: 'clean' })
  expect(leadOf({ penalties: [], table: table(0) }, now)).toEqual({ kind: 'none' })
})

test('one appeals again only after the last one is over and was not won', () => {
  expect([penalty(), penalty(appeal('lost')), penalty(appeal('expired'))].map(mayAppeal)).toEqual([true, true, true])
  expect([penalty(appeal('draft')), penalty(appeal('sent')), penalty(appeal('won'))].map(mayAppeal)).toEqual([false, false, false])
})

test('only what a person was asked to write is left in a letter', () => {
  expect(promptsOf('【双11】面膜【写明时间】，【写明原因】【写明时间】')).toEqual(['【写明时间】', '【写明原因】'])
})

test('money is fen, and times of fields are Beijing times', () => {
  expect([fenOf('300'), fenOf('0.5'), fenOf('1.999'), fenOf(''), fenOf('-3')]).toEqual([30000, 50, null, null, null])
  expect([yuanOf(30050), yuanOf(null)]).toEqual(['300.50', null])
  expect(fromField('2026-11-30T10:00')).toBe('2026-11-30T10:00:00+08:00')
  expect(hoursUntil('2026-11-30T10:00:00+08:00', Date.parse('2026-11-30T01:00:00Z'))).toBe(1)
  expect([sizeOf(12), sizeOf(2048), sizeOf(3 * 1024 * 1024)]).toEqual(['12 B', '2 KB', '3.0 MB'])
})
