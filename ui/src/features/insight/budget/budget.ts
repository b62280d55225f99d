import type { Study } from '@/api'

export type Response = 'pay_amount' | 'kept_amount' | 'gross_profit'
export const RESPONSES: readonly Response[] = ['pay_amount', 'kept_amount', 'gross_profit']
export type RuleKind = 'exactly' | 'at_least' | 'at_most'
export const RULE_KINDS: readonly RuleKind[] = ['exactly', 'at_least', 'at_most']

type Amount = string | number

export interface TypedCurve {
  readonly spend: number
  readonly response: number
  readonly moreSpend: number
  readonly moreResponse: number
  readonly within?: number
}

export interface ChannelAsk {
  readonly name: string
  readonly floor?: Amount | null
  readonly cap?: Amount | null
  readonly present?: Amount | null
  readonly curve?: TypedCurve | null
}

export interface RuleAsk {
  readonly group: string
  readonly channels: readonly string[]
  readonly share: number
  readonly kind?: RuleKind
}

export interface SplitAsk {
  readonly response?: Response
  readonly weeks?: number
  readonly total?: Amount | null
  readonly reserve?: number
  readonly product?: string | null
  readonly channels?: readonly ChannelAsk[]
  readonly rules?: readonly RuleAsk[]
  readonly fallback?: 'hold' | 'refuse'
  readonly tried?: readonly { readonly channel: string; readonly amount: Amount }[] | null
}

export interface Share {
  readonly name: string
  readonly share: number
}

export interface PlanAsk {
  readonly total: Amount
  readonly reserve?: number
  readonly phases?: readonly Share[]
  readonly modules?: readonly Share[]
  readonly typed?: readonly (readonly Amount[])[] | null
}

export interface BudgetQuestion {
  readonly split?: SplitAsk | null
  readonly plan?: PlanAsk | null
}

interface Told {
  readonly zh: string
  readonly en: string
}

export interface Range {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface ChannelTold {
  readonly name: string
  readonly basis: 'fitted' | 'typed' | 'held'
  readonly weekly: string
  readonly highest: number
  readonly contribution?: Range | null
  readonly next?: Range | null
  readonly saturation?: number | null
  readonly doubt?: Told | null
  readonly points: readonly { readonly spend: number; readonly response: number; readonly low: number; readonly high: number }[]
}

export interface Gain {
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly chance: number
}

export interface SplitRow {
  readonly amounts: readonly { readonly channel: string; readonly amount: string; readonly response?: number | null; readonly next?: number | null }[]
  readonly sum: string
  readonly response: number
  readonly gain?: Gain | null
}

export interface SplitTold {
  readonly response: Response
  readonly level: 'product' | 'plan'
  readonly product?: string | null
  readonly over?: { readonly from: string; readonly to: string } | null
  readonly weeksRead: number
  readonly leftOut: readonly string[]
  readonly presentWeeks: number
  readonly budgetWeeks: number
  readonly total: string
  readonly reserve: string
  readonly working: string
  readonly worth: number
  readonly fit?: { readonly explained: number; readonly explainedByChannels: number; readonly deviation: number; readonly draws: number } | null
  readonly channels: readonly ChannelTold[]
  readonly present: SplitRow
  readonly best: SplitRow
  readonly surest: SplitRow
  readonly tried?: SplitRow | null
  readonly notes: readonly Told[]
}

export interface PlanTold {
  readonly typed: boolean
  readonly total: string
  readonly reserve: string
  readonly phases: readonly string[]
  readonly modules: readonly string[]
  readonly cells: readonly (readonly string[])[]
  readonly phaseSums: readonly string[]
  readonly moduleSums: readonly string[]
  readonly checks: readonly (Told & { readonly holds: boolean })[]
}

export interface BudgetAnswer {
  readonly split?: SplitTold | null
  readonly plan?: PlanTold | null
}

export type BudgetStudy = Study<BudgetQuestion, BudgetAnswer>

const NEAR_NOTHING = 0.01

/** What a split changes against the present one, in yuan a week. */
export interface Move {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly weekly: number
  readonly gain: Gain
}

/** The move from the present split to another; null where it moves hardly anything or promises nothing. */
export function moveOf(split: SplitTold, row: SplitRow): Move | null {
  const present = split.present.amounts
  const changes = row.amounts.map((each, place) => ({ name: each.channel, by: (Number(each.amount) - Number(present[place]?.amount ?? 0)) / split.budgetWeeks }))
  const sorted = (sign: number) => changes.filter((each) => each.by * sign > 0.005).sort((one, other) => (other.by - one.by) * sign)
  const down = sorted(-1)
  const up = sorted(1)
  const weekly = -down.reduce((sum, each) => sum + each.by, 0)
  if (!row.gain || row.gain.expected <= 0 || weekly * split.budgetWeeks < NEAR_NOTHING * Number(split.working)) return null
  const { expected, low, high, chance } = row.gain
  const week = (value: number) => value / split.budgetWeeks
  return { from: down.map((each) => each.name), to: up.map((each) => each.name), weekly, gain: { expected: week(expected), low: week(low), high: week(high), chance } }
}

/** Where on a curve's axis a spend lies: the nearest point's index. */
export function nearestPoint(channel: ChannelTold, spend: number): number {
  let best = 0
  channel.points.forEach((point, index) => {
    if (Math.abs(point.spend - spend) < Math.abs((channel.points[best]?.spend ?? 0) - spend)) best = index
  })
  return best
}

export const TRIAL_WEEKS = 8

export interface Trial {
  readonly name: string
  readonly weekly: number
  readonly low: number
  readonly high: number
  /** Whether each week is a high one: balanced against a steady rise or fall. */
  readonly order: readonly boolean[]
}

/** A third up and down in turn for the channel that spends most, the total unchanged; null where none spends. */
export function trialOf(channels: readonly { readonly name: string; readonly weekly: number }[]): Trial | null {
  const [most] = [...channels].sort((one, other) => other.weekly - one.weekly)
  if (!most || most.weekly <= 0) return null
  const order = [true, false, false, true, false, true, true, false]
  return { ...most, low: (most.weekly * 2) / 3, high: (most.weekly * 4) / 3, order }
}

/** Fen that still have to be given away, negative where too much was; null while something is no amount. */
export function fenLeft(working: string, typed: readonly string[]): number | null {
  const fen = typed.map(fenOf)
  if (fen.some((each) => each === null)) return null
  return (fenOf(working) ?? 0) - fen.reduce<number>((sum, each) => sum + (each ?? 0), 0)
}

const PLAIN = /^\d+(\.\d{1,2})?$/

/** An amount as people type it, in fen; null where it is none. */
export function fenOf(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, '')
  if (!PLAIN.test(plain)) return null
  const [whole, part = ''] = plain.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** The channels as the server splits by them: plans of the chosen product, or of the only one that runs, else products. */
export function runningChannels(spent: readonly { product: string; plan: string }[], chosen: string): string[] {
  const products = [...new Set(spent.map((row) => row.product))]
  const product = chosen || (products.length === 1 ? (products[0] ?? '') : '')
  const plans = spent.filter((row) => row.product === product && row.plan).map((row) => row.plan)
  return product && (chosen || plans.length > 1) ? plans : products
}

/** A chance out of some hundred draws is never quite 0 or 1. */
export function chanceText(chance: number): string {
  if (chance > 0.995) return '>99%'
  return chance < 0.005 ? '<1%' : `${Math.round(chance * 100)}%`
}
