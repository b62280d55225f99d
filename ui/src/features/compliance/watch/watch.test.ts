import { expect, test } from 'vitest'
import type { RuleChange, RuleChangeKind, RuleLevel } from '@/api'
import { byLevel, countKinds, hitsOf, numbersOf, sideOf } from './watch'

const change = (kind: RuleChangeKind, level: RuleLevel, before: string | null, after: string | null): RuleChange => ({
  kind, kindName: { zh: kind, en: kind }, before, after, chapter: '', renumbered: before !== after, moved: false, level, reasons: [],
  obligation: { who: [], must: [], within: [], penalties: [] }, stages: [], categories: [], pieces: [],
})

test('changes are counted by kind and ordered by weight', () => {
  const changes = [change('reworded', 'low', '第一条', '第一条'), change('added', 'high', null, '第二条'), change('reworded', 'medium', '第二条', '第三条')]
  expect(countKinds(changes)).toEqual([{ kind: 'added', n: 1 }, { kind: 'reworded', n: 2 }])
  expect(byLevel(changes).map((each) => each.level)).toEqual(['high', 'medium', 'low'])
})

test('each side reads as its own text', () => {
  const pieces = [{ side: 'both', text: '处' }, { side: 'before', text: '五万' }, { side: 'after', text: '十万' }, { side: 'both', text: '元' }] as const
  expect(sideOf(pieces, 'before').map((piece) => piece.text).join('')).toBe('处五万元')
  expect(sideOf(pieces, 'after').map((piece) => piece.text).join('')).toBe('处十万元')
})

test('an article that was renumbered bears both numbers', () => {
  expect(numbersOf(change('renumbered', 'low', '第九条', '第十条'))).toBe('第九条 → 第十条')
  expect(numbersOf(change('added', 'low', null, '第三条'))).toBe('第三条')
  expect(numbersOf(change('removed', 'low', '第三条', null))).toBe('第三条')
})

test('the rules that stand on a changed article are those of its two numbers', () => {
  const rule = { rule: 'absolute.best', zh: '最好', en: 'best', findings: 2, listings: 1 }
  const hits = [{ after: '第九条', rules: [rule] }, { before: '第八条', after: '第九条', rules: [] }]
  expect(hitsOf(hits, change('added', 'high', null, '第九条'))).toEqual([rule])
  expect(hitsOf(hits, change('reworded', 'high', '第八条', '第九条'))).toEqual([])
  expect(hitsOf(hits, change('removed', 'high', '第七条', null))).toEqual([])
})
