import type { DiagnosisReports, Survey, SurveyQuestion } from '@/api'
import { plusDays, type Period } from '@/lib/period'

export const DIMENSIONS = ['pain', 'gap', 'goal'] as const

/** Questions that must be answered and are not. */
export const unanswered = (survey: Survey): SurveyQuestion[] => survey.questionnaire.questions.filter((question) => question.need && !survey.answers[question.key])

/** Three months up to where the data end, so that the newest days count and none without data does. */
export const threeMonthsTo = (end: string): Period => ({ from: plusDays(end, -91), to: end })

/** The three whole months before a day. */
export function lastThreeMonths(today: string): Period {
  const to = `${today.slice(0, 7)}-01`
  const before = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)) - 4, 1))
  return { from: before.toISOString().slice(0, 10), to }
}

/** What is to be done next, as a key of the words. */
export function nextStep(survey: Survey, reports: DiagnosisReports): 'answer' | 'submit' | 'interview' | 'draft' | 'sign' | 'done' {
  if (survey.submitted.length === 0) return unanswered(survey).length ? 'answer' : 'submit'
  if (DIMENSIONS.some((dimension) => !survey.notes.some((note) => note.dimension === dimension))) return 'interview'
  if (!reports.draft) return 'draft'
  const latest = reports.signed[0]
  return latest && latest.at >= reports.draft.at ? 'done' : 'sign'
}

/** The last day of a period, as people write it. */
export const lastDay = (period: Period) => plusDays(period.to, -1)
