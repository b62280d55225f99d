import { expect, test } from 'vitest'
import type { Policy, Trial } from '@/api'
import { draftOf, nextDay, piecesOf, totalsOf } from './policies'

const policy = (effectiveOn: string | null): Policy => ({ id: '1', title: '新规', colour: 'red', effectiveOn, concerns: '', action: '改', source: '', words: ['秒杀', '史低'] })

test('the next day is the first one ahead', () => {
  expect(nextDay([policy('2026-12-20'), policy('2026-12-01'), policy('2026-11-30'), policy(null)], '2026-11-30')).toBe('2026-12-01')
  expect(nextDay([policy(null)], '2026-11-30')).toBeNull()
})

test('what was not loaded is no zero', () => {
  const shop = (hit: number, sales?: number, salesHit?: number) => ({ shop: '1', name: '', listings: 10, hit, sales: sales ?? null, salesHit: salesHit ?? null })
  const trial = (...shops: Trial['shops']): Trial => ({ words: ['秒杀'], shops, listings: [] })
  expect(totalsOf(trial(shop(2, 1000, 250), shop(0)))).toEqual({ hit: 2, shops: 1, listings: 20, sales: 250, share: 0.25 })
  expect(totalsOf(trial(shop(2, 1000, 250), shop(1)))).toMatchObject({ hit: 3, sales: null, share: null })
})

test('a title is cut where it is hit', () => {
  const terms = [{ start: 2, end: 4, word: '秒杀' }, { start: 3, end: 5, word: '杀价' }]
  expect(piecesOf({ shop: '1', item: '1', title: '限时秒杀价', terms })).toEqual([{ text: '限时', hit: false }, { text: '秒杀', hit: true }, { text: '价', hit: false }])
})

test('a form holds words one a line', () => {
  expect(draftOf(policy('2026-12-01'))).toMatchObject({ words: '秒杀\n史低', effectiveOn: '2026-12-01' })
  expect(draftOf(null)).toMatchObject({ title: '', colour: 'yellow', effectiveOn: null })
})
