import { expect, test } from 'vitest'
import { heatOf, monthsOf, rangeWords, readCondition, shareText, typed } from './people'

test('what was typed is a condition, or nothing', () => {
  const empty = { words: '', from: '', below: '' }
  expect(readCondition({ ...empty, field: 'city', words: '上海、广州 深圳' })).toEqual({ field: 'city', values: ['上海', '广州', '深圳'] })
  expect(readCondition({ ...empty, field: 'city' })).toBeNull()
  expect(readCondition({ ...empty, field: 'hour', from: '21', below: '2' })).toEqual({ field: 'hour', from: 21, below: 2 })
  expect(readCondition({ ...empty, field: 'order_value', below: '100' })).toEqual({ field: 'order_value', below: 100 })
  expect(readCondition({ ...empty, field: 'order_value', below: '一百' })).toBeNull()
  expect(readCondition({ ...empty, field: 'order_value' })).toBeNull()
})

test('a condition can be typed again as it was', () => {
  for (const condition of [{ field: 'province', values: ['上海'] }, { field: 'hour', from: 0, below: 6 }]) {
    expect(readCondition(typed(condition))).toEqual(condition)
  }
})

test('ranges read as people say them', () => {
  expect([rangeWords({ field: 'pieces', from: 3 }), rangeWords({ field: 'order_value', below: 100 }), rangeWords({ field: 'hour', from: 21, below: 2 })]).toEqual(['≥ 3', '< 100', '21:00 – 02:00'])
  expect([rangeWords({ field: 'order_value', from: 100, below: 200 }), rangeWords({ field: 'pieces', from: 3, below: 6 }), rangeWords({ field: 'pieces', from: 2, below: 3 })]).toEqual(['100 – 199.99', '3 – 5', '2'])
})

test('months stand in order; one without a known buyer has no share', () => {
  const row = (month: string, kind: 'new' | 'old' | 'unknown', buyers: number) => ({ month, kind, buyers, orders: buyers, paid: '1.00', kept: '1.00' })
  const months = monthsOf([row('2026-02', 'new', 30), row('2026-01', 'unknown', 0), row('2026-02', 'old', 10)])
  expect(months.map((month) => [month.month, month.share])).toEqual([['2026-01', null], ['2026-02', 0.75]])
})

test('the week is a map; what is not known is not zero', () => {
  const heat = heatOf([{ dims: { weekday: '1', hour: '0' }, value: '4' }, { dims: { weekday: '7', hour: '23' }, value: '2' }, { dims: { weekday: '3', hour: '5' }, value: null }])
  expect([heat.cells[0]?.[0], heat.cells[6]?.[23], heat.cells[2]?.[5], heat.most, heat.sum]).toEqual([4, 2, null, 4, 6])
  expect(heatOf([]).most).toBe(0)
})

test('a share of nothing is no number', () => {
  expect([shareText(1, 4), shareText(1, 0)]).toEqual(['25.0', null])
})
