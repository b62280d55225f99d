/** A province, or a city of one, with its figure. */
export interface Place {
  readonly province: string
  readonly city: string
  readonly value: number
}

/** Places by their figures, the largest first; those without a figure are left out, those without a name stay. */
export function placesOf(rows: readonly { readonly dims: Readonly<Record<string, string>>; readonly value: string | null }[]): Place[] {
  return rows
    .filter((row) => row.value !== null)
    .map((row) => ({ province: row.dims.province ?? '', city: row.dims.city ?? '', value: Number(row.value) }))
    .sort((one, other) => other.value - one.value)
}
