import { describe, expect, it } from 'vitest'
import type { Client } from '@/api'
import { byStage, draftOf, withoutClient } from './clients'
import { CLIENT_TABS, tabAddress } from './tabs'

const client = (id: string, stage: Client['stage'], shops: string[]): Client => ({
  id, name: `客户${id}`, stage, stageName: { zh: '', en: '' }, since: '2026-01-01', note: '', shops: shops.map((shop) => ({ id: shop, name: shop, platform: 'tmall' })),
})

describe('clients', () => {
  it('knows the shops no client has', () => {
    expect(withoutClient([{ id: '1' }, { id: '2' }], [client('a', 'design', ['2'])])).toEqual([{ id: '1' }])
  })
  it('counts clients by stage in the order of the work', () => {
    expect(byStage([client('a', 'execute', []), client('b', 'diagnose', []), client('c', 'execute', [])])).toEqual([{ stage: 'diagnose', count: 1 }, { stage: 'execute', count: 2 }])
  })
  it('begins a draft with what is known', () => {
    expect(draftOf(client('a', 'design', ['7'])).shops).toEqual(['7'])
    expect(draftOf(null)).toEqual({ name: '', tier: null, since: null, note: '', shops: [] })
  })
  it('gives every tab an address of its own', () => {
    const addresses = CLIENT_TABS.map((tab) => tabAddress('3', tab))
    expect(new Set(addresses).size).toBe(CLIENT_TABS.length)
    expect(addresses[0]).toBe('/engagement/clients/3')
  })
})
