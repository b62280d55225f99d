import type { DiffLine } from '@/api'

/** A line to show, or how many unchanged ones are left out in its place. */
export type ShownLine = DiffLine & { readonly folded?: number }

const AROUND = 2

/** Unchanged lines far from any change are folded into one that says how many they are. */
export function foldSame(lines: readonly DiffLine[]): ShownLine[] {
  const near = lines.map((_, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => line.mark !== 'SAME'))
  const shown: ShownLine[] = []
  lines.forEach((line, at) => {
    const last = shown.at(-1)
    if (near[at]) shown.push(line)
    else if (last?.folded) shown[shown.length - 1] = { ...last, folded: last.folded + 1 }
    else shown.push({ mark: 'SAME', text: '', folded: 1 })
  })
  return shown
}
