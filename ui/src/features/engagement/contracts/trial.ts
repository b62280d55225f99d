import type { ContractFinding, ContractStatement, StatementKpi, StatementLine } from '@/api'

/** How far a slider goes to both sides, in percent. */
export const FARTHEST = 50

/** What the sliders say, as factors; those that stand in the middle change nothing. */
export function factorsOf(moved: Readonly<Record<string, number>>): Record<string, number> {
  const factors: Record<string, number> = {}
  for (const [metric, percent] of Object.entries(moved)) if (percent !== 0) factors[metric] = (100 + percent) / 100
  return factors
}

/** A figure in the unit of its metric, shares as percent. */
export function figure(value: string | null, unit: string): string {
  if (value === null) return ''
  if (unit === 'percent' || unit === 'points') return `${trimmed(Number(value) * 100, 3)}%`
  return trimmed(Number(value), 2)
}

const trimmed = (value: number, digits: number) => value.toLocaleString('zh-CN', { maximumFractionDigits: digits })

/** Days for people: the last one is named, not the one after it. */
export function days(span: { readonly from: string; readonly to: string }): string {
  const last = new Date(`${span.to}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() - 1)
  return `${span.from} – ${last.toISOString().slice(0, 10)}`
}

/** Money as the statement says it, with its thousands parted. */
export function money(amount: string): string {
  const [whole = '', fen = '00'] = amount.replace('-', '').split('.')
  return `${amount.startsWith('-') ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen}`
}

export const faults = (findings: readonly ContractFinding[]) => findings.filter((each) => each.weight === 'fault').length
export const isOwed = (statement: ContractStatement) => !statement.payable.startsWith('-')
export const toneOf = (kpi: StatementKpi): 'good' | 'bad' | 'calm' => (kpi.verdict === 'better' ? 'good' : kpi.verdict === 'worse' ? 'bad' : 'calm')

/** The statement's own words for a line are its kind; whoever reads it wants to know of which KPI and, where it corrects, of which month. */
export function lineName(line: StatementLine, kpis: readonly StatementKpi[], kindOf: (word: string) => string): string {
  const [kind = '', ...rest] = line.id.split(':')
  if (kind !== 'restatement') return [kindOf(kind), kpiName(rest[0], kpis)].filter(Boolean).join(' · ')
  const [from = '', corrected = '', about] = rest
  return [kindOf(kind), from.slice(0, 7), kindOf(corrected), kpiName(about, kpis)].filter(Boolean).join(' · ')
}

/** How it was computed, without the id that a correction begins with, its days as people say them. */
export const lineFormula = (line: StatementLine, formula: string) => inclusive(line.kind === 'restatement' ? formula.replace(/^[\w:.-]+?(：|: )(?=\D)/, '') : formula)

/** The engine's words with each span of days told to its last day: they are part of released bundles and stay as they are there. */
export const inclusive = (words: string) => words.replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g, (_, from: string, to: string) => days({ from, to }))

const kpiName = (id: string | undefined, kpis: readonly StatementKpi[]) => (id ? (kpis.find((kpi) => kpi.kpi === id)?.name ?? id) : '')
