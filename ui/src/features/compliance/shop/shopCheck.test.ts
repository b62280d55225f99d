import { describe, expect, it } from 'vitest'
import type { RuleTally, ShopRun } from '@/api'
import { classTallies, countState, trendOf } from './shopCheck'

const tally = (ruleClass: string, severity: 'block' | 'warn', state: 'open' | 'fixed', findings: number): RuleTally => ({ class: ruleClass, rule: `${ruleClass}.${severity}`, severity, state, findings, listings: 1 })
const tallies = [tally('a', 'warn', 'open', 9), tally('b', 'block', 'open', 2), tally('b', 'warn', 'open', 1), tally('b', 'block', 'fixed', 5)]

describe('the findings of a shop', () => {
  it('are summed by class, those that must be mended first', () => {
    expect(classTallies(tallies, 'open')).toEqual([{ key: 'b', n: 3, blocked: 2 }, { key: 'a', n: 9, blocked: 0 }])
    expect(countState(tallies, 'fixed')).toBe(5)
  })

  it('have a trend with one value a day, the last of it', () => {
    const run = (at: string, blocked: number) => ({ at, blocked, warned: 1 }) as ShopRun
    expect(trendOf([run('2026-11-30T10:00:00+08:00', 1), run('2026-11-30T09:00:00+08:00', 4), run('2026-11-29T09:00:00+08:00', 7)])).toEqual({ days: ['2026-11-29', '2026-11-30'], values: ['8', '2'] })
  })
})
