import { expect, test } from 'vitest'
import { dayWords, isOfWeek } from './duties'

const named = (day: number) => `W${day}`

test('days of a week are named, others are counted', () => {
  expect(dayWords({ rhythm: 'weekly', dueDay: 5 }, named)).toBe('W5')
  expect(dayWords({ rhythm: 'twice_weekly', dueDay: 2 }, named)).toBe('W2 · W5')
  expect(dayWords({ rhythm: 'quarterly', dueDay: 85 }, named)).toBe('85')
  expect(dayWords({ rhythm: 'daily', dueDay: 1 }, named)).toBe('—')
})

test('only weekly rhythms have weekdays', () => {
  expect(isOfWeek({ rhythm: 'twice_weekly' })).toBe(true)
  expect(isOfWeek({ rhythm: 'monthly' })).toBe(false)
})
