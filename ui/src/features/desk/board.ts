import type { Board, Tile } from '@/api'
import { listDays, plusDays, type Day, type Period } from '@/lib/period'

export interface DayRow {
  readonly day: Day
  readonly value: string | null
  readonly previousDay: Day | null
  readonly previousValue: string | null
}

/** One row per day of the period, newest first, each beside the day it is compared with. */
export function dayRows(board: Board, tile: Tile): DayRow[] {
  const previousDays = listDays(board.previous)
  return board.days
    .map((day, index) => ({
      day,
      value: tile.spark[index] ?? null,
      previousDay: previousDays[index] ?? null,
      previousValue: tile.previousSpark[index] ?? null,
    }))
    .reverse()
}

export function isBlank(board: Board): boolean {
  return board.tiles.every((tile) => tile.value == null)
}

/** The month up to the last day that any load covers; null where nothing says what it covers. */
export function latestPeriod(loads: readonly { periodTo?: string | null; undone?: unknown }[]): Period | null {
  const ends = loads.filter((load) => !load.undone && load.periodTo).map((load) => load.periodTo as string)
  const end = ends.sort().at(-1)
  if (!end) return null
  return { from: plusDays(end.slice(0, 10), -30), to: end.slice(0, 10) }
}
