import { describe, expect, test } from 'vitest'
import { whyAddress } from './address'
import { accountOf, badFields, barShare, emptyForm, formOf, narrowedBy, questionOf, sharesBy, signedYuan, type Cause, type WhyAnswer } from './why'

const form = emptyForm({ from: '2026-11-22', to: '2026-11-29' })

describe('the form', () => {
  test('stands on the period looked at and compares with the one before', () => {
    expect(badFields(form)).toEqual([])
    expect(questionOf(form)).toEqual({ metric: 'pay_amount', from: '2026-11-22', to: '2026-11-29', against: 'previous' })
  })

  test('a given period must be whole and lie before', () => {
    expect(badFields({ ...form, against: 'given' })).toEqual(['againstFrom', 'againstLast'])
    expect(badFields({ ...form, against: 'given', againstFrom: '2026-11-01', againstLast: '2026-11-22' })).toEqual(['againstLast'])
    expect(badFields({ ...form, last: '2026-11-21' })).toEqual(['last'])
  })

  test('goes to the question and back', () => {
    const given = { ...form, against: 'given' as const, againstFrom: '2026-11-01', againstLast: '2026-11-07' }
    expect(questionOf(given)).toMatchObject({ againstFrom: '2026-11-01', againstTo: '2026-11-08' })
    expect(formOf(questionOf(given))).toEqual(given)
  })
})

const cause: Cause = {
  kind: 'channel_traffic',
  group: 'channel',
  id: '手淘搜索',
  name: { zh: '“手淘搜索”', en: '"手淘搜索"' },
  amount: -300.3,
  lower: -400,
  upper: -200,
  sure: 'certain',
  said: { zh: '访客减少', en: 'fewer visitors' },
  parts: [],
  shares: [
    { item: '帐篷', channel: '手淘搜索', amount: -100.1 },
    { item: '帐篷', channel: '', amount: -100.2 },
    { item: '灯', channel: '手淘搜索', amount: -100 },
  ],
  drawn: -100.2,
}
const answer = { causes: [cause], rests: [{ place: 'price', amount: 10 }, { place: 'conversion', amount: -99.7 }] } as unknown as WhyAnswer

describe('the account', () => {
  test('lists causes, then rests from the largest, and sums to the change', () => {
    const rows = accountOf(answer)
    expect(rows.map((row) => row.place ?? row.cause?.kind)).toEqual(['channel_traffic', 'conversion', 'price'])
    expect(rows.reduce((sum, row) => sum + Math.round(row.amount * 100), 0)).toBe(-39_000)
    expect(rows.map((row) => barShare(row.amount, rows)).map(Math.round)).toEqual([100, 33, 3])
  })

  test('a cause is told by item and by channel without a rest', () => {
    expect(sharesBy(cause, 'item')).toEqual([{ name: '帐篷', amount: -200.3 }, { name: '灯', amount: -100 }])
    expect(sharesBy(cause, 'channel').reduce((sum, share) => sum + Math.round(share.amount * 100), 0)).toBe(-30_030)
  })

  test('yuan are written to the fen with their sign', () => {
    expect(signedYuan(-1234567.5)).toBe('−1,234,567.50')
    expect(signedYuan(12)).toBe('+12.00')
    expect(signedYuan(0)).toBe('0.00')
  })
})

test('a row explains itself, an overlap the whole, and a split without a metric nothing', () => {
  const split = { dimension: 'channel', unit: 'count' as const, metric: 'channel_visitors', rows: [] }
  const row = { id: '手淘搜索', zh: '手淘搜索', en: '手淘搜索', amount: 1 }
  expect(narrowedBy(split, row, '手淘搜索')).toEqual({ metric: 'channel_visitors', unit: 'count', name: '手淘搜索', where: { channel1: '手淘搜索' } })
  expect(narrowedBy(split, { ...row, id: 'overlap' }, '重叠')?.where).toEqual({})
  expect(narrowedBy({ ...split, metric: null }, row, '')).toBeNull()
})

test('a tile, a report or a duty carries its question along', () => {
  const june = { from: '2026-06-01', to: '2026-07-01' }
  expect(whyAddress('pay_amount', june, '7', 'previous')).toEqual({ path: '/insight/why', query: { shop: '7', from: '2026-06-01', to: '2026-07-01' } })
  expect(whyAddress('pay_conversion', june, undefined, 'festival')?.query).toEqual({ driver: 'conversion', from: '2026-06-01', to: '2026-07-01', against: 'festival' })
  expect(whyAddress('reviews', june, undefined, null)).toBeNull()
  expect(emptyForm(june, { metric: 'kept_amount', against: 'festival' })).toMatchObject({ metric: 'kept_amount', against: 'festival', last: '2026-06-30' })
  expect(emptyForm(june, { metric: 'nonsense', against: 'given' })).toMatchObject({ metric: 'pay_amount', against: 'previous' })
})
