import { describe, expect, it } from 'vitest'
import type { Agreement, KeptStatement, PaperStanding } from '@/api'
import { byStage, count, keptPage, keptThere, outlineText, pageOf } from './papers'

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

it('the contract that counts and the latest statement are documents too', () => {
  const words = (zh: string) => ({ zh, en: zh })
  const agreement = (id: string, state: Agreement['state']) => ({ id, state, stateName: words(state), revisions: [{ number: `N${id}`, version: 1, revision: 1 }] }) as unknown as Agreement
  const statement = (from: string, to: string, state: KeptStatement['state']) => ({ agreement: '2', from, to, state, stateName: words(state) }) as KeptStatement
  const agreements = [agreement('3', 'drafting'), agreement('2', 'in_force')]
  expect(keptThere('service_agreement', agreements, [])).toMatchObject({ latest: 'N2 v1', agreement: '2', view: 'text', tone: 'good' })
  expect(keptThere('service_agreement', [], [])).toBeNull()
  const statements = [statement('2026-09-01', '2026-10-01', 'confirmed'), statement('2026-10-01', '2026-11-01', 'issued'), statement('2026-11-01', '2026-12-01', 'replaced')]
  expect(keptThere('settlement_statement', agreements, statements)).toMatchObject({ latest: '2026-10-01 – 2026-10-31', agreement: '2', view: 'settle', tone: 'warn' })
  expect(keptThere('settlement_statement', agreements, [])).toBeNull()
  expect(keptThere('weekly_report', agreements, statements)).toBeNull()
})

it('what is kept elsewhere leads to its page', () => {
  const kept = (kind: string) => keptPage({ type: 'kept', subject: { kind, id: '12' } })
  expect([kept('study'), kept('iteration'), kept('agreement'), kept('answer')]).toEqual(['/insight/cite/S12', '/insight/cite/I12', '/engagement/agreements/12', null])
})
