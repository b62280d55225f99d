/** One page of a list as the server sends it. */
export interface ListPage<T> {
  readonly items: readonly T[]
  readonly more: boolean
}

/** Reads page after page until the end or until `limit` rows; `cut` says that there would be more. */
export async function readPages<T>(read: (page: number) => Promise<ListPage<T>>, limit: number): Promise<{ items: T[]; cut: boolean }> {
  const items: T[] = []
  for (let page = 0; ; page++) {
    const part = await read(page)
    items.push(...part.items)
    if (!part.more || part.items.length === 0) return { items, cut: false }
    if (items.length >= limit) return { items, cut: true }
  }
}
