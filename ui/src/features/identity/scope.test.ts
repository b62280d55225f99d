import { describe, expect, test } from 'vitest'
import { periodQuery, presetQuery, readScope, shopQuery } from './scope'

const TODAY = '2026-11-11'
const SHOPS = ['1', '2', '3']

describe('the address says which shops and which period', () => {
  test('nothing named means every shop and the last 30 days, compared', () => {
    expect(readScope({}, SHOPS, TODAY)).toEqual({
      shops: SHOPS,
      period: { from: '2026-10-12', to: '2026-11-11' },
      preset: 'last30',
      comparison: 'previous',
    })
  })

  test('a shop of somebody else is not asked for', () => {
    expect(readScope({ shop: ['2', '99'] }, SHOPS, TODAY).shops).toEqual(['2'])
    expect(readScope({ shop: '99' }, SHOPS, TODAY).shops).toEqual(SHOPS)
  })

  test('a period by hand wins over a preset, and nonsense falls back', () => {
    expect(readScope({ from: '2020-02-01', to: '2020-03-01', period: 'last7' }, SHOPS, TODAY)).toMatchObject({
      period: { from: '2020-02-01', to: '2020-03-01' },
      preset: null,
    })
    expect(readScope({ from: '2020-03-01', to: '2020-02-01' }, SHOPS, TODAY).preset).toBe('last30')
    expect(readScope({ period: 'ever' }, SHOPS, TODAY).preset).toBe('last30')
  })

  test('what is the default is not written into the address', () => {
    expect(shopQuery(SHOPS, SHOPS)).toEqual({ shop: undefined })
    expect(shopQuery(['2'], SHOPS)).toEqual({ shop: ['2'] })
    expect(presetQuery('last30').period).toBeUndefined()
    expect(periodQuery({ from: '2020-02-01', to: '2020-03-01' })).toEqual({ period: undefined, from: '2020-02-01', to: '2020-03-01' })
  })
})
