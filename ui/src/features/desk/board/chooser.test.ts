import { expect, test } from 'vitest'
import type { Metric } from '@/api'
import { addable, moved } from './chooser'

const metric = (key: string, zh: string, en: string) => ({ key, zh, en }) as Metric

test('a tile moves by one place and stays within the board', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
})

test('what is on the board already is not offered, the rest by any of its names', () => {
  const all = [metric('pay_amount', '支付金额', 'Paid'), metric('roi', '投入产出比', 'Return on spend')]
  expect(addable(all, ['pay_amount'], '').map((each) => each.key)).toEqual(['roi'])
  expect(addable(all, [], 'tr').map((each) => each.key)).toEqual(['roi'])
  expect(addable(all, [], '金额').map((each) => each.key)).toEqual(['pay_amount'])
})
