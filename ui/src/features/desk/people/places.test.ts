import { expect, test } from 'vitest'
import { placesOf } from './places'

test('places stand by their figures; what has none is left out, what has no name is not', () => {
  const rows: { dims: Record<string, string>; value: string | null }[] = [
    { dims: { province: '广东' }, value: '5.00' },
    { dims: { province: '西藏' }, value: null },
    { dims: {}, value: '1' },
    { dims: { province: '上海', city: '上海市' }, value: '9' },
  ]
  expect(placesOf(rows)).toEqual([
    { province: '上海', city: '上海市', value: 9 },
    { province: '广东', city: '', value: 5 },
    { province: '', city: '', value: 1 },
  ])
})
