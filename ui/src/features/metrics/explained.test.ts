import { expect, test } from 'vitest'
import { explainQuery, readExplained } from './explained'

test('what is explained comes back from its address as it was asked', () => {
  const asked = { metric: 'pay_amount', where: { province: '广东', channel1: 'a:b' }, period: { from: '2026-06-01', to: '2026-07-01' }, shop: '7' }
  expect(readExplained(explainQuery(asked))).toEqual(asked)
  expect(readExplained(explainQuery({ metric: 'pay_amount', name: '支付金额', unit: 'yuan' }))).toEqual({ metric: 'pay_amount', where: {} })
})

test('an address that asks for nothing, or for nonsense, explains nothing', () => {
  expect(readExplained({})).toBeNull()
  expect(readExplained({ explain: ['a', 'b'] })).toBeNull()
  expect(readExplained({ explain: '../../etc' })).toBeNull()
  expect(readExplained({ explain: 'pay_amount', explain_in: '2026-07-01_2026-06-01', explain_of: ':x' })).toEqual({ metric: 'pay_amount', where: {} })
})
