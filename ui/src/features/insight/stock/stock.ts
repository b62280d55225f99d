import type { Study } from '@/api'

export interface DemandBelief {
  readonly low?: number
  readonly high?: number
  readonly item?: string
  readonly days?: number
}

export interface Bet {
  readonly units: number
  readonly prepay: number
  readonly otherCosts: number
  readonly spares: number
  readonly statedBreakEven?: number
}

export interface StockQuestion {
  readonly demand: DemandBelief
  readonly price: number
  readonly unitCost: number
  readonly costPerSale: number
  readonly salvage: number
  readonly shortage: number
  readonly bet?: Bet
}

export interface StockOption {
  readonly quantity: number
  readonly expectedProfit: number
  readonly low: number
  readonly median: number
  readonly high: number
  readonly chanceOfLoss: number
  readonly chanceOfSellingOut: number
}

export interface BreakEven {
  readonly exactUnits: number
  readonly wholeUnits: number
  readonly isReachable?: boolean
  readonly reachable?: boolean
}

export interface StockAnswer {
  readonly demand: {
    readonly model: 'gamma' | 'normal' | 'empirical' | 'negative_binomial'
    readonly basis: 'range' | 'item'
    readonly mean: number
    readonly deviation: number
    readonly low: number
    readonly median: number
    readonly high: number
    readonly windows?: number
    readonly over?: { readonly from: string; readonly to: string }
  }
  readonly decision?: {
    readonly criticalRatio: number
    readonly wholeQuantity: number
    readonly expectedProfit: number
    readonly expectedSales: number
    readonly expectedLeftover: number
    readonly expectedShortage: number
    readonly chanceOfEnough: number
  }
  readonly bet?: {
    readonly breakEven: BreakEven
    readonly expectedProfit: number
    readonly chanceOfLoss: number
    readonly chanceOfSellingOut: number
    readonly worst5: number
    readonly low: number
    readonly median: number
    readonly high: number
    readonly readings?: {
      readonly revenue: number
      readonly revenueLessPrepay: number
      readonly neededSalvage: number
      readonly withoutSalvage: BreakEven
    }
  }
  readonly options: readonly StockOption[]
}

export type StockStudy = Study<StockQuestion, StockAnswer>

/** The form as typed: text, so that a half-typed number is not lost. */
export interface StockForm {
  mode: 'open' | 'bet'
  basis: 'range' | 'item'
  low: string
  high: string
  item: string
  days: string
  price: string
  unitCost: string
  costPerSale: string
  salvage: string
  shortage: string
  units: string
  prepay: string
  otherCosts: string
  spares: string
  statedBreakEven: string
}

export const emptyForm = (): StockForm => ({
  mode: 'open',
  basis: 'range',
  low: '',
  high: '',
  item: '',
  days: '30',
  price: '',
  unitCost: '',
  costPerSale: '0',
  salvage: '0',
  shortage: '0',
  units: '',
  prepay: '',
  otherCosts: '0',
  spares: '0',
  statedBreakEven: '',
})

/** The Double-11 bet of the source text (F273), costs beside the goods at the low end of what it says. */
export const sourceForm = (): StockForm => ({
  ...emptyForm(),
  mode: 'bet',
  low: '12000',
  high: '22000',
  price: '599',
  units: '20000',
  prepay: '10000000',
  otherCosts: '300000',
  statedBreakEven: '15000',
})

const PLAIN = /^\d+(\.\d+)?$/

/** A number as people type it, with separators and blanks; null where it is none. */
export function typed(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, '')
  return PLAIN.test(plain) ? Number(plain) : null
}

export type StockField = Exclude<keyof StockForm, 'mode' | 'basis'>

/** The fields a mode needs. */
export function neededFields(form: StockForm): StockField[] {
  const demand: StockField[] = form.basis === 'range' ? ['low', 'high'] : ['item', 'days']
  const money: StockField[] = form.mode === 'open' ? ['price', 'unitCost', 'costPerSale', 'salvage', 'shortage'] : ['price', 'costPerSale', 'salvage', 'units', 'prepay', 'otherCosts', 'spares']
  return [...demand, ...money]
}

/** Fields that are needed and do not hold a number. */
export function badFields(form: StockForm): StockField[] {
  const bad = neededFields(form).filter((field) => (field === 'item' ? !form.item.trim() : typed(form[field]) === null))
  const low = typed(form.low)
  const high = typed(form.high)
  if (form.basis === 'range' && low !== null && high !== null && low >= high) bad.push('high')
  if (form.mode === 'bet' && form.statedBreakEven.trim() && typed(form.statedBreakEven) === null) bad.push('statedBreakEven')
  return bad
}

/** The question of a form without bad fields. */
export function questionOf(form: StockForm): StockQuestion {
  const number = (field: StockField) => typed(form[field]) ?? 0
  const stated = typed(form.statedBreakEven)
  return {
    demand: form.basis === 'range' ? { low: number('low'), high: number('high') } : { item: form.item.trim(), days: Math.round(number('days')) },
    price: number('price'),
    unitCost: form.mode === 'open' ? number('unitCost') : 0,
    costPerSale: number('costPerSale'),
    salvage: number('salvage'),
    shortage: form.mode === 'open' ? number('shortage') : 0,
    ...(form.mode === 'bet'
      ? {
          bet: {
            units: Math.round(number('units')),
            prepay: number('prepay'),
            otherCosts: number('otherCosts'),
            spares: Math.round(number('spares')),
            ...(stated === null ? {} : { statedBreakEven: Math.round(stated) }),
          },
        }
      : {}),
  }
}

/** The form of a question that was asked before. */
export function formOf(question: StockQuestion): StockForm {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value))
  const bet = question.bet
  return {
    ...emptyForm(),
    mode: bet ? 'bet' : 'open',
    basis: question.demand.item ? 'item' : 'range',
    low: text(question.demand.low),
    high: text(question.demand.high),
    item: question.demand.item ?? '',
    days: text(question.demand.days ?? 30),
    price: text(question.price),
    unitCost: text(question.unitCost),
    costPerSale: text(question.costPerSale),
    salvage: text(question.salvage),
    shortage: text(question.shortage),
    units: text(bet?.units),
    prepay: text(bet?.prepay),
    otherCosts: text(bet?.otherCosts ?? 0),
    spares: text(bet?.spares ?? 0),
    statedBreakEven: text(bet?.statedBreakEven),
  }
}
