import { expect, test } from 'vitest'
import type { ComparedFigure, PathStep } from '@/api'
import { isBlank, leftOf, lostBefore, orderOf, plain, widthOf } from './funnel'

const figure = (value: string | null): ComparedFigure => ({
  metric: 'm', zh: '', en: '', unit: 'count', better: 'higher', value, reason: null, reasonEn: null, previous: null, change: null, missingDays: 0, bands: [],
})
const step = (count: string | null): PathStep => ({
  key: 'visit', zh: '', en: '', count: figure(count), rate: null, reference: null, referenceOf: null, lost: null, aside: false,
})

test('bars are drawn beside the first step; what is there keeps a sliver, what is not there has none', () => {
  expect(widthOf('50', '200')).toBe(25)
  expect(widthOf('1', '100000')).toBe(0.5)
  expect(widthOf('0', '200')).toBe(0)
  expect(widthOf(null, '200')).toBe(0)
  expect(widthOf('7', null)).toBe(0)
  expect(widthOf('300', '200')).toBe(100)
})

test('where more came than were there before nobody left', () => {
  expect(leftOf('0.25')).toBe(0.75)
  expect(leftOf('1.2')).toBeNull()
  expect(leftOf(null)).toBeNull()
})

test('those lost before a step are the difference of the two', () => {
  const steps = [813, 689, 446].map((reached) => ({ zh: '', en: '', reached, ofPrevious: null, ofFirst: null }))
  expect([0, 1, 2].map((index) => lostBefore(steps, index))).toEqual([null, 124, 243])
})

test('a zero is known, only nothing at all is blank', () => {
  expect(isBlank([step('0')])).toBe(false)
  expect(isBlank([step(null)])).toBe(true)
})

test('what is not known sorts nowhere and exports as an empty cell', () => {
  const row = { key: 'a', name: 'a', values: ['1234.5', null], previous: null, change: null, weakest: null, lost: null }
  expect([orderOf(row, 0), orderOf(row, 1)]).toEqual([1234.5, null])
  expect(plain('1234.5', 'yuan', 'zh')).toBe('1234.50')
  expect(plain('0.0231', 'percent', 'zh')).toBe('2.31')
  expect(plain(null, 'yuan', 'zh')).toBeNull()
})
