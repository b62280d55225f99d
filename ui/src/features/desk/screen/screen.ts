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

/** The last hour that is over, and the same hour of the other day. */
export interface LastHour {
  readonly hour: number
  readonly amount: number
  /** null where the other day is not known. */
  readonly other: number | null
  readonly change: string | null
}

/** An hour that still runs would always look poor beside a whole one: `running` is the hour of now where the day is today. */
export function lastHour(screen: Screen, running: number | null): LastHour | null {
  if (screen.hour === null) return null
  const hour = running !== null && screen.hour >= running ? running - 1 : screen.hour
  const within = (sums: readonly (string | null)[]) => {
    const sum = sums[hour]
    return sum == null ? null : Number(sum) - (hour > 0 ? Number(sums[hour - 1] ?? 0) : 0)
  }
  const amount = hour < 0 ? null : within(screen.soFar)
  if (amount === null) return null
  const other = within(screen.otherSoFar)
  return { hour, amount, other, change: other ? ((amount - other) / other).toFixed(4) : null }
}

/** Of its whole day's amount, what the other day had reached by the same hour: how far one usually is. */
export function usualShare(screen: Screen): number | null {
  const whole = Number(screen.otherWhole ?? 0)
  return screen.otherAmount === null || whole <= 0 ? null : Math.min(1, Number(screen.otherAmount) / whole)
}

const STALE_MINUTES = 30

/** Whole minutes since the last load, and whether they are too many for a day that runs. */
export function freshness(latestLoad: string | null | undefined, now: Date): { minutes: number; stale: boolean } | null {
  if (latestLoad == null) return null
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(latestLoad)) / 60_000))
  return { minutes, stale: minutes >= STALE_MINUTES }
}
