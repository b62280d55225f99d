import { describe, expect, it } from 'vitest'
import type { PaperSheet, SatisfactionAnswer } from '@/api'
import { byMonth, latestOver, plainText, unsourced } from './letters'

const sheet: PaperSheet = {
  title: '简报',
  blocks: [
    { type: 'heading', level: 1, text: '结论' },
    { type: 'paragraph', phrase: { runs: [{ text: '支付金额 ' }, { text: '720 元', answers: { type: 'asked', metric: 'pay_amount', shops: ['7'], from: '2026-06-16', to: '2026-06-17' } }, { text: '，其中直播 300 元。' }] } },
    { type: 'grid', caption: '', columns: ['指标', '本期', '比上周'], rows: [[{ runs: [{ text: '访客' }] }, { runs: [{ text: '12' }] }, { runs: [{ text: '—' }] }]] },
  ],
} as unknown as PaperSheet

describe('letters', () => {
  it('are about the latest period that is over', () => {
    expect(latestOver('daily', '2026-11-30')).toBe('2026-11-29')
    expect(latestOver('weekly', '2026-11-30')).toBe('2026-11-29')
    expect(latestOver('weekly', '2026-12-02')).toBe('2026-11-29')
    expect(latestOver('monthly', '2026-11-30')).toBe('2026-10-31')
  })
  it('go into a chat as plain lines', () => {
    expect(plainText('简报', sheet)).toBe('简报\n\n结论\n支付金额 720 元，其中直播 300 元。\n访客 12')
  })
  it('show numbers that answer no question', () => {
    expect(unsourced(sheet)).toEqual(['300 元'])
  })
  it('tell the mean of each month, the latest first', () => {
    const answer = (month: string, mean: number) => ({ month, mean }) as SatisfactionAnswer
    expect(byMonth([answer('2026-10-01', 4), answer('2026-11-01', 3), answer('2026-11-01', 5)])).toEqual([
      { month: '2026-11-01', mean: 4, count: 2 },
      { month: '2026-10-01', mean: 4, count: 1 },
    ])
  })
})
