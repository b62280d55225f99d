import { describe, expect, it } from 'vitest'
import type { CheckHit, Remedy, TextRule } from '@/api'
import { gravest, linesOf, mendable, piecesOf, remedyOf, rewrite } from './check'

const hit = (start: number, end: number, suggestion: string): CheckHit => ({ start, end, term: '', class: 'absolute', rule: 'absolute.best', severity: 'block', suggestion })

describe('a checked text', () => {
  it('falls into pieces that together are the text', () => {
    const text = '全网最好的面膜，第一名'
    const pieces = piecesOf(text, [hit(0, 4, '优质'), hit(8, 10, '')])
    expect(pieces.map((piece) => piece.text)).toEqual(['全网最好', '的面膜，', '第一', '名'])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(piecesOf('无', []).map((piece) => piece.hit)).toEqual([null])
    expect(piecesOf('', [])).toEqual([])
  })

  it('is rewritten in all places at once, whatever the lengths', () => {
    expect(rewrite('全网最好的面膜，第一名', [hit(0, 4, '优质'), hit(8, 10, '')])).toBe('优质的面膜，名')
    expect(rewrite('ab', [])).toBe('ab')
  })

  it('has no one-click words for what nobody may sell, or may be that', () => {
    const rule = (key: string, remedy: Remedy) => ({ key, remedy }) as TextRule
    const book = { rules: [rule('absolute.best', 'rewrite'), rule('prohibited.tobacco', 'takedown'), rule('prohibited.undertone', 'decide')] }
    const sold = { ...hit(0, 3, ''), rule: 'prohibited.tobacco' }
    const doubtful = { ...hit(7, 9, '请发布可以销售的商品'), rule: 'prohibited.undertone' }
    const praised = hit(3, 7, '好')
    expect([sold, doubtful, praised].map((each) => remedyOf(each, book))).toEqual(['takedown', 'decide', 'rewrite'])
    expect(remedyOf({ rule: 'case.pc4' }, book)).toBe('rewrite')
    expect(remedyOf({ rule: 'case.pc4', takedown: true }, book)).toBe('takedown')
    expect(gravest([praised, doubtful], book)).toBe('decide')
    expect(gravest([praised, sold, doubtful], book)).toBe('takedown')
    expect(gravest([], book)).toBe('rewrite')
    expect(rewrite('电子烟全网最好口粮', mendable([sold, praised, doubtful], book))).toBe('电子烟好口粮')
  })

  it('is one line of many', () => {
    expect(linesOf(' 甲 \r\n\n乙\n')).toEqual(['甲', '乙'])
  })
})
