import { expect, test } from 'vitest'
import { readPages } from './pages'

const book = (pages: number[][]) => (page: number) => Promise.resolve({ items: pages[page] ?? [], more: page < pages.length - 1 })

test('pages are read to the end', async () => {
  expect(await readPages(book([[1, 2], [3, 4], [5]]), 100)).toEqual({ items: [1, 2, 3, 4, 5], cut: false })
})

test('reading stops at the limit and says so', async () => {
  expect(await readPages(book([[1, 2], [3, 4], [5]]), 3)).toEqual({ items: [1, 2, 3, 4], cut: true })
})

test('a server that promises more but sends nothing does not hang the page', async () => {
  expect(await readPages(() => Promise.resolve({ items: [], more: true }), 10)).toEqual({ items: [], cut: false })
})
