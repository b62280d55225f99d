import { isZero, minus, parseDecimal, reaches, roundTo, shift, writeGrouped, type Decimal } from './decimal'

export type Language = 'zh' | 'en'
export type Unit = 'yuan' | 'count' | 'percent' | 'points' | 'ratio' | 'seconds' | 'hours' | 'days' | 'score'

/** A figure ready to be set: digits, the unit beside them, and the full value for hover and readers. */
export interface Figure {
  readonly digits: string
  readonly unit: string
  readonly full: string
}

interface Step {
  readonly exponent: number
  readonly zh: string
  readonly en: string
}

const CHINESE_STEPS: readonly Step[] = [
  { exponent: 8, zh: '亿', en: '' },
  { exponent: 4, zh: '万', en: '' },
]
const ENGLISH_STEPS: readonly Step[] = [
  { exponent: 9, zh: '', en: 'B' },
  { exponent: 6, zh: '', en: 'M' },
  { exponent: 4, zh: '', en: 'K' },
]

export const UNIT_WORDS: Record<Unit, Record<Language, string>> = {
  yuan: { zh: '元', en: 'CNY' },
  count: { zh: '', en: '' },
  percent: { zh: '%', en: '%' },
  points: { zh: '个百分点', en: 'pp' },
  ratio: { zh: '', en: '' },
  seconds: { zh: '秒', en: 's' },
  hours: { zh: '小时', en: 'h' },
  days: { zh: '天', en: 'd' },
  score: { zh: '分', en: 'pts' },
}

const PLACES: Record<Unit, number> = { yuan: 2, count: 0, percent: 2, points: 2, ratio: 2, seconds: 0, hours: 1, days: 1, score: 2 }

/** Whether values are fractions shown a hundredfold, whose changes are percentage points. */
export const isShare = (unit: Unit): boolean => unit === 'percent' || unit === 'points'

/** The value with every digit: "2,995,760.61 元", "2.31 %". Shares and their differences arrive as fractions. */
export function fullFigure(value: string, unit: Unit, language: Language): Figure {
  const decimal = scaled(parseDecimal(value), unit)
  const digits = writeGrouped(roundTo(decimal, PLACES[unit]))
  return named(digits, UNIT_WORDS[unit][language], unit, language)
}

/** The value as a tile shows it: 299.58 万元, 1.2M; the full value stays within reach in `full`. */
export function shortFigure(value: string, unit: Unit, language: Language): Figure {
  const full = fullFigure(value, unit, language)
  if (unit !== 'yuan' && unit !== 'count') return full
  const decimal = parseDecimal(value)
  const steps = language === 'zh' ? CHINESE_STEPS : ENGLISH_STEPS
  const step = steps.find((each) => reaches(decimal, unit === 'count' && each.exponent === 4 ? 5 : each.exponent))
  if (!step) return full
  const power = language === 'en' && step.exponent === 4 ? 3 : step.exponent
  const digits = writeGrouped(roundTo(shift(decimal, -power), 2))
  return { digits, unit: step[language] + (language === 'en' && unit === 'yuan' ? ' ' : '') + UNIT_WORDS[unit][language], full: full.full }
}

function scaled(decimal: Decimal, unit: Unit): Decimal {
  return isShare(unit) ? shift(decimal, 2) : decimal
}

function named(digits: string, word: string, unit: Unit, language: Language): Figure {
  const space = unit === 'percent' || word === '' || language === 'zh' ? '' : ' '
  return { digits, unit: word, full: digits + space + word }
}

/** An estimate, which has no exact decimals, short and with its unit: "12.35万元", "31.2%". */
export function estimateText(value: number | null | undefined, unit: Unit, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '—'
  if (unit === 'percent') return `${(value * 100).toFixed(1)}%`
  if (unit === 'points') return fullFigure(value.toFixed(6), unit, language).full
  const figure = shortFigure(value.toFixed(4), unit, language)
  const spaced = language === 'en' && figure.unit !== '' && !/^[KMB]/.test(figure.unit)
  return figure.digits + (spaced ? ' ' : '') + figure.unit
}

export type Direction = 'up' | 'down' | 'flat'

export interface Change {
  readonly direction: Direction
  /** "12.3%" without a sign; the arrow and the word carry the direction. */
  readonly size: string
}

/** A change fraction ("-0.0421") as direction and size. Changes of ten times and more are given as a multiple. */
export function readChange(fraction: string): Change {
  const decimal = parseDecimal(fraction)
  const size: Decimal = { units: decimal.units < 0n ? -decimal.units : decimal.units, scale: decimal.scale }
  const rounded = roundTo(shift(size, 2), 1)
  if (isZero(rounded)) return { direction: 'flat', size: '0.0%' }
  const direction = decimal.units < 0n ? 'down' : 'up'
  if (reaches(size, 1)) return { direction, size: writeGrouped(roundTo(size, 1)) + '×' }
  return { direction, size: writeGrouped(rounded) + '%' }
}

/** From one value to another: shares move by percentage points, all else by a fraction of what it was. */
export function readMove(change: string, unit: Unit, now: string | null | undefined, before: string | null | undefined, language: Language): Change {
  if (!isShare(unit) || now == null || before == null) return readChange(change)
  const difference = minus(parseDecimal(now), parseDecimal(before))
  const size: Decimal = { units: difference.units < 0n ? -difference.units : difference.units, scale: difference.scale }
  const rounded = roundTo(shift(size, 2), 2)
  const { full } = named(writeGrouped(rounded), UNIT_WORDS.points[language], 'points', language)
  return { direction: isZero(rounded) ? 'flat' : difference.units < 0n ? 'down' : 'up', size: full }
}

/** How far a value moved, for a file: "-26.90%" of what it was, or "-1.11" percentage points of a share. */
export function moveValue(change: string | number | null | undefined, unit: Unit = 'count', now?: string | null, before?: string | null): string | null {
  if (change == null) return null
  if (isShare(unit) && now != null && before != null) return plainly(roundTo(shift(minus(parseDecimal(now), parseDecimal(before)), 2), 2))
  return `${plainly(roundTo(shift(parseDecimal(typeof change === 'number' ? change.toFixed(6) : change), 2), 2))}%`
}

/** An estimate for a file, with all digits that mean something; shares as percent. */
export function estimateValue(value: number | null | undefined, unit: Unit): string | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null
  return isShare(unit) ? `${(value * 100).toFixed(4)}${unit === 'percent' ? '%' : ''}` : value.toFixed(unit === 'count' ? 2 : 4)
}

const plainly = (value: Decimal) => writeGrouped(value).replaceAll(',', '').replace('−', '-')

/** A plain whole number with thousands separators. */
export function wholeNumber(value: number): string {
  return writeGrouped(parseDecimal(Math.round(value).toString()))
}

/** "3.2 MB" for a size in bytes. */
export function fileSize(bytes: number): string {
  const steps = ['B', 'KB', 'MB', 'GB']
  let size = bytes
  let step = 0
  while (size >= 1024 && step < steps.length - 1) {
    size /= 1024
    step += 1
  }
  return `${step === 0 ? size : size.toFixed(1)} ${steps[step] ?? ''}`
}

/** Time left in words an operator reads at a glance: "12 秒", "3 分 20 秒", "1 小时 5 分". */
export function timeLeft(seconds: number, language: Language): string {
  const total = Math.max(0, Math.ceil(seconds))
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60]
  const word = language === 'zh' ? { h: ' 小时', m: ' 分', s: ' 秒' } : { h: ' h', m: ' min', s: ' s' }
  if (hours > 0) return `${hours}${word.h} ${minutes}${word.m}`
  if (minutes > 0) return `${minutes}${word.m} ${rest}${word.s}`
  return `${rest}${word.s}`
}
