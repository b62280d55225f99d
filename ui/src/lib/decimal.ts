/**
 * Exact arithmetic on the decimal strings the server sends ("2995760.61"). Nothing here passes
 * through a floating-point number, so what is shown is what was computed, to the last digit.
 */
export interface Decimal {
  /** The digits without the point; 1.50 is 150n with a scale of 2. */
  readonly units: bigint
  readonly scale: number
}

const PATTERN = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** Reads a plain decimal; anything else (exponents, spaces, "NaN") is refused. */
export function parseDecimal(text: string): Decimal {
  const match = PATTERN.exec(text)
  if (!match) throw new Error(`not a decimal: ${text}`)
  const [, sign, whole = '0', fraction = ''] = match
  const units = BigInt(whole + fraction)
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

/** Rounds half away from zero to `places` digits after the point; pads with zeros. */
export function roundTo(value: Decimal, places: number): Decimal {
  if (value.scale <= places) {
    return { units: value.units * 10n ** BigInt(places - value.scale), scale: places }
  }
  const divisor = 10n ** BigInt(value.scale - places)
  const negative = value.units < 0n
  const size = negative ? -value.units : value.units
  const rounded = (size + divisor / 2n) / divisor
  return { units: negative ? -rounded : rounded, scale: places }
}

/** Moves the point: `shift(1234.5, -4)` is 0.12345, `shift(0.023, 2)` is 2.3. */
export function shift(value: Decimal, places: number): Decimal {
  const scale = value.scale - places
  return scale >= 0 ? { units: value.units, scale } : { units: value.units * 10n ** BigInt(-scale), scale: 0 }
}

export function isZero(value: Decimal): boolean {
  return value.units === 0n
}

export function negate(value: Decimal): Decimal {
  return { units: -value.units, scale: value.scale }
}

export function minus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale)
  return { units: roundTo(one, scale).units - roundTo(other, scale).units, scale }
}

/** Whether |value| is at least ten to the power of `exponent`. */
export function reaches(value: Decimal, exponent: number): boolean {
  const size = value.units < 0n ? -value.units : value.units
  return size >= 10n ** BigInt(exponent + value.scale)
}

/** "-1,234.50": thousands separated by commas, all the digits of its scale. */
export function writeGrouped(value: Decimal): string {
  const negative = value.units < 0n
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0')
  const whole = digits.slice(0, digits.length - value.scale)
  const fraction = value.scale > 0 ? '.' + digits.slice(-value.scale) : ''
  return (negative ? '−' : '') + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction
}

/** For pixels only: where on a chart a value lies. Never for a figure that is read. */
export function toPixelNumber(text: string | null): number | null {
  return text === null ? null : Number(text)
}

/** The largest amount of yuan below a bound: "199.99" of "200". */
export function lastFen(bound: string): string {
  const { units, scale } = minus(roundTo(parseDecimal(bound), 2), { units: 1n, scale: 2 })
  const digits = String(units).padStart(scale + 1, '0')
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
