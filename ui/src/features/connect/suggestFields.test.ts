import { expect, test } from 'vitest'
import { suggestFields } from './suggestFields'

const field = (name: string, zh: string) => ({ field: name, zh, type: 'text', key: false })
const FIELDS = [field('session_id', '场次编号'), field('started_at', '开播时间'), field('amount', '成交金额'), field('paid_amount', '实付金额')]

test('names are matched without units, brackets and case', () => {
  expect(suggestFields(['场次ID', '开播时间 ', '成交金额(元)', '备注'], FIELDS)).toEqual({
    场次ID: 'session_id',
    '开播时间 ': 'started_at',
    '成交金额(元)': 'amount',
  })
})

test('a field goes to the column that fits best, and to one only', () => {
  expect(suggestFields(['成交金额合计', '成交金额'], FIELDS)).toEqual({ 成交金额: 'amount' })
})

test('what is unlike is left to the person', () => {
  expect(suggestFields(['主播', '佣金'], FIELDS)).toEqual({})
})
