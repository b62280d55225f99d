import { expect, test } from 'vitest'
import type { CampaignPlan, PlanState } from '@/api'
import { campaignsOf, draftOf, hasAlternative, isInTrouble, nextLetter } from './plans'

const plan = (campaign: string, letter: 'A' | 'B' | 'C', state: PlanState): CampaignPlan => ({
  id: campaign + letter, shop: '1', campaign, startsOn: '2026-12-10', endsOn: '2026-12-12', letter, content: '文案', trigger: '', state, stateName: { zh: '', en: '' }, hits: [],
})

test('a campaign is in trouble while plan A is hit and nothing else is ready', () => {
  const [first, second, third] = campaignsOf([plan('双12', 'A', 'hit'), plan('年货', 'A', 'hit'), plan('双12', 'B', 'waiting'), plan('年货', 'B', 'ready'), plan('开春', 'A', 'ready')])
  expect([first, second, third].map((campaign) => campaign && isInTrouble(campaign))).toEqual([true, false, false])
  expect([first, second, third].map((campaign) => campaign && hasAlternative(campaign))).toEqual([false, true, false])
  expect([first, third].map((campaign) => campaign && nextLetter(campaign))).toEqual(['C', 'B'])
})

test('an alternative begins with the campaign but not with the text of plan A', () => {
  expect(draftOf(plan('双12', 'A', 'hit'), 'B', '2')).toMatchObject({ shop: '1', campaign: '双12', letter: 'B', content: '' })
  expect(draftOf(plan('双12', 'A', 'hit'), 'A', '2').content).toBe('文案')
  expect(draftOf(null, 'A', '2')).toMatchObject({ shop: '2', campaign: '' })
})
