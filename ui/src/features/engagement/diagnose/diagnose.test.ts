import { describe, expect, it } from 'vitest'
import type { DiagnosisReport, DiagnosisReports, InterviewNote, Survey } from '@/api'
import { lastThreeMonths, nextStep, threeMonthsTo, unanswered } from './diagnose'

const question = (key: string, need: boolean) => ({ key, module: 'basics', kind: 'text' as const, need, zh: key, en: key })
const survey = (answers: Record<string, string>, submitted: number, notes: InterviewNote['dimension'][]): Survey => ({
  questionnaire: { version: 1, modules: [], questions: [question('a', true), question('b', false)], guide: [] },
  answers,
  scores: [],
  submitted: Array.from({ length: submitted }, (_, at) => ({ version: at + 1, by: '', at: '' })),
  notes: notes.map((dimension, at) => ({ id: String(at), dimension, speaker: '', said: '', heldOn: '' })),
})
const report = (at: string): DiagnosisReport => ({ version: 0, period: { from: '2026-01-01', to: '2026-02-01' }, content: { summary: '', stage: null, survey: 1, sections: [] }, by: '', at })
const reports = (draft: DiagnosisReport | null, signed: DiagnosisReport[] = []): DiagnosisReports => ({ draft, signed, dataEnd: null })

describe('the first stage', () => {
  it('says what comes next', () => {
    const all: InterviewNote['dimension'][] = ['pain', 'gap', 'goal']
    expect(nextStep(survey({}, 0, []), reports(null))).toBe('answer')
    expect(nextStep(survey({ a: 'x' }, 0, []), reports(null))).toBe('submit')
    expect(nextStep(survey({ a: 'x' }, 1, ['pain']), reports(null))).toBe('interview')
    expect(nextStep(survey({ a: 'x' }, 1, all), reports(null))).toBe('draft')
    expect(nextStep(survey({ a: 'x' }, 1, all), reports(report('2026-02-02')))).toBe('sign')
    expect(nextStep(survey({ a: 'x' }, 1, all), reports(report('2026-02-02'), [report('2026-02-03')]))).toBe('done')
    expect(nextStep(survey({ a: 'x' }, 1, all), reports(report('2026-02-04'), [report('2026-02-03')]))).toBe('sign')
  })
  it('asks for what must be answered only', () => {
    expect(unanswered(survey({}, 0, [])).map((each) => each.key)).toEqual(['a'])
  })
  it('looks at thirteen weeks up to where the data end', () => {
    expect(threeMonthsTo('2026-11-24')).toEqual({ from: '2026-08-25', to: '2026-11-24' })
  })
  it('looks at three whole months where there are no data', () => {
    expect(lastThreeMonths('2026-11-30')).toEqual({ from: '2026-08-01', to: '2026-11-01' })
    expect(lastThreeMonths('2026-02-03')).toEqual({ from: '2025-11-01', to: '2026-02-01' })
  })
})
