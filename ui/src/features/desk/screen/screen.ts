import type { Screen } from '@/api'

/** What the curve shows: the day so far, and the whole of the other day. */
export function curve(screen: Screen): { now: (number | null)[]; other: (number | null)[]; most: number } {
  const now = screen.soFar.map((sum) => (sum === null ? null : Number(sum)))
  const other = screen.otherSoFar.map(Number)
  const goal = screen.target ? Number(screen.target.value) : 0
  return { now, other, most: Math.max(1, goal, ...other, ...now.map((sum) => sum ?? 0)) }
}

/** The points of a line over width × height, for those hours that are known. */
export function linePoints(values: readonly (number | null)[], most: number, width: number, height: number): string {
  const step = width / 24
  const points = values.flatMap((value, hour) => (value === null ? [] : [`${((hour + 1) * step).toFixed(1)},${(height - (value / most) * height).toFixed(1)}`]))
  return points.length ? [`0,${height}`, ...points].join(' ') : ''
}

/** Where a level lies from the top. */
export const levelAt = (value: number, most: number, height: number) => height - (value / most) * height

/** The clock of an hour's end: within hour 0 means before 01:00. */
export const hourEnd = (hour: number) => `${String(hour + 1).padStart(2, '0')}:00`

/** How much of the longest each part is, 0 to 1: by orders where they are counted, else by amount. */
export function shares(parts: Screen['provinces']): number[] {
  const sizes = parts.map((part) => Number(part.orders ?? part.amount))
  const most = Math.max(0, ...sizes)
  return sizes.map((size) => (most === 0 ? 0 : size / most))
}
