import { expect, test } from 'vitest'
import { ApiFailure, type CheckPoint, type CheckRun, type Publication } from '@/api'
import { afterStep, bySection, countStandings, fits, keepSame, lacksEvidence, lastDay, openOnes, readWindows, reasonWords, refusalOf } from './gate'

const point = (number: number, section: string, more: Partial<CheckPoint> = {}): CheckPoint => ({ number, section, ask: '问', why: '', severity: 'block', evidence: 'optional', outcome: 'open', reason: '', link: '', files: [], ...more })

test('points stand under their sections and only open ones are answered together', () => {
  const sections = bySection([point(1, '外观'), point(2, '外观', { outcome: 'pass' }), point(3, '性能')])
  expect(sections.map((section) => [section.name, section.points.length, section.answered])).toEqual([['外观', 2, 1], ['性能', 1, 0]])
  expect(sections.map((section) => openOnes(section).map((answer) => answer.number))).toEqual([[1], [3]])
})

test('evidence is lacking only where a pass needs it and nothing shows it', () => {
  const needing = point(1, '外观', { evidence: 'needed', outcome: 'pass' })
  expect(lacksEvidence(needing)).toBe(true)
  expect(lacksEvidence({ ...needing, link: 'https://example.com' })).toBe(false)
  expect(fits(needing, 'evidence')).toBe(true)
  expect(fits(needing, 'open')).toBe(false)
})

test('points that did not change stay the same objects, so that only the changed row is drawn again', () => {
  const run = (...points: CheckPoint[]) => ({ id: '1', points }) as unknown as CheckRun
  const before = run(point(1, '外观'), point(2, '外观'))
  const after = keepSame(before, run(point(1, '外观'), point(2, '外观', { outcome: 'pass' })))
  expect(after.points[0]).toBe(before.points[0])
  expect(after.points[1]?.outcome).toBe('pass')
  expect(keepSame(null, before)).toBe(before)
})

test('a step changes the points it answers, and how the run stands', () => {
  const run = { id: '1', key: 'listing', points: [point(1, '外观'), point(2, '外观')], missing: [{ zh: '2 项还没有填写', en: '2 not answered yet' }], percentPassed: 0, grade: '', changedAt: 'a' } as unknown as CheckRun
  const after = afterStep(run, { id: '1', points: [point(2, '外观', { outcome: 'pass' })], missing: [], percentPassed: 50, percentNotApplicable: 0, grade: '优', changedAt: 'b' })
  expect(after.points[0]).toBe(run.points[0])
  expect(after.points[1]?.outcome).toBe('pass')
  expect([after.key, after.missing, after.percentPassed, after.grade, after.changedAt]).toEqual(['listing', [], 50, '优', 'b'])
})

test('windows are read with their last day and refused where they are none', () => {
  expect(readWindows('2026-12-08 至 2026-12-12\n')).toEqual([{ from: '2026-12-08', to: '2026-12-13' }])
  expect(readWindows('')).toEqual([])
  expect(readWindows('2026-12-12 2026-12-08')).toBeNull()
  expect(readWindows('下周')).toBeNull()
  expect(lastDay('2027-01-01')).toBe('2026-12-31')
})

test('places without publications are left out of the counts', () => {
  const of = (standing: Publication['standing']) => ({ standing }) as Publication
  expect(countStandings([of('ready'), of('lapsed'), of('ready')])).toEqual([{ standing: 'lapsed', n: 1 }, { standing: 'ready', n: 2 }])
})

test('every reason of a refusal is told, whichever form it has', () => {
  const words = { zh: '没有签署', en: 'not signed' }
  const refusal = refusalOf(new ApiFailure(409, { code: 'X', zh: '', en: '', details: { reasons: [words, { blocks: true, say: words, mend: words, page: '/' }] } }))
  expect(refusal?.reasons.map(reasonWords)).toEqual([words, words])
  expect(refusalOf(new ApiFailure(409, { code: 'X', zh: '', en: '' }))).toBeNull()
  expect(refusalOf(new Error('x'))).toBeNull()
})
