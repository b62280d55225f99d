import { request } from './http'

export type CheckVerdict = 'pass' | 'warn' | 'block'
export type RuleSeverity = 'warn' | 'block'
/** What to do about what breaks a rule: write something else, decide what it is, or take it down. */
export type Remedy = 'rewrite' | 'decide' | 'takedown'

/** A piece of a text that breaks a rule; pieces do not overlap and stand in their order. */
export interface CheckHit {
  readonly start: number
  readonly end: number
  readonly term: string
  readonly class: string
  readonly rule: string
  readonly severity: RuleSeverity
  /** Empty where the piece is to be left out. */
  readonly suggestion: string
  /** A rule says that nobody may sell it: its suggestion does not settle the matter. */
  readonly takedown?: boolean
}
export interface CheckedText {
  readonly text: string
  readonly verdict: CheckVerdict
  readonly hits: readonly CheckHit[]
}
export interface RuleClass {
  readonly key: string
  readonly handbook: string
  readonly handbookZh: string
  readonly handbookEn: string
  readonly zh: string
  readonly en: string
  readonly meaning: string
}
export interface TextRule {
  readonly key: string
  readonly class: string
  readonly zh: string
  readonly en: string
  readonly severity: RuleSeverity
  readonly articles: readonly string[]
  readonly verified: boolean
  readonly explanation: string
  readonly exceptions?: string | null
  readonly example: string
  readonly rewrite: string
  /** It tells by their tone texts whose words nobody listed. */
  readonly learnt: boolean
  readonly remedy: Remedy
  readonly from: string
}
interface Choice {
  readonly word: string
  readonly zh: string
  readonly en: string
}
export interface Rulebook {
  readonly classes: readonly RuleClass[]
  readonly rules: readonly TextRule[]
  readonly kinds: readonly Choice[]
  readonly categories: readonly Choice[]
}

/** Why a piece was told by its tone; the model is null where it does not run. */
export interface Likeness {
  readonly letters: number
  readonly model: number | null
  readonly alike: readonly string[]
}

export const getLikeness = (text: string, ruleClass: string) => request<Likeness>('POST', '/check/likeness', { body: { text, class: ruleClass } })
export const getRulebook = () => request<Rulebook>('GET', '/check/rules')
export const checkText = (text: string, kind: string, category: string, shop: string, signal: AbortSignal) => request<CheckedText>('POST', '/check', { body: { text, kind, category, shop: shop ? Number(shop) : null }, signal })
export const checkTexts = (texts: readonly string[], kind: string, category: string, shop: string) => request<CheckedText[]>('POST', '/check/list', { body: { texts, kind, category, shop: shop ? Number(shop) : null } })
