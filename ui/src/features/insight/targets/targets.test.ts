import { describe, expect, it } from 'vitest'
import type { TargetSheet } from '@/api'
import { changeOf, conversionOf, driven, gridOf, linesOf, lock, reaching, readPasted, textOf, unitsOf, valueOf } from './targets'

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)

function sheet(): TargetSheet {
  return {
    metric: { key: 'pay_amount', zh: '支付金额', en: 'Paid', unit: 'yuan', decimals: 2, adds: true },
    year: 2026,
    today: '2026-03-10',
    versions: [],
    months: months.map((month) => ({ month, festivals: [] })),
    cells: months.flatMap((month) => ['1', '2'].map((shop) => ({ month, shop, target: shop === '1' ? '0.1' : '0.2', actual: month === '2026-01' ? '5' : null, lastYear: null }))),
    items: [],
  }
}

describe('the tree', () => {
  it('sums without losing a fen', () => {
    const lines = linesOf(sheet(), gridOf(sheet()), ['1', '2'], new Set(['2026-02']))
    expect(lines[0]?.target).toBe(360n)
    expect(lines.filter((line) => line.level === 'shop').map((line) => line.key)).toEqual(['2026-02/1', '2026-02/2'])
    expect(lines.find((line) => line.key === '2026-02')?.target).toBe(30n)
    expect(lines.find((line) => line.key === '2026-01')?.actual).toBe(1000n)
    expect(lines.find((line) => line.key === '2026-02')?.actual).toBeNull()
  })

  it('locks a month with all its shops, and unlocks it again', () => {
    const locked = lock(gridOf(sheet()), { month: '2026-03', shop: null, locked: false })
    expect(locked.filter((cell) => cell.locked)).toHaveLength(2)
    expect(lock(locked, { month: '2026-03', shop: null, locked: true }).some((cell) => cell.locked)).toBe(false)
  })
})

describe('amounts', () => {
  it('are read as people write them and written as the server reads them', () => {
    expect(unitsOf('1,234.5 元', 2)).toBe(123450n)
    expect(unitsOf('-3', 2)).toBeNull()
    expect(unitsOf('', 2)).toBeNull()
    expect(textOf(123450n, 2)).toBe('1234.5')
    expect(textOf(5n, 2)).toBe('0.05')
    expect(textOf(7n, 0)).toBe('7')
  })

  it('come from a spreadsheet as a column or with their months', () => {
    expect(readPasted('200,000\n400000\n900000\n1500000', '2026-09', months)).toEqual([
      { month: '2026-09', amount: '200000' },
      { month: '2026-10', amount: '400000' },
      { month: '2026-11', amount: '900000' },
      { month: '2026-12', amount: '1500000' },
    ])
    expect(readPasted('11月\t9\n2026-12\t15', '2026-01', months)?.map((each) => each.month)).toEqual(['2026-11', '2026-12'])
    expect(readPasted('5', '2026-01', months)).toBeNull()
    expect(readPasted('1\n2', '2026-12', months)).toBeNull()
    expect(readPasted('a\nb', '2026-01', months)).toBeNull()
  })
})

describe('visitors × conversion × value', () => {
  const base = { visitors: 30_000, buyers: 900, sales: 9_000_000 }

  it('is the sales to the fen whatever is moved', () => {
    for (let turn = 0; turn < 500; turn++) {
      const change = { visitors: ((turn * 7) % 31) / 20 - 0.5, conversion: ((turn * 11) % 23) / 20 - 0.5, value: ((turn * 13) % 29) / 20 - 0.5 }
      const now = driven(base, change)
      expect(Number.isInteger(now.visitors) && Number.isInteger(now.buyers) && Number.isInteger(now.sales)).toBe(true)
      expect(Math.round(now.visitors * conversionOf(now) * valueOf(now) * 100)).toBe(now.sales)
    }
  })

  it('stays where nothing is moved, and any one driver can make up what is missing', () => {
    expect(driven(base, { visitors: 0, conversion: 0, value: 0 })).toEqual(base)
    for (const by of ['visitors', 'conversion', 'value'] as const) {
      const reached = reaching(base, base, 18_000_001, by)
      expect(reached?.sales).toBe(18_000_001)
      expect(changeOf(base, reached ?? base)[by]).toBeCloseTo(1, 2)
    }
    expect(reaching(base, base, 900_000_000_000, 'conversion')).toBeNull()
  })
})
