import { describe, expect, it } from 'vitest'
import type { FileCheck, Rulebook } from '@/api'
import { classesOf, rowsOf } from './fileCheck'

const book = { classes: [{ key: 'absolute', zh: '绝对化用语', en: 'absolute' }], rules: [] } as unknown as Rulebook

describe('a checked file', () => {
  it('sums its findings by class, the most first, and shows a class it does not know by its key', () => {
    const check = { rules: [{ class: 'x', rule: 'x.a', findings: 1 }, { class: 'absolute', rule: 'a', findings: 2 }, { class: 'absolute', rule: 'b', findings: 3 }] } as unknown as FileCheck
    expect(classesOf(check, book).map(({ key, n, name }) => [key, n, name.zh])).toEqual([['absolute', 5, '绝对化用语'], ['x', 1, 'x']])
  })

  it('has a row for each text and one for a line that could not be read', () => {
    const cell = (column: string) => ({ column, text: 'a', rewritten: 'b', hits: [] })
    const rows = rowsOf([
      { line: 2, verdict: 'block', cells: [cell('标题'), cell('详情')] },
      { line: 3, verdict: 'fault', cells: [], fault: { zh: '断了', en: 'cut' } },
    ])
    expect(rows.map((row) => [row.line, row.column, row.fault?.zh ?? null])).toEqual([[2, '标题', null], [2, '详情', null], [3, '', '断了']])
  })
})
