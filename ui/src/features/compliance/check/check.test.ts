import { describe, expect, it } from 'vitest'
import type { CheckHit } from '@/api'
import { linesOf, piecesOf, rewrite } from './check'

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

  it('is one line of many', () => {
    expect(linesOf(' 甲 \r\n\n乙\n')).toEqual(['甲', '乙'])
  })
})
