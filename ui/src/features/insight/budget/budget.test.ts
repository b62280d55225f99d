import { describe, expect, test } from 'vitest'
import { chanceText, fenLeft, fenOf, moveOf, runningChannels, trialOf, type SplitRow, type SplitTold } from './budget'
import { badFields, emptyChannel, emptyForm, formOf, questionOf } from './form'

describe('the form', () => {
  test('as it stands asks with what is usual', () => {
    expect(badFields(emptyForm())).toEqual([])
    expect(questionOf(emptyForm())).toEqual({ split: { response: 'pay_amount', weeks: 4, reserve: 0.1, fallback: 'hold', channels: [], rules: [] } })
  })

  test('names what a half-typed curve, a share and an amount lack', () => {
    const form = { ...emptyForm(), total: '一万', channels: [{ ...emptyChannel('直播'), spend: '1000' }], rules: [{ group: '', channels: '', share: '130', kind: 'exactly' as const }] }
    expect(badFields(form)).toEqual(['total', 'channels.0.response', 'channels.0.moreSpend', 'channels.0.moreResponse', 'rules.0.share', 'rules.0.channels'])
  })

  test('comes back as it was asked', () => {
    const form = {
      ...emptyForm(),
      total: '40,000.50',
      reserve: '12.5',
      channels: [{ ...emptyChannel('直播'), floor: '100', spend: '1000', response: '5000', moreSpend: '4000', moreResponse: '12500' }],
      rules: [{ group: '直播', channels: '直播、短视频', share: '30', kind: 'at_least' as const }],
    }
    expect(questionOf(form).split?.total).toBe('40000.50')
    expect(questionOf(form).split?.rules?.[0]?.channels).toEqual(['直播', '短视频'])
    expect(questionOf(formOf(questionOf(form)))).toEqual(questionOf(form))
    const plan = { ...emptyForm(), mode: 'plan' as const, checks: true, cells: [['1', '2', '3'], ['4', '5', '6']] }
    expect(questionOf(formOf(questionOf(plan)))).toEqual(questionOf(plan))
  })

  test('a plan whose shares do not sum to the whole is not asked', () => {
    const form = emptyForm()
    expect(badFields({ ...form, mode: 'plan', modules: [{ name: '流量获取', share: '40' }] })).toEqual(['modules'])
    expect(badFields({ ...form, mode: 'plan', checks: true })).toHaveLength(6)
  })
})

describe('amounts to the fen', () => {
  test('as typed', () => {
    expect(fenOf('1,000.5')).toBe(100050)
    for (const text of ['', '1.005', '-3', '一']) expect(fenOf(text)).toBeNull()
  })

  test('what is left to give away is exact', () => {
    expect(fenLeft('0.30', ['0.10', '0.20'])).toBe(0)
    expect(fenLeft('100.00', ['60.01', '50'])).toBe(-1001)
    expect(fenLeft('100.00', ['60', ''])).toBeNull()
  })
})

const row = (amounts: Record<string, string>, gain?: SplitRow['gain']): SplitRow => ({ amounts: Object.entries(amounts).map(([channel, amount]) => ({ channel, amount })), sum: '', response: 0, gain })
const told = (best: SplitRow) => ({ budgetWeeks: 4, working: '40000.00', present: row({ 直通车: '30000.00', 引力魔方: '10000.00' }), best }) as SplitTold

describe('the move', () => {
  test('is told by week, with the gain by week', () => {
    const best = row({ 直通车: '17200.00', 引力魔方: '22800.00' }, { expected: 16400, low: -1200, high: 35600, chance: 0.88 })
    expect(moveOf(told(best), best)).toEqual({ from: ['直通车'], to: ['引力魔方'], weekly: 3200, gain: { expected: 4100, low: -300, high: 8900, chance: 0.88 } })
  })

  test('is none where hardly anything moves or nothing is gained', () => {
    const little = row({ 直通车: '29900.00', 引力魔方: '10100.00' }, { expected: 10, low: 0, high: 20, chance: 0.9 })
    const loss = row({ 直通车: '0.00', 引力魔方: '40000.00' }, { expected: -5, low: -20, high: 2, chance: 0.2 })
    expect(moveOf(told(little), little)).toBeNull()
    expect(moveOf(told(loss), loss)).toBeNull()
  })
})

describe('the channels that run', () => {
  const plan = (product: string, name: string) => ({ product, plan: name })
  test('are products, or the plans of the only one', () => {
    expect(runningChannels([plan('直通车', ''), plan('引力魔方', '甲')], '')).toEqual(['直通车', '引力魔方'])
    expect(runningChannels([plan('万相台', '甲'), plan('万相台', '乙')], '')).toEqual(['甲', '乙'])
    expect(runningChannels([plan('直通车', '')], '')).toEqual(['直通车'])
    expect(runningChannels([plan('直通车', '丙'), plan('引力魔方', '甲')], '引力魔方')).toEqual(['甲'])
  })
})

test('a chance out of draws is never certain', () => {
  expect([1, 0.93, 0].map(chanceText)).toEqual(['>99%', '93%', '<1%'])
})

describe('the trial that would tell', () => {
  test('moves the channel that spends most, keeps its total, and leans neither to early nor to late weeks', () => {
    const trial = trialOf([{ name: '直通车', weekly: 900 }, { name: '引力魔方', weekly: 3000 }])
    expect(trial).toMatchObject({ name: '引力魔方', low: 2000, high: 4000 })
    const spent = trial?.order.map((high) => (high ? trial.high : trial.low)) ?? []
    expect(spent.reduce((sum, week) => sum + week, 0)).toBe(24_000)
    const middle = trial?.order.reduce((sum, high, week) => sum + (high ? 1 : -1) * (week - 3.5), 0)
    expect(middle).toBe(0)
  })

  test('nobody can be asked to move what spends nothing', () => {
    expect(trialOf([])).toBeNull()
    expect(trialOf([{ name: '直通车', weekly: 0 }])).toBeNull()
  })
})
