import { describe, expect, it } from 'vitest'
import type { ItemRow, ItemStudy } from '@/api'
import { ageOf, agreement, bandNames, chosenColumns, columnsAddress, daysSince, matching, readBounds, roleNamed, shortName, SHIPPED_COLUMNS, templateRow, TEMPLATE_HEAD, toggled } from './items'

const words = { zh: '', en: '' }
const column = (metric: string) => ({ ...words, metric, unit: 'yuan' as const, better: 'higher' as const })
const row = (change: Partial<ItemRow>): ItemRow => ({ item: '601', shop: 1, title: '青瓷茶杯', category: '杯具', role: '', proposal: { role: null, reasons: [], testPick: false }, values: [], share: null, cumulated: null, change: null, trend: [], stock: null, stockDays: null, ...change })

describe('columns', () => {
  const known = [column('item_sales'), column('item_units'), column('item_score')]
  it('are those of the address, without what nobody knows', () => {
    expect(chosenColumns('item_score,moon,share', known)).toEqual(['item_score', 'share'])
  })
  it('are the shipped ones where the address says nothing, as far as they are known', () => {
    expect(chosenColumns(undefined, known)).toEqual(['item_sales', 'share', 'cumulated', 'change', 'trend', 'item_units', 'stockDays', 'role'])
    expect(chosenColumns('moon', known)).toContain('item_sales')
  })
  it('need no address where they are as shipped', () => {
    expect(columnsAddress(SHIPPED_COLUMNS)).toBeUndefined()
    expect(columnsAddress(['share'])).toBe('share')
  })
  it('have names that need not say what the table is of', () => {
    expect(shortName('单品支付转化率')).toBe('支付转化率')
    expect(shortName('Refund rate of an item')).toBe('Refund rate')
  })
  it('are added at their place and taken away, but the last one stays', () => {
    expect(toggled(['a', 'c'], 'b', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    expect(toggled(['a', 'c'], 'c', ['a', 'b', 'c'])).toEqual(['a'])
    expect(toggled(['a'], 'a', ['a', 'b', 'c'])).toEqual(['a'])
  })
})

describe('finding', () => {
  const rows = [row({}), row({ item: '777', title: 'Kettle', category: '', role: '引流款' }), row({ item: '888', title: '盘', category: '', proposal: { role: 'MAIN', reasons: [], testPick: true } })]
  it('answers to title, id and category', () => {
    expect(matching(rows, '茶杯', '').map((each) => each.item)).toEqual(['601'])
    expect(matching(rows, 'kett', '').map((each) => each.item)).toEqual(['777'])
    expect(matching(rows, '杯具', '').map((each) => each.item)).toEqual(['601'])
  })
  it('keeps what has the role, stated or proposed, or is a test pick', () => {
    expect(matching(rows, '', 'TRAFFIC').map((each) => each.item)).toEqual(['777'])
    expect(matching(rows, '', 'MAIN').map((each) => each.item)).toEqual(['888'])
    expect(matching(rows, '', 'pick').map((each) => each.item)).toEqual(['888'])
  })
})

describe('roles', () => {
  const proposed = { role: 'MAIN' as const, reasons: [], testPick: false }
  it('agree, differ or lack', () => {
    expect(agreement(row({ role: '主推款', proposal: proposed }))).toBe('same')
    expect(agreement(row({ role: '形象款', proposal: proposed }))).toBe('differs')
    expect(agreement(row({ proposal: proposed }))).toBe('missing')
    expect(agreement(row({ role: '主推款' }))).toBe('none')
    expect(roleNamed('活动促销款')).toBe('CAMPAIGN')
  })
  it('become rows of the template that leave everything else as it is', () => {
    const written = templateRow(row({ proposal: proposed }), '2026-07-01')
    expect(written).toHaveLength(TEMPLATE_HEAD.length)
    expect(written).toEqual(['601', null, '2026-07-01', null, '青瓷茶杯', '杯具', '主推款', null, null])
  })
})

describe('studies and prices', () => {
  const study: ItemStudy = { shop: 1, item: '601', note: '', at: '2026-07-01T00:00:00Z', times: 1 }
  it('grow old after thirty days', () => {
    expect(daysSince(study, new Date('2026-07-31T01:00:00Z'))).toBe(30)
    expect(ageOf(30)).toBe('fresh')
    expect(ageOf(31)).toBe('stale')
    expect(ageOf(daysSince(undefined, new Date()))).toBe('never')
  })
  it('read rising bounds and refuse others', () => {
    expect(readBounds('59 179，590')).toEqual([59, 179, 590])
    for (const bad of ['', '0 10', '20 10', '10 10', 'a']) expect(readBounds(bad)).toBeNull()
    expect(bandNames(['50.00', '100.00'])).toEqual(['< 50', '50 – 99.99', '≥ 100'])
  })
})
