import { expect, test } from 'vitest'
import type { BookState, WorkDuty } from '@/api'
import { bookFile, clocksOf, clockState, leadOf, versionBefore } from './books'

const version = { number: 1, hash: 'a', occasion: 'other', occasionName: { zh: '', en: '' }, why: '', validFrom: '2026-11-30', by: '', at: '' } as const
const book = (changed: number, unread: number, published = true): BookState => ({
  book: 'marketing', name: { zh: '指南', en: 'guide' }, chapters: 6, rules: 40, cases: 0, latest: published ? version : null, changed, unread, staff: 3, read: false,
})
const duty = (key: string, overdue = 0, state: WorkDuty['state'] = 'open'): WorkDuty => ({ id: key, key, title: { zh: key, en: key }, rhythm: 'monthly', lastDay: 31, dayOff: 'workday_before', source: '', dueDay: 25, page: '', active: true, label: '2026-11', state, overdue })

test('what must be done first is said first', () => {
  expect(leadOf([book(40, 0, false), book(30, 0, false)])).toEqual({ kind: 'none' })
  expect(leadOf([book(40, 0, false), book(2, 1)])).toMatchObject({ kind: 'missing', books: [{ changed: 40 }] })
  expect(leadOf([book(2, 3), book(0, 1)])).toMatchObject({ kind: 'changed', n: 2 })
  expect(leadOf([book(0, 3), book(0, 1)])).toEqual({ kind: 'unread', n: 4 })
  expect(leadOf([book(0, 0)])).toEqual({ kind: 'good' })
})

test('the clocks are the three of the handbooks, the shortest first', () => {
  expect(clocksOf([duty('rules-yearly'), duty('stock'), duty('rules-monthly')]).map((each) => each.key)).toEqual(['rules-monthly', 'rules-yearly'])
  expect(clockState(duty('rules-monthly', 2))).toBe('overdue')
  expect(clockState(duty('rules-monthly', 0, 'done'))).toBe('done')
  expect(clockState(duty('rules-monthly', 0, null))).toBe('waiting')
})

test('a draft is compared with the latest version, a version with the one before it', () => {
  expect(versionBefore(0, 4)).toBe(4)
  expect(versionBefore(3, 4)).toBe(2)
  expect(bookFile('《营销活动合规指南》', 2, 'pdf')).toBe('营销活动合规指南 v2.pdf')
})
