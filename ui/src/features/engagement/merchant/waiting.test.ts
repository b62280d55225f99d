import { describe, expect, it } from 'vitest'
import { byUrgency, type Waiting } from './waiting'

const thing = (key: string, minutesLeft: number | null): Waiting => ({ key, title: key, to: { path: '/client' }, minutesLeft, overdue: (minutesLeft ?? 1) < 0, due: null })

describe('what waits', () => {
  it('comes by its deadline, overdue first, without one last', () => {
    expect(byUrgency([thing('c', null), thing('b', 60), thing('a', -5)]).map((each) => each.key)).toEqual(['a', 'b', 'c'])
  })
})
