export const signed = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)}%`

/** A chance from draws: never said to be none or certain. */
export function chanceWords(chance: number): string {
  if (chance < 0.01) return '< 1%'
  if (chance > 0.99) return '> 99%'
  return `${(chance * 100).toFixed(0)}%`
}
