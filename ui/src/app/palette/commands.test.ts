// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { router } from '../router'
import { ALIASES } from './aliases'
import { findCommands, type Command, type CommandKind } from './commands'

const command = (kind: CommandKind, title: string, also = ''): Command => ({ id: title, kind, title, also, to: '/' })
const ALL = [
  command('page', '看板', 'Board'),
  command('page', '预算', 'Budget'),
  command('metric', '支付金额', 'Amount paid'),
  command('metric', '商品支付金额', 'Item sales'),
  command('metric', '支付转化率', 'Pay conversion'),
  command('shop', '花间茶事旗舰店', '天猫'),
  command('view', '双十一值班', '/board/screen'),
]
const titles = (typed: string) => findCommands(ALL, typed).map((each) => each.title)

test('by Chinese, by first letters and by English the same thing is found', () => {
  expect(titles('支付金额')[0]).toBe('支付金额')
  expect(titles('zfje')[0]).toBe('支付金额')
  expect(titles('amount')[0]).toBe('支付金额')
  expect(titles('hjcs')[0]).toBe('花间茶事旗舰店')
})

test('what begins with the words comes before what only holds them', () => {
  expect(titles('支付')).toEqual(['支付金额', '支付转化率', '商品支付金额'])
})

test('every word has to be found', () => {
  expect(titles('支付 率')).toEqual(['支付转化率'])
  expect(titles('支付 没有')).toEqual([])
})

test('before anything is typed there are views and pages', () => {
  expect(titles('')).toEqual(['双十一值班', '看板', '预算'])
})

test('a page is found by what else it is called, and by the first letters of that', () => {
  const health = command('page', '诊断', `/desk/health ${ALIASES['/desk/health']}`)
  const found = (typed: string) => findCommands([...ALL, health], typed).map((each) => each.title)
  expect(found('体检')).toEqual(['诊断'])
  expect(found('tj')).toEqual(['诊断'])
  expect(found('health')).toEqual(['诊断'])
})

test('other names are of pages that there are', () => {
  const paths = new Set(router.getRoutes().map((page) => page.path))
  expect(Object.keys(ALIASES).filter((path) => !paths.has(path))).toEqual([])
})
