import type { ItemRole, ItemRow, ItemStudy, ItemTable, MetricColumn } from '@/api'
import { lastFen } from '@/lib/decimal'
import { fullFigure, type Language, type Unit } from '@/lib/figures'

/** Columns that are no metrics of the catalogue but belong to the row. */
export const OWN_COLUMNS = ['share', 'cumulated', 'change', 'trend', 'stock', 'stockDays', 'category', 'role', 'proposed'] as const
/** What one sees before one chooses. */
export const SHIPPED_COLUMNS: readonly string[] = ['item_sales', 'share', 'cumulated', 'change', 'trend', 'item_units', 'item_visitors_each', 'item_pay_conversion', 'item_cart_rate', 'item_price', 'item_refund_rate', 'gross_margin', 'stockDays', 'bad_reviews', 'role']

/** The chosen columns of an address, in the order of the table; what is unknown is left out, nothing means the shipped ones. */
export function chosenColumns(text: unknown, columns: readonly MetricColumn[]): string[] {
  const known = [...columns.map((column) => column.metric), ...OWN_COLUMNS]
  const asked = typeof text === 'string' ? text.split(',').filter((key) => known.includes(key)) : []
  return asked.length ? asked : SHIPPED_COLUMNS.filter((key) => known.includes(key))
}

/** The address of a choice; the shipped one needs none. */
export function columnsAddress(chosen: readonly string[]): string | undefined {
  return chosen.join(',') === SHIPPED_COLUMNS.join(',') ? undefined : chosen.join(',')
}

/** Adds a column at its place of the shipped order, or takes it away; the last one stays. */
export function toggled(chosen: readonly string[], key: string, order: readonly string[]): string[] {
  if (chosen.includes(key)) return chosen.length === 1 ? [...chosen] : chosen.filter((each) => each !== key)
  return order.filter((each) => each === key || chosen.includes(each))
}

/** Rows whose title, id or category answer to the word, and which have the role. */
export function matching(rows: readonly ItemRow[], word: string, role: string): ItemRow[] {
  const wanted = word.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (wanted === '' || [row.title, row.item, row.category].some((text) => text.toLowerCase().includes(wanted))) &&
      (role === '' || (role === 'pick' ? row.proposal.testPick : row.proposal.role === role || roleNamed(row.role) === role)),
  )
}

const WORDS: readonly [string, ItemRole][] = [['引流', 'TRAFFIC'], ['主推', 'MAIN'], ['活动', 'CAMPAIGN'], ['利润', 'PROFIT']]

/** The role that a text of the master data names. */
export function roleNamed(text: string): ItemRole | null {
  return WORDS.find(([word, role]) => text.includes(word) || text.toUpperCase() === role)?.[1] ?? null
}

export type Agreement = 'same' | 'differs' | 'missing' | 'none'

/** How what is stated and what is proposed stand to each other. */
export function agreement(row: ItemRow): Agreement {
  const proposed = row.proposal.role ?? null
  if (proposed === null) return 'none'
  if (row.role === '') return 'missing'
  return roleNamed(row.role) === proposed ? 'same' : 'differs'
}

/** Names of roles as the master data template knows them. */
export const TEMPLATE_ROLES: Record<ItemRole, string> = { TRAFFIC: '引流款', MAIN: '主推款', CAMPAIGN: '活动促销款', PROFIT: '利润款' }
export const TEMPLATE_HEAD = ['商品ID', 'SKU ID', '生效日期', '商家编码', '商品名称', '类目', '商品角色', '吊牌价', '单位成本']

/** A row of the template that states the accepted role from a day on; all it does not say stays as it was. */
export function templateRow(row: ItemRow, day: string): (string | null)[] {
  const role = row.proposal.role
  return [row.item, null, day, null, row.title, row.category || null, role ? TEMPLATE_ROLES[role] : null, null, null]
}

export const STALE_DAYS = 30
export type StudyAge = 'never' | 'stale' | 'fresh'

/** Whole days since an item was studied; null where it never was. */
export function daysSince(study: ItemStudy | undefined, now: Date): number | null {
  return study ? Math.max(0, Math.floor((now.getTime() - new Date(study.at).getTime()) / 86_400_000)) : null
}
export function ageOf(days: number | null): StudyAge {
  if (days === null) return 'never'
  return days > STALE_DAYS ? 'stale' : 'fresh'
}

/** Rising amounts typed with any separators; null where they do not rise or are none. */
export function readBounds(text: string): number[] | null {
  const bounds = text.split(/[\s,，、;；/]+/).filter(Boolean).map(Number)
  const rise = bounds.every((bound, index) => Number.isFinite(bound) && bound > (bounds[index - 1] ?? 0))
  return bounds.length > 0 && bounds.length <= 20 && rise ? bounds : null
}

/** "< 50", "50 – 99.99", "≥ 100": the names of the bands between bounds, which begin the next one. */
export function bandNames(bounds: readonly string[]): string[] {
  const short = bounds.map((bound) => String(Number(bound)))
  return [...short.map((bound, index) => (index === 0 ? `< ${bound}` : `${short[index - 1]} – ${lastFen(bound)}`)), `≥ ${short.at(-1) ?? '0'}`]
}

/** The name of a metric in a table of items, whose head need not say that it is of items. */
export function shortName(name: string): string {
  return name.replace(/^(单品|商品)/, '').replace(/,? (of an item|by item)$/, '')
}

/** What goes into a workbook: plain digits, percent as percent. */
export function plainFigure(value: string | null | undefined, unit: Unit, language: Language): string | null {
  return value == null ? null : fullFigure(value, unit, language).digits.replaceAll(',', '').replace('−', '-')
}

export function orderOfText(value: string | null | undefined): number | null {
  return value == null ? null : Number(value)
}

export function sparkOf(trend: readonly (string | null)[]): (number | null)[] {
  return trend.map((value) => (value === null ? null : Number(value)))
}

/** The row of an item, where the table has it. */
export function rowOf(table: ItemTable | null, item: unknown): ItemRow | null {
  return table?.rows.find((row) => row.item === item) ?? null
}
