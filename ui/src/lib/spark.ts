/**
 * The path of a small line over `width` × `height`, with a gap where a day has no value.
 * `lowest` and `highest` are given so that two lines can share one scale.
 */
export function sparkPath(values: readonly (number | null)[], width: number, height: number, lowest: number, highest: number): string {
  const span = highest - lowest || 1
  const step = values.length > 1 ? width / (values.length - 1) : 0
  let path = ''
  let pen = false
  values.forEach((value, index) => {
    if (value === null) {
      pen = false
      return
    }
    const x = (index * step).toFixed(1)
    const y = (height - ((value - lowest) / span) * height).toFixed(1)
    const alone = !pen && (values[index + 1] ?? null) === null
    path += alone ? `M${x} ${y}h.01` : `${pen ? 'L' : 'M'}${x} ${y}`
    pen = true
  })
  return path
}

export function extent(...lines: readonly (readonly (number | null)[])[]): [number, number] {
  const known = lines.flat().filter((value) => value !== null)
  return known.length ? [Math.min(...known), Math.max(...known)] : [0, 1]
}
