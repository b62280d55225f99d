import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { request } from './http'
import type { Question } from './metrics'

interface Words {
  readonly zh: string
  readonly en: string
}

export type BenchmarkVerdict = 'AHEAD' | 'BEHIND' | 'BESIDE'

/** A figure of the trade with the own one beside it. */
export interface BenchmarkLine {
  readonly key: string
  readonly name: Words
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  /** Of the year before. */
  readonly earlier: string | null
  readonly value: string
  readonly year: number | null
  readonly whose: Words
  readonly remark: Words | null
  /** Null where nothing of one's own compares; `metric` explains it where it is a metric's value. */
  readonly own: { readonly metric: string | null; readonly value: string | null; readonly reason: Words | null; readonly said: Words } | null
  readonly gap: string | null
  readonly verdict: BenchmarkVerdict
}

export interface BenchmarkComparison {
  readonly period: Period
  readonly headline: Words
  readonly lines: readonly BenchmarkLine[]
  readonly curve: readonly { readonly day: number; readonly staying: string }[]
}

export const compareBenchmarks = ({ shops, period }: Question, signal?: AbortSignal) =>
  request<BenchmarkComparison>('GET', '/desk/benchmarks', { query: { shop: shops, from: period.from, to: period.to }, signal })
