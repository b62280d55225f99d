import type { BudgetQuestion, ChannelAsk, PlanAsk, Response, RuleAsk, RuleKind, Share, SplitAsk } from './budget'

/** A channel as typed: text, so that a half-typed number is not lost. */
export interface ChannelRow {
  name: string
  floor: string
  cap: string
  present: string
  spend: string
  response: string
  moreSpend: string
  moreResponse: string
}

export interface RuleRow {
  group: string
  channels: string
  share: string
  kind: RuleKind
}

export interface PartRow {
  name: string
  share: string
}

export interface BudgetForm {
  mode: 'split' | 'plan'
  response: Response
  weeks: string
  total: string
  reserve: string
  product: string
  fallback: 'hold' | 'refuse'
  channels: ChannelRow[]
  rules: RuleRow[]
  planTotal: string
  planReserve: string
  phases: PartRow[]
  modules: PartRow[]
  checks: boolean
  cells: string[][]
}

export const emptyChannel = (name = ''): ChannelRow => ({ name, floor: '', cap: '', present: '', spend: '', response: '', moreSpend: '', moreResponse: '' })
export const emptyRule = (): RuleRow => ({ group: '', channels: '', share: '', kind: 'exactly' })

export const emptyForm = (): BudgetForm => ({
  mode: 'split',
  response: 'pay_amount',
  weeks: '4',
  total: '',
  reserve: '10',
  product: '',
  fallback: 'hold',
  channels: [],
  rules: [],
  planTotal: '1000000',
  planReserve: '10',
  phases: [
    { name: '前 3 个月', share: '35' },
    { name: '后 6 个月', share: '65' },
  ],
  modules: [
    { name: '流量获取', share: '40' },
    { name: '转化提升', share: '35' },
    { name: '品牌建设', share: '25' },
  ],
  checks: false,
  cells: [
    ['', '', ''],
    ['', '', ''],
  ],
})

const PLAIN = /^\d+(\.\d+)?$/
const clean = (text: string) => text.replace(/[,，\s]/g, '')

/** A number as people type it, with separators and blanks; null where it is none. */
export function typed(text: string): number | null {
  const plain = clean(text)
  return PLAIN.test(plain) ? Number(plain) : null
}

const CURVE = ['spend', 'response', 'moreSpend', 'moreResponse'] as const
const BOUNDS = ['floor', 'cap', 'present'] as const
const isBadAmount = (text: string) => text.trim() !== '' && typed(text) === null

/** Names of the fields that do not hold what they need, such as `weeks` or `channels.0.cap`. */
export function badFields(form: BudgetForm): string[] {
  return form.mode === 'plan' ? badPlan(form) : badSplit(form)
}

function badSplit(form: BudgetForm): string[] {
  const bad: string[] = []
  const weeks = typed(form.weeks)
  if (weeks === null || !Number.isInteger(weeks) || weeks < 1 || weeks > 52) bad.push('weeks')
  if (isBadAmount(form.total)) bad.push('total')
  const reserve = typed(form.reserve)
  if (reserve === null || reserve > 50) bad.push('reserve')
  form.channels.forEach((row, at) => {
    if (!row.name.trim()) bad.push(`channels.${at}.name`)
    for (const field of BOUNDS) if (isBadAmount(row[field])) bad.push(`channels.${at}.${field}`)
    if (CURVE.some((field) => row[field].trim())) {
      for (const field of CURVE) if (typed(row[field]) === null) bad.push(`channels.${at}.${field}`)
    }
  })
  form.rules.forEach((row, at) => {
    const share = typed(row.share)
    if (share === null || share > 100) bad.push(`rules.${at}.share`)
    if (listOf(row.channels).length === 0) bad.push(`rules.${at}.channels`)
  })
  return bad
}

function badPlan(form: BudgetForm): string[] {
  const bad: string[] = []
  if (!typed(form.planTotal)) bad.push('planTotal')
  const reserve = typed(form.planReserve)
  if (reserve === null || reserve > 90) bad.push('planReserve')
  for (const key of ['phases', 'modules'] as const) {
    form[key].forEach((part, at) => {
      if (!part.name.trim() || typed(part.share) === null) bad.push(`${key}.${at}`)
    })
    if (Math.abs(shareSum(form[key]) - 100) > 1e-6) bad.push(key)
  }
  if (form.checks) form.cells.forEach((row, phase) => row.forEach((cell, module) => typed(cell) === null && bad.push(`cells.${phase}.${module}`)))
  return bad
}

/** The percent that parts sum to. */
export const shareSum = (parts: readonly PartRow[]) => parts.reduce((sum, part) => sum + (typed(part.share) ?? 0), 0)

/** Names parted by commas of either script. */
export const listOf = (text: string) =>
  text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter(Boolean)

/** The question of a form without bad fields. */
export function questionOf(form: BudgetForm): BudgetQuestion {
  return form.mode === 'plan' ? { plan: planOf(form) } : { split: splitOf(form) }
}

function splitOf(form: BudgetForm): SplitAsk {
  return {
    response: form.response,
    weeks: typed(form.weeks) ?? 4,
    ...(form.total.trim() ? { total: clean(form.total) } : {}),
    reserve: (typed(form.reserve) ?? 10) / 100,
    ...(form.product ? { product: form.product } : {}),
    fallback: form.fallback,
    channels: form.channels.map(channelOf),
    rules: form.rules.map((row): RuleAsk => ({ group: row.group.trim() || row.channels, channels: listOf(row.channels), share: (typed(row.share) ?? 0) / 100, kind: row.kind })),
  }
}

function channelOf(row: ChannelRow): ChannelAsk {
  const bound = (key: (typeof BOUNDS)[number]) => (row[key].trim() ? { [key]: clean(row[key]) } : {})
  const [spend, response, moreSpend, moreResponse] = CURVE.map((field) => typed(row[field]))
  const curve = spend && response && moreSpend && moreResponse ? { curve: { spend, response, moreSpend, moreResponse } } : {}
  return { name: row.name.trim(), ...bound('floor'), ...bound('cap'), ...bound('present'), ...curve }
}

function planOf(form: BudgetForm): PlanAsk {
  const parts = (rows: readonly PartRow[]): Share[] => rows.map((row) => ({ name: row.name.trim(), share: (typed(row.share) ?? 0) / 100 }))
  return {
    total: clean(form.planTotal),
    reserve: (typed(form.planReserve) ?? 10) / 100,
    phases: parts(form.phases),
    modules: parts(form.modules),
    ...(form.checks ? { typed: form.cells.map((row) => row.map(clean)) } : {}),
  }
}

const percent = (share: number | undefined, usual: string) => (share === undefined ? usual : String(Number((share * 100).toFixed(6))))
const text = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value))

/** The form of a question that was asked before. */
export function formOf(question: BudgetQuestion): BudgetForm {
  const form = emptyForm()
  if (question.plan) {
    const { plan } = question
    const parts = (given: readonly Share[] | undefined, usual: PartRow[]) => given?.map((part) => ({ name: part.name, share: percent(part.share, '') })) ?? usual
    const phases = parts(plan.phases, form.phases)
    const modules = parts(plan.modules, form.modules)
    const cells = plan.typed?.map((row) => row.map(text)) ?? phases.map(() => modules.map(() => ''))
    return { ...form, mode: 'plan', planTotal: text(plan.total), planReserve: percent(plan.reserve, '10'), phases, modules, checks: Boolean(plan.typed), cells }
  }
  const split = question.split ?? {}
  return {
    ...form,
    response: split.response ?? 'pay_amount',
    weeks: text(split.weeks ?? 4),
    total: text(split.total),
    reserve: percent(split.reserve, '10'),
    product: split.product ?? '',
    fallback: split.fallback ?? 'hold',
    channels: (split.channels ?? []).map((channel) => ({
      name: channel.name,
      floor: text(channel.floor),
      cap: text(channel.cap),
      present: text(channel.present),
      spend: text(channel.curve?.spend),
      response: text(channel.curve?.response),
      moreSpend: text(channel.curve?.moreSpend),
      moreResponse: text(channel.curve?.moreResponse),
    })),
    rules: (split.rules ?? []).map((rule) => ({ group: rule.group, channels: rule.channels.join('，'), share: percent(rule.share, ''), kind: rule.kind ?? 'exactly' })),
  }
}
