import { describe, expect, it } from 'vitest'
import type { PaperStanding } from '@/api'
import { byStage, count, keptPage, outlineText, pageOf } from './papers'

const paper = (key: string, stage: string, state: PaperStanding['state']) => ({ key, stage, state }) as PaperStanding

describe('documents of a client', () => {
  it('stand by stage in the order of the work', () => {
    const grouped = byStage([paper('a', 'design', 'none'), paper('b', 'talk', 'issued'), paper('c', 'design', 'issued')])
    expect(grouped.map((group) => group.papers.map((each) => each.key))).toEqual([['a', 'c'], ['b']])
    expect(count(grouped[0]?.papers ?? [], 'issued')).toBe(1)
  })
  it('begin with the chapters of their kind', () => expect(outlineText(['一', '二'])).toBe('# 一\n\n\n# 二\n\n'))
  it('are made where their page is', () => expect(pageOf('/engagement/clients/:client/plan', '7')).toBe('/engagement/clients/7/plan'))
})

it('what is kept elsewhere leads to its page', () => {
  const kept = (kind: string) => keptPage({ type: 'kept', subject: { kind, id: '12' } })
  expect([kept('study'), kept('iteration'), kept('agreement'), kept('answer')]).toEqual(['/insight/cite/S12', '/insight/cite/I12', '/engagement/agreements/12', null])
})
