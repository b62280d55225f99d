import { expect, test } from 'vitest'
import { initials } from './pinyin'

test('Chinese words are found by their first letters', () => {
  expect(initials('支付金额')).toBe('zfje')
  expect(initials('客单价')).toBe('kdj')
  expect(initials('退款率（金额）')).toBe('tklje')
  expect(initials('商品访客数')).toBe('spfks')
  expect(initials('看板')).toBe('kb')
})

test('letters and digits stay as they are', () => {
  expect(initials('DSR 描述相符')).toBe('dsrmsxf')
  expect(initials('ROI 2')).toBe('roi2')
})
