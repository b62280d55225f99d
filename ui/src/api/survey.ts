import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'
import { request } from './http'
import type { Words } from './words'

export type QuestionKind = 'number' | 'choice' | 'text' | 'yes_no'
export type InterviewDimension = 'pain' | 'gap' | 'goal'
export interface SurveyQuestion extends Words {
  readonly key: string
  readonly module: string
  readonly kind: QuestionKind
  readonly need: boolean
  readonly unit?: Words
  readonly options?: readonly (Words & { readonly key: string; readonly points: number })[]
  readonly metric?: string
}
export interface Questionnaire {
  readonly version: number
  readonly modules: readonly (Words & { readonly key: string })[]
  readonly questions: readonly SurveyQuestion[]
  readonly guide: readonly { readonly dimension: InterviewDimension; readonly prompts: readonly Words[] }[]
}
export interface SurveyPart {
  readonly module: string
  readonly score: number | null
  readonly answered: number
  readonly questions: number
  readonly lines: readonly { readonly question: string; readonly points: number }[]
}
export interface InterviewNote {
  readonly id: string
  readonly dimension: InterviewDimension
  readonly speaker: string
  readonly said: string
  readonly heldOn: string
}
export interface SurveyVersion {
  readonly version: number
  readonly by: string
  readonly at: string
}
export interface Survey {
  readonly questionnaire: Questionnaire
  readonly answers: Readonly<Record<string, string>>
  readonly scores: readonly SurveyPart[]
  readonly submitted: readonly SurveyVersion[]
  readonly notes: readonly InterviewNote[]
}
export interface FigureRef {
  readonly metric: string
  readonly name: string
  readonly unit: Unit
  readonly value: string
  /** Empty for all of the client's shops. */
  readonly shop: string
  readonly period: Period
}
export interface ReportParagraph {
  readonly key: string
  readonly text: string
  readonly edited: boolean
  readonly figures: readonly FigureRef[]
}
export interface DiagnosisReport {
  readonly version: number
  readonly period: Period
  readonly content: {
    readonly summary: string
    readonly stage: string | null
    readonly survey: number
    readonly sections: readonly { readonly key: string; readonly heading: string; readonly paragraphs: readonly ReportParagraph[] }[]
  }
  readonly by: string
  readonly at: string
}
export interface DiagnosisReports {
  readonly draft: DiagnosisReport | null
  readonly signed: readonly DiagnosisReport[]
  /** The day after the last one with orders; null where there are none. */
  readonly dataEnd: string | null
}

const of = (client: string) => `/clients/${client}`
export const getSurvey = (client: string, signal?: AbortSignal) => request<Survey>('GET', `${of(client)}/survey`, { signal })
export const getSubmitted = (client: string, version: number) => request<Survey>('GET', `${of(client)}/survey/${version}`)
export const saveAnswers = (client: string, answers: Record<string, string>) => request<Survey>('PUT', `${of(client)}/survey`, { body: { answers } })
export const submitSurvey = (client: string) => request<Survey>('POST', `${of(client)}/survey/versions`, { body: {} })
export const addNote = (client: string, note: Omit<InterviewNote, 'id'>) => request<Survey>('POST', `${of(client)}/survey/notes`, { body: note })
export const removeNote = (client: string, note: string) => request<Survey>('DELETE', `${of(client)}/survey/notes/${note}`)
export const getDiagnosis = (client: string, signal?: AbortSignal) => request<DiagnosisReports>('GET', `${of(client)}/diagnosis`, { signal })
export const draftDiagnosis = (client: string, period: Period) => request<DiagnosisReports>('POST', `${of(client)}/diagnosis`, { body: period })
export const editDiagnosis = (client: string, paragraph: string, text: string) => request<DiagnosisReports>('PUT', `${of(client)}/diagnosis/words`, { body: { paragraph, text } })
export const signDiagnosis = (client: string) => request<DiagnosisReports>('POST', `${of(client)}/diagnosis/versions`, { body: {} })
