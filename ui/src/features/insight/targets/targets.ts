import type { GridCell, Study, TargetCell, TargetSheet } from '@/api'
import { parseDecimal, roundTo } from '@/lib/decimal'
import type { Bilingual } from '@/ui'

export interface TargetQuestion {
  readonly metric: string
  readonly year: number
  readonly cells?: readonly { readonly month: string; readonly shop: string; readonly amount: string | number }[]
}

export interface TargetRow {
  readonly month?: string | null
  readonly shop?: string | null
  readonly target: number
  readonly lastYear?: number | null
  readonly done: number
  readonly expected: number
  readonly missing: number
  readonly daysLeft: number
  readonly neededPerDay?: number | null
  readonly usualPerDay?: number | null
  readonly ahead?: { readonly mean: number; readonly lower: number; readonly upper: number; readonly chance: number } | null
}

export type Grade = 'impossible' | 'doubtful' | 'unknown'

export interface TargetAnswer {
  readonly metric: string
  readonly year: number
  readonly knownTo: string
  readonly sentence: Bilingual
  readonly rows: readonly TargetRow[]
  readonly warnings: readonly (Bilingual & { readonly grade: Grade; readonly shop?: string | null; readonly month?: string | null })[]
  readonly method?: string | null
  readonly doubt?: Bilingual | null
}

export type TargetStudy = Study<TargetQuestion, TargetAnswer>

/** An amount in the smallest unit, which sums without rounding; null for what is no amount. */
export function unitsOf(text: string | null | undefined, decimals: number): bigint | null {
  const plain = (text ?? '').replace(/[,，\s¥￥元]/g, '')
  if (!/^\d{1,15}(\.\d+)?$/.test(plain)) return null
  const value = parseDecimal(plain)
  return roundTo(value, decimals).units
}

/** "1234.5": as the server reads it. */
export function textOf(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString()
  const digits = units.toString().padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  return digits.slice(0, -decimals) + (fraction ? `.${fraction}` : '')
}

/** The cells of a sheet as they are edited: what has no target holds nothing, and weighs what it sold last year. */
export const gridOf = (sheet: TargetSheet): GridCell[] =>
  sheet.cells.map((cell) => ({ month: cell.month, shop: cell.shop, amount: cell.target ?? '0', locked: false, weight: Number(cell.lastYear ?? 0) }))

export interface Sums {
  readonly target: bigint
  readonly actual: bigint | null
  readonly lastYear: bigint | null
}

const sum = (texts: readonly (string | null | undefined)[], decimals: number): bigint | null => {
  const known = texts.map((text) => unitsOf(text, decimals)).filter((units) => units !== null)
  return known.length ? known.reduce((all, units) => all + units, 0n) : null
}

/** A line of the tree: the year, a month, or a shop's month. */
export interface Line extends Sums {
  readonly key: string
  readonly level: 'year' | 'month' | 'shop'
  readonly month: string | null
  readonly shop: string | null
  readonly locked: boolean
}

/** The lines of the tree whose months are open; what a line holds is the exact sum of what lies below it. */
export function linesOf(sheet: TargetSheet, grid: readonly GridCell[], shops: readonly string[], open: ReadonlySet<string>): Line[] {
  const { decimals } = sheet.metric
  const facts = new Map<string, TargetCell>(sheet.cells.map((cell) => [`${cell.month}/${cell.shop}`, cell]))
  const line = (key: string, level: Line['level'], month: string | null, shop: string | null, cells: readonly GridCell[]): Line => {
    const known = cells.map((cell) => facts.get(`${cell.month}/${cell.shop}`))
    return {
      key,
      level,
      month,
      shop,
      target: sum(cells.map((cell) => cell.amount), decimals) ?? 0n,
      actual: sum(known.map((cell) => cell?.actual), decimals),
      lastYear: sum(known.map((cell) => cell?.lastYear), decimals),
      locked: cells.length > 0 && cells.every((cell) => cell.locked),
    }
  }
  const shown = grid.filter((cell) => shops.includes(cell.shop))
  const lines = [line('year', 'year', null, null, shown)]
  for (const { month } of sheet.months) {
    const cells = shown.filter((cell) => cell.month === month)
    lines.push(line(month, 'month', month, null, cells))
    if (open.has(month)) for (const cell of cells) lines.push(line(`${month}/${cell.shop}`, 'shop', month, cell.shop, [cell]))
  }
  return lines
}

/** Whether two grids hold the same amounts. */
export const sameAmounts = (one: readonly GridCell[], other: readonly GridCell[]) =>
  one.length === other.length && one.every((cell, index) => cell.amount === other[index]?.amount)

export const lock = (grid: readonly GridCell[], line: Pick<Line, 'month' | 'shop' | 'locked'>): GridCell[] =>
  grid.map((cell) => ((line.month === null || line.month === cell.month) && (line.shop === null || line.shop === cell.shop) ? { ...cell, locked: !line.locked } : cell))

/** Amounts as they were copied from a spreadsheet: one column, or months beside amounts; null where it is no such thing. */
export function readPasted(text: string, from: string, months: readonly string[]): { month: string; amount: string }[] | null {
  const rows = text.replace(/\r/g, '').split('\n').filter((row) => row.trim() !== '')
  if (rows.length < 2) return null
  const first = months.indexOf(from)
  const found: { month: string; amount: string }[] = []
  for (const [index, row] of rows.entries()) {
    const cells = row.split('\t').map((cell) => cell.trim())
    const amount = cells.at(-1)?.replace(/[,，\s¥￥元]/g, '') ?? ''
    const named = cells.length > 1 ? monthNamed(cells[0] ?? '', months) : null
    const month = named ?? months[first + index]
    if (!/^\d{1,15}(\.\d{1,2})?$/.test(amount) || !month) return null
    found.push({ month, amount })
  }
  return found
}

function monthNamed(text: string, months: readonly string[]): string | null {
  const number = /^(?:\d{4}[-/年])?(\d{1,2})月?$/.exec(text)?.[1]
  return number ? (months.find((month) => Number(month.slice(5)) === Number(number)) ?? null) : null
}

/** Sales as visitors × conversion × value of a buyer. Whole numbers, so that the product is the sales to the fen. */
export interface Drivers {
  readonly visitors: number
  readonly buyers: number
  /** In fen. */
  readonly sales: number
}

export const conversionOf = (drivers: Drivers) => (drivers.visitors ? drivers.buyers / drivers.visitors : 0)
export const valueOf = (drivers: Drivers) => (drivers.buyers ? drivers.sales / drivers.buyers / 100 : 0)

/** Changes of the three drivers, as fractions of the base. */
export interface WhatIf {
  readonly visitors: number
  readonly conversion: number
  readonly value: number
}

/** What the base becomes: buyers and sales follow from the changed quotients, rounded to whole ones once each. */
export function driven(base: Drivers, change: WhatIf): Drivers {
  const visitors = Math.max(1, Math.round(base.visitors * (1 + change.visitors)))
  const buyers = Math.min(visitors, Math.max(1, Math.round(visitors * conversionOf(base) * (1 + change.conversion))))
  return { visitors, buyers, sales: Math.round(buyers * valueOf(base) * (1 + change.value) * 100) }
}

export type Driver = keyof WhatIf

/** The drivers whose sales are the target exactly, where one of the three makes up what is missing. */
export function reaching(base: Drivers, now: Drivers, target: number, by: Driver): Drivers | null {
  if (target <= 0 || !base.visitors || !base.buyers) return null
  if (by === 'value') return { ...now, sales: target }
  const buyers = Math.max(1, Math.round(target / 100 / valueOf(now)))
  const visitors = by === 'visitors' ? Math.round(buyers / conversionOf(now)) : now.visitors
  return buyers > visitors ? null : { visitors, buyers, sales: target }
}

/** By how much drivers differ from the base. */
export const changeOf = (base: Drivers, now: Drivers): WhatIf => ({
  visitors: base.visitors ? now.visitors / base.visitors - 1 : 0,
  conversion: conversionOf(base) ? conversionOf(now) / conversionOf(base) - 1 : 0,
  value: valueOf(base) ? valueOf(now) / valueOf(base) - 1 : 0,
})

/** A chance in words that claim no more than draws can tell. */
export const chanceText = (chance: number) => (chance < 0.005 ? '< 0.5%' : chance > 0.995 ? '> 99.5%' : `${Math.round(chance * 100)}%`)

export const shareText = (part: bigint | number, whole: bigint | number) => (Number(whole) ? `${((Number(part) / Number(whole)) * 100).toFixed(1)}%` : '—')
