import { describe, expect, it } from 'vitest'
import type { Client, KpiFigure, KpiTemplate, TierTemplate } from '@/api'
import { answers, firstKpi, firstPlaces, goalOf, othersRange, written } from './form'

const place = (key: string, usual: string) => ({ key, kind: 'text', name: { zh: key, en: key }, form: { zh: '', en: '' }, usual, choices: [] }) as const
const tier = { tier: 'basic', places: [place('merchant', ''), place('tax_rate', '6%'), place('number', '')] } as unknown as TierTemplate
const client = { id: '7', name: '甲公司', shops: [{ id: '3', name: '甲店', platform: 'tmall' }] } as unknown as Client
const kpi = (kinds: readonly string[]) => ({ key: 'k', goals: kinds.map((kind) => ({ kind, places: [] })) }) as unknown as KpiTemplate
const figure = (unit: string, others: readonly number[]) => ({ unit, others }) as unknown as KpiFigure

describe('the form of a contract', () => {
  it('begins with what is usual and what is known', () => {
    expect(firstPlaces(tier, client, { number: 'A-1' })).toEqual({ merchant: '甲公司', tax_rate: '6%', number: 'A-1' })
  })
  it('leaves a promise open that can be read in two ways', () => {
    expect(goalOf(kpi(['relative', 'points']), firstKpi(kpi(['relative', 'points'])))).toBeUndefined()
    expect(goalOf(kpi(['level']), firstKpi(kpi(['level'])))?.kind).toBe('level')
  })
  it('says shops and promises line by line', () => {
    expect(answers(client, {}, [], ' 一 \n\n二')).toEqual({ places: {}, shops: [{ id: 'shop-3', platform: 'tmall', name: '甲店' }], kpis: [], promises: ['一', '二'] })
  })
  it('writes figures as clauses do', () => {
    expect([written('0.0235', 'percent'), written(4.8, 'score'), written(null, 'yuan')]).toEqual(['2.35%', '4.8', ''])
  })
  it('shows the middle half of the other shops', () => {
    expect(othersRange(figure('percent', [0.01, 0.02, 0.03, 0.04, 0.05]))).toEqual({ low: '2%', high: '4%', shops: 5 })
    expect(othersRange(figure('count', [2, 9]))).toEqual({ low: '2', high: '9', shops: 2 })
    expect(othersRange(figure('count', []))).toBeNull()
  })
})
