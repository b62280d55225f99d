import { describe, expect, it } from 'vitest'
import { accessOn, formOf, isPlaced, placeOf, sideOf, type PlaceForm } from './members'

const form = (change: Partial<PlaceForm>): PlaceForm => ({ ...formOf(null, '2026-11-30'), ...change })

describe('a place', () => {
  it('of the agency is all shops where none is chosen', () => {
    expect(placeOf(form({}))).toEqual({ role: 'analyst', shops: null })
    expect(placeOf(form({ shops: ['3'] }))).toEqual({ role: 'analyst', shops: ['3'] })
  })
  it('of a merchant is a client with its days, whatever shops were ticked before', () => {
    const merchant = form({ role: 'merchant_leader', shops: ['3'], client: '7', lastDay: '2027-03-31' })
    expect(placeOf(merchant)).toEqual({ role: 'merchant_leader', client: '7', from: '2026-11-30', lastDay: '2027-03-31' })
  })
  it('of a merchant lacks a client, or ends before it starts', () => {
    expect(isPlaced(form({ role: 'merchant_executor' }))).toBe(false)
    expect(isPlaced(form({ role: 'merchant_executor', client: '7' }))).toBe(true)
    expect(isPlaced(form({ role: 'merchant_executor', client: '7', lastDay: '2026-11-29' }))).toBe(false)
  })
  it('is on a side', () => {
    expect([sideOf('finance'), sideOf('merchant_manager'), sideOf('observer')]).toEqual(['provider', 'merchant', 'platform'])
  })
})

describe('access', () => {
  it('is open, ends, is over, or begins later', () => {
    const on = (from: string, lastDay: string | null) => accessOn({ from, lastDay }, '2026-11-30')
    expect([on('2026-11-01', null), on('2026-11-01', '2026-11-30'), on('2026-11-01', '2026-11-29'), on('2026-12-01', null)]).toEqual(['open', 'until', 'over', 'later'])
  })
})
