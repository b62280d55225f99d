import { apiAddress, request } from './http'
import type { Words } from './words'

/** A client in a month: fee in fen, sales in yuan in the month and in the same one of last year. */
export interface IncomePart {
  readonly name: string
  readonly client: string
  readonly fen: number
  readonly sales: string | null
  readonly before: string | null
  /** Whether both years are known. */
  readonly counts: boolean
}
export interface IncomeMonth {
  readonly month: string
  readonly fen: number
  /** Yuan by client. */
  readonly each: number | null
  /** A fraction. */
  readonly growth: number | null
  readonly parts: readonly IncomePart[]
}
export interface IncomeGrowth {
  readonly months: readonly IncomeMonth[]
  readonly together: { readonly r: number; readonly lower: number; readonly upper: number; readonly chance: number; readonly months: number } | null
  readonly silent: Words
  readonly alarms: readonly { readonly alarm: 'not_together' | 'opposite'; readonly said: Words }[]
}

export const readIncome = (signal?: AbortSignal) => request<IncomeGrowth>('GET', '/income/growth', { signal })

/** Amounts in fen. */
export interface Voucher {
  readonly number: number
  readonly day: string
  readonly client: string
  readonly source: string
  readonly entries: readonly { readonly summary: string; readonly account: string; readonly name: string; readonly debit: number; readonly credit: number }[]
}
export interface VoucherAccounts {
  receivable: string
  income: string
  tax: string
}
export const listVouchers = (month: string, accounts: VoucherAccounts, signal?: AbortSignal) => request<Voucher[]>('GET', `/vouchers/${month}`, { query: { ...accounts }, signal })
export const voucherAddress = (month: string, file: 'yonyou.txt' | 'kingdee.xlsx', accounts: VoucherAccounts) => apiAddress(`/vouchers/${month}/${file}`, { ...accounts })
