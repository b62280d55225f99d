import type { Board, Tile } from '@/api'
import { plusDays, type Period } from '@/lib/period'

export interface TileGroup {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly tiles: readonly Tile[]
}

/** Tiles by the part of the trade they belong to; parts and tiles in the order the reader gave them. */
export function groupTiles(tiles: readonly Tile[]): TileGroup[] {
  const groups = new Map<string, Tile[]>()
  for (const tile of tiles) groups.set(tile.group.key, [...(groups.get(tile.group.key) ?? []), tile])
  return [...groups.values()].flatMap((members) => (members[0] ? [{ ...members[0].group, tiles: members }] : []))
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
