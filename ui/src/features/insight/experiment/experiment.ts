import type { Baseline, Experiment, ExperimentDesign, ExperimentNumbers, MetricKind, ReadingMethod, Reading, Varied } from '@/api'
import type { Language } from '@/lib/figures'

export const VARIED: readonly Varied[] = ['picture', 'title', 'price', 'page', 'offer', 'script', 'audience', 'other']
export const MOST_VARIANTS = 6

/** Metrics of the catalogue that a test is often made on; their baselines come from the shop's own facts. */
export const KNOWN_METRICS = [
  { key: 'pay_conversion', zh: '支付转化率', en: 'Pay conversion', kind: 'proportion', unit: '' },
  { key: 'cart_rate', zh: '加购率', en: 'Add-to-cart rate', kind: 'proportion', unit: '' },
  { key: 'fav_rate', zh: '收藏率', en: 'Favourite rate', kind: 'proportion', unit: '' },
  { key: 'buyer_value', zh: '客单价', en: 'Amount per paying buyer', kind: 'mean', unit: '元' },
] as const

export interface VariantForm {
  name: string
  share: string
}

/** The form as typed: text, so that a half-typed number is not lost. Shares of proportions are typed in per cent. */
export interface ExperimentForm {
  name: string
  hypothesis: string
  varied: Varied
  /** Key of the catalogue; empty for one of one's own. */
  metricKey: string
  metric: string
  kind: MetricKind
  better: 'higher' | 'lower'
  unit: string
  baseline: string
  deviation: string
  smallestEffect: string
  dailyUnits: string
  alpha: string
  power: string
  method: ReadingMethod
  cap: string
  variants: VariantForm[]
}

export const emptyForm = (language: Language = 'zh'): ExperimentForm => ({
  name: '',
  hypothesis: '',
  varied: 'picture',
  metricKey: 'pay_conversion',
  metric: KNOWN_METRICS[0].zh,
  kind: 'proportion',
  better: 'higher',
  unit: '',
  baseline: '',
  deviation: '',
  smallestEffect: '',
  dailyUnits: '',
  alpha: '5',
  power: '80',
  method: 'sequential',
  cap: '',
  variants: [
    { name: language === 'zh' ? '原版' : 'Current', share: '50' },
    { name: language === 'zh' ? '新版' : 'New', share: '50' },
  ],
})

const PLAIN = /^-?\d+(\.\d+)?$/

/** A number as people type it, with separators, blanks or a per cent sign; null where it is none. */
export function typed(text: string): number | null {
  const plain = text.replace(/[,，\s%％]/g, '')
  return PLAIN.test(plain) ? Number(plain) : null
}

export type FormField = 'name' | 'hypothesis' | 'metric' | 'baseline' | 'deviation' | 'smallestEffect' | 'dailyUnits' | 'alpha' | 'power' | 'cap' | 'variants'

/** The fields the size follows from that do not hold what is needed. */
export function badNumbers(form: ExperimentForm): FormField[] {
  const bad: FormField[] = []
  const proportion = form.kind === 'proportion'
  const baseline = typed(form.baseline)
  if (baseline === null || (proportion && (baseline <= 0 || baseline >= 100))) bad.push('baseline')
  const deviation = typed(form.deviation)
  if (!proportion && (deviation === null || deviation <= 0)) bad.push('deviation')
  const effect = typed(form.smallestEffect)
  if (effect === null || effect <= 0) bad.push('smallestEffect')
  const daily = typed(form.dailyUnits)
  if (daily === null || daily < 1) bad.push('dailyUnits')
  const alpha = typed(form.alpha)
  if (alpha === null || alpha < 0.1 || alpha > 20) bad.push('alpha')
  const power = typed(form.power)
  if (power === null || power < 50 || power > 99) bad.push('power')
  if (form.variants.some(({ share }) => !/^\d{1,4}$/.test(share.trim()) || Number(share) < 1 || Number(share) > 1000)) bad.push('variants')
  return bad
}

/** All fields that do not hold what is needed. */
export function badFields(form: ExperimentForm): FormField[] {
  const bad = badNumbers(form)
  if (!form.name.trim()) bad.push('name')
  if (!form.hypothesis.trim()) bad.push('hypothesis')
  if (!form.metric.trim()) bad.push('metric')
  const names = form.variants.map(({ name }) => name.trim())
  if ((names.some((name) => !name || /[,;\t，；]/.test(name)) || new Set(names).size < names.length) && !bad.includes('variants')) bad.push('variants')
  const cap = typed(form.cap)
  if (form.kind !== 'proportion' && form.cap.trim() && (cap === null || cap <= 0)) bad.push('cap')
  return bad
}

/** Decimal places are shifted as text would be: 3.3 % is 0.033, not 0.033000000000000002. */
const shifted = (value: number, power: number) => Number(`${value}e${power}`)

/** The numbers of a form without bad ones. */
export function numbersOf(form: ExperimentForm): ExperimentNumbers {
  const part = (text: string) => shifted(typed(text) ?? 0, form.kind === 'proportion' ? -2 : 0)
  const deviation = typed(form.deviation)
  return {
    kind: form.kind,
    better: form.better,
    baseline: part(form.baseline),
    ...(form.kind === 'proportion' ? {} : { deviation }),
    smallestEffect: part(form.smallestEffect),
    alpha: shifted(typed(form.alpha) ?? 5, -2),
    power: shifted(typed(form.power) ?? 80, -2),
    method: form.method,
    dailyUnits: Math.round(typed(form.dailyUnits) ?? 0),
    shares: form.variants.map(({ share }) => Number(share)),
  }
}

/** The design of a form without bad fields. */
export function designOf(form: ExperimentForm): ExperimentDesign {
  const cap = typed(form.cap)
  return {
    name: form.name.trim(),
    hypothesis: form.hypothesis.trim(),
    varied: form.varied,
    metric: form.metric.trim(),
    ...(form.metricKey ? { metricKey: form.metricKey } : {}),
    ...(form.kind !== 'proportion' && form.unit.trim() ? { unit: form.unit.trim() } : {}),
    ...(form.kind !== 'proportion' && cap !== null ? { cap } : {}),
    variants: form.variants.map(({ name }) => name.trim()),
    numbers: numbersOf(form),
  }
}

/** The form of a design, to change a draft or to begin a new experiment from an old one. */
export function formOf(design: ExperimentDesign): ExperimentForm {
  const { numbers } = design
  const part = (value: number) => String(shifted(value, numbers.kind === 'proportion' ? 2 : 0))
  return {
    name: design.name,
    hypothesis: design.hypothesis,
    varied: design.varied,
    metricKey: design.metricKey ?? '',
    metric: design.metric,
    kind: numbers.kind,
    better: numbers.better,
    unit: design.unit ?? '',
    baseline: part(numbers.baseline),
    deviation: numbers.deviation ? String(numbers.deviation) : '',
    smallestEffect: part(numbers.smallestEffect),
    dailyUnits: String(numbers.dailyUnits),
    alpha: String(shifted(numbers.alpha, 2)),
    power: String(shifted(numbers.power, 2)),
    method: numbers.method,
    cap: design.cap ? String(design.cap) : '',
    variants: design.variants.map((name, index) => ({ name, share: String(numbers.shares[index] ?? 1) })),
  }
}

/** What the shop's own facts say, put into the form; a tenth of the baseline stands in for the effect worth having. */
export function withBaseline(form: ExperimentForm, baseline: Baseline): ExperimentForm {
  const value = Number(baseline.value)
  const visitors = baseline.dailyVisitors === null || baseline.dailyVisitors === undefined ? null : Math.round(Number(baseline.dailyVisitors))
  const shown = Number((baseline.share ? value * 100 : value).toPrecision(4))
  return {
    ...form,
    baseline: String(shown),
    smallestEffect: String(Number((shown / 10).toPrecision(2))),
    dailyUnits: visitors && baseline.share ? String(visitors) : form.dailyUnits,
  }
}

/** Two places; where that leaves nothing, two digits that count: as the server's sentences have them. */
function digits(value: number): string {
  if (value === 0 || value >= 0.1) return value.toFixed(2)
  return value.toFixed(Math.min(12, 1 - Math.floor(Math.log10(value))))
}

/** A value of the metric with its unit. */
export function valueText(design: ExperimentDesign, value: number | null | undefined): string {
  if (value === null || value === undefined) return '—'
  const size = `${value < 0 ? '−' : ''}${digits(Math.abs(design.numbers.kind === 'proportion' ? value * 100 : value))}`
  if (design.numbers.kind === 'proportion') return `${size}%`
  return design.unit ? `${size} ${design.unit}` : size
}

/** A difference of the metric with its sign; of proportions in points. */
export function effectText(design: ExperimentDesign, value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '—'
  const unit = effectUnit(design, language)
  return `${signed(design, value)}${unit ? ` ${unit}` : ''}`
}

/** An interval with its unit once. */
export function rangeText(design: ExperimentDesign, lower: number, upper: number, language: Language): string {
  const unit = effectUnit(design, language)
  return `${signed(design, lower)} ~ ${signed(design, upper)}${unit ? ` ${unit}` : ''}`
}

/** What it costs if the choice is wrong; next to nothing where it is less than a hundredth of what is worth having. */
export function lossText(design: ExperimentDesign, loss: number | null | undefined, language: Language): string {
  if (loss === null || loss === undefined) return '—'
  return loss < design.numbers.smallestEffect / 100 ? '≈ 0' : effectText(design, loss, language).replace('+', '')
}

export const effectUnit = (design: ExperimentDesign, language: Language) =>
  design.numbers.kind === 'proportion' ? (language === 'zh' ? '百分点' : 'pts') : (design.unit ?? '')

function signed(design: ExperimentDesign, value: number): string {
  const size = digits(Math.abs(design.numbers.kind === 'proportion' ? value * 100 : value))
  return `${Number(size) === 0 ? '' : value < 0 ? '−' : '+'}${size}`
}

export const chanceText = (chance: number | null | undefined) =>
  chance === null || chance === undefined ? '—' : chance > 0.999 ? '>99.9%' : chance < 0.001 ? '<0.1%' : `${(chance * 100).toFixed(1)}%`

/** The lines of a table to paste, one for each variant, to be filled in. */
export function templateOf(design: ExperimentDesign, day: string): string {
  const titles = { proportion: 'day,variant,n,successes', mean: 'day,variant,n,sum,sum_squares', ratio: 'day,variant,n,sum,sum_squares,below,below_squares,cross' }[design.numbers.kind]
  const blanks = ','.repeat(titles.split(',').length - 2)
  return [titles, ...design.variants.map((name) => `${day},${name}${blanks}`)].join('\n') + '\n'
}

/** The effects of one treatment day by day, for the chart; gaps where nothing could be told. */
export function bandOf(reading: Reading, treatment: number) {
  const days = reading.days ?? []
  const looks = days.map(({ looks }) => looks[treatment] ?? null)
  return {
    labels: days.map(({ day }) => day),
    effect: looks.map((look) => look?.absolute ?? null),
    lower: looks.map((look) => look?.lower ?? null),
    upper: looks.map((look) => look?.upper ?? null),
  }
}

/** Whether a finding may be made of it, and why not. */
export function mayEndWith(experiment: Experiment): { finding: boolean; why: 'split' | 'size' | null } {
  if (experiment.reading?.split?.mismatch) return { finding: false, why: 'split' }
  if (!experiment.reading?.effects.length) return { finding: false, why: 'size' }
  return { finding: true, why: null }
}
