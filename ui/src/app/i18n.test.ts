import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messages } from './i18n'

type Tree = { [key: string]: string | Tree }

function keys(tree: Tree, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [before + key] : keys(value, `${before}${key}.`)))
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listSources(path)
    return /\.(vue|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}

test('every sentence exists in both languages', () => {
  expect(keys(messages.en).sort()).toEqual(keys(messages.zh).sort())
})

test('no Chinese is left over in the English sentences', () => {
  const walk = (tree: Tree): string[] => Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : walk(value)))
  expect(walk(messages.en).filter((text) => /\p{Script=Han}/u.test(text.replace(/[（(「][^）)」]*[）)」]/g, '')))).toEqual([])
})

test('no sentence cites a section of the plan or a row of our list: readers have neither', () => {
  const walk = (tree: Tree): string[] => Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : walk(value)))
  expect([...walk(messages.zh), ...walk(messages.en)].filter((text) => /\b(F\d{3}|[PS]\d[.-]\d)/.test(text))).toEqual([])
})

test('every sentence a page asks for is there', () => {
  const known = new Set(keys(messages.zh))
  const asked = listSources('src').flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return [...text.matchAll(/\bt\(\s*'([a-zA-Z0-9.]+)'/g)].map((match) => ({ file, key: match[1] ?? '' }))
  })
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(({ key }) => !known.has(key))).toEqual([])
})
