import type { Band, CatalogueFault, Definition, MetricUse, OwnMetric } from '@/api'
import { fullFigure, isShare, type Language, type Unit } from '@/lib/figures'
import { initials } from '@/lib/pinyin'

/** Which metrics the list shows: a word, a group, and only what the agency wrote or changed. */
export interface Wanted {
  readonly word: string
  readonly group: string
  readonly ownOnly: boolean
}

/** By either name, by key, by pinyin initials, or by a word of the meaning. */
export function findMetrics(metrics: readonly Definition[], own: ReadonlyMap<string, OwnMetric>, wanted: Wanted): Definition[] {
  const word = wanted.word.trim().toLowerCase()
  const answers = (metric: Definition) =>
    [metric.zh, metric.en, metric.key, metric.meaning].some((text) => text.toLowerCase().includes(word)) || initials(metric.zh).includes(word)
  return metrics.filter((metric) => (!wanted.group || metric.group.key === wanted.group) && (!wanted.ownOnly || own.has(metric.key)) && (word === '' || answers(metric)))
}

export interface Group {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly count: number
}

/** The groups in the order of the catalogue, with how many metrics each has. */
export function groupsOf(metrics: readonly Definition[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { group } of metrics) groups.set(group.key, { ...group, count: (groups.get(group.key)?.count ?? 0) + 1 })
  return [...groups.values()]
}

/** "< 2.3%", "≤ 2%", "≥ 3.5%"; "30% – 40%" where both bounds lie in it, else "≥ 2.3%, < 3.5%". */
export function writeRange(band: Pick<Band, 'from' | 'fromIncluded' | 'to' | 'toIncluded'>, unit: Unit, language: Language): string {
  const write = (bound: string) => {
    const figure = fullFigure(bound, unit, language)
    return figure.unit === '%' ? `${figure.digits}%` : [figure.digits, figure.unit].filter(Boolean).join(' ')
  }
  const { from, to } = band
  if (from != null && to != null && band.fromIncluded && band.toIncluded) return `${write(from)} – ${write(to)}`
  const low = from == null ? '' : `${band.fromIncluded ? '≥' : '>'} ${write(from)}`
  const high = to == null ? '' : `${band.toIncluded ? '≤' : '<'} ${write(to)}`
  return [low, high].filter(Boolean).join(', ')
}

export interface BandSet {
  readonly origin: string
  readonly own: boolean
  readonly bands: readonly Band[]
}

/** The bands by whose word they are. */
export function bandSets(bands: readonly Band[], language: Language): BandSet[] {
  const sets = new Map<string, Band[]>()
  for (const band of bands) {
    const origin = language === 'zh' ? band.originZh : band.originEn
    sets.set(origin, [...(sets.get(origin) ?? []), band])
  }
  return [...sets].map(([origin, of]) => ({ origin, own: of[0]?.origin === 'agency', bands: of }))
}

/** Uses by metric. */
export function usesByMetric(uses: readonly MetricUse[]): Map<string, MetricUse[]> {
  const found = new Map<string, MetricUse[]>()
  for (const use of uses) found.set(use.metric, [...(found.get(use.metric) ?? []), use])
  return found
}

/** The faults of each line, by its number. */
export function faultsByLine(faults: readonly CatalogueFault[]): Map<number, CatalogueFault[]> {
  const found = new Map<number, CatalogueFault[]>()
  for (const fault of faults) found.set(fault.line, [...(found.get(fault.line) ?? []), fault])
  return found
}

export type SectionName = 'measures' | 'metrics' | 'changes'

/** A text with an entry added at the end of a section, which is made where the text lacks it; and the line it begins on. */
export function addEntry(text: string, section: SectionName, entry: string): { text: string; line: number } {
  const lines = text.replace(/\s+$/, '').split('\n')
  if (lines.length === 1 && lines[0] === '') lines.pop()
  const head = lines.findIndex((line) => new RegExp(`^${section}:\\s*$`).test(line))
  if (head < 0) {
    const before = lines.length ? [...lines, ''] : []
    return { text: [...before, `${section}:`, entry, ''].join('\n'), line: before.length + 2 }
  }
  let end = head + 1
  while (end < lines.length && !/^[^\s#]/.test(lines[end] ?? '')) end++
  while (end > head + 1 && lines[end - 1]?.trim() === '') end--
  return { text: [...lines.slice(0, end), entry, ...lines.slice(end), ''].join('\n'), line: end + 1 }
}

/** What changes a shipped metric's name and adds bands of one's own, to be filled in. */
export function changeOf(metric: Pick<Definition, 'key' | 'zh' | 'unit' | 'better'>): string {
  const percent = isShare(metric.unit) ? '%' : ''
  const bands =
    metric.better === 'lower'
      ? `healthy: below 1${percent}, watch: from 1${percent} below 2${percent}, low: from 2${percent}`
      : `low: below 1${percent}, watch: from 1${percent} below 2${percent}, healthy: from 2${percent}`
  return [`  - change: ${metric.key}`, `    zh: ${metric.zh}`, `    bands:`, `      - {origin: agency, ${bands}}`].join('\n')
}

/** A new metric that already reads right, to be changed. */
export const NEW_METRIC = `  - metric: my_order_value
    zh: 自定笔单价
    en: Our value per order
    meaning: 支付金额除以支付订单数。
    means: Amount paid over paid orders.
    unit: yuan
    better: higher
    days: whole
    date: paid
    computed: ratio(pay_amount, orders_paid)`

/** A new measure that already reads right, to be changed. */
export const NEW_MEASURE = `  - {measure: my_big_orders, take: count of orders on paid_at where paid > 500}`

/** Where a line begins in a text, for the cursor. */
export function startOfLine(text: string, line: number): number {
  let at = 0
  for (let passed = 1; passed < line; passed++) {
    const next = text.indexOf('\n', at)
    if (next < 0) return text.length
    at = next + 1
  }
  return at
}

/** The spaces a new line begins with after the one the cursor is in. */
export function indentAfter(text: string, cursor: number): string {
  const line = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor)
  const spaces = /^ */.exec(line)?.[0] ?? ''
  return /^ *- \w+: \S/.test(line) ? `${spaces}  ` : spaces
}
