import { request, requestFile } from './http'
import type { ChannelKind } from './notify'
import type { BlockChange, PaperSheet } from './papers'
import type { Words } from './words'

export type LetterKind = 'daily' | 'weekly' | 'monthly'
export type LetterLevel = 'strategy' | 'execution' | 'operation'
export interface LetterSending {
  readonly by: string
  readonly at: string
  readonly hash: string
  readonly entrance: boolean
  /** The merchant's people who were told; empty for merchants. */
  readonly readers: readonly string[]
  readonly outside: string
  /** Names of the client's channels it went to; empty for merchants. */
  readonly ways: readonly string[]
}
export interface LetterDelivery {
  readonly channel: string
  readonly name: string
  readonly state: 'WAITING' | 'SENDING' | 'SENT' | 'FAILED' | 'UNSURE'
  readonly attempts: number
  /** When it is tried next, while it waits. */
  readonly dueAt: string
  /** What the peer said last. */
  readonly answer: string | null
  readonly sentAt: string | null
}
export interface Letter {
  readonly id: string
  readonly citation: string
  readonly kind: LetterKind
  readonly kindName: Words
  readonly level: LetterLevel
  readonly levelName: Words
  readonly from: string
  readonly lastDay: string
  readonly version: number
  readonly title: string
  readonly editedBy: string | null
  readonly editedAt: string | null
  /** The letter it takes the place of, such as L3. */
  readonly corrects: string | null
  readonly why: string
  readonly at: string
  readonly sent: LetterSending | null
}
export interface ReadLetter {
  readonly letter: Letter
  readonly sheet: PaperSheet
  /** As it is edited; null for merchants. */
  readonly text: string | null
  /** On the client's channels; empty for a draft and for merchants. */
  readonly deliveries: readonly LetterDelivery[]
}

const at = (client: string, letter?: string) => `/clients/${client}/letters${letter ? `/${letter}` : ''}`
export const listLetters = (client: string, signal?: AbortSignal) => request<Letter[]>('GET', at(client), { signal })
export const draftLetters = (client: string, kind: LetterKind, day: string) => request<Letter[]>('POST', at(client), { body: { kind, day } })
export const getLetter = (client: string, letter: string, signal?: AbortSignal) => request<ReadLetter>('GET', at(client, letter), { signal })
export const editLetter = (client: string, letter: string, title: string, text: string) => request<ReadLetter>('PUT', at(client, letter), { body: { title, text } })
export const rewriteLetter = (client: string, letter: string) => request<ReadLetter>('POST', `${at(client, letter)}/rewriting`)
export const getLetterChanges = (client: string, letter: string, signal?: AbortSignal) => request<BlockChange[]>('GET', `${at(client, letter)}/changes`, { signal })
export const sendLetter = (client: string, letter: string, entrance: boolean, outside: string, channels: readonly string[]) => request<Letter>('POST', `${at(client, letter)}/sending`, { body: { entrance, outside, channels } })
export const sendLetterAgain = (client: string, letter: string, channel: string) => request<undefined>('POST', `${at(client, letter)}/deliveries/${channel}/again`)
export const correctLetter = (client: string, letter: string, why: string) => request<Letter>('POST', `${at(client, letter)}/corrections`, { body: { why } })
export const fetchLetter = (client: string, letter: string, type: 'pdf' | 'docx') => requestFile(`${at(client, letter)}.${type}`)

export type LetterOccasion = 'daily' | 'weekly' | 'monthly' | 'visit' | 'satisfaction'
export type SlotState = 'OPEN' | 'BEGUN' | 'DONE' | 'OVERDUE'
export interface CommunicationLine {
  readonly occasion: LetterOccasion
  readonly name: Words
  readonly active: boolean
  /** Counted from 1: of a report after its period, of all else within it. */
  readonly dueDay: number
  readonly lastDay: number
  readonly dueTime: string
  readonly dayOff: 'keep' | 'workday_before' | 'workday_after' | 'skip'
}
export interface CommunicationContact {
  readonly level: LetterLevel
  readonly levelName: Words
  readonly ours: number | null
  readonly oursName: string
  readonly theirs: string
  readonly topic: string
  readonly every: string
  readonly how: string
}
export interface CommunicationSlot {
  readonly occasion: LetterOccasion
  readonly name: Words
  readonly from: string
  readonly lastDay: string
  readonly due: string
  readonly state: SlotState
}
export interface Communication {
  /** Else lines and contacts are a proposal. */
  readonly agreed: boolean
  readonly lines: readonly CommunicationLine[]
  readonly contacts: readonly CommunicationContact[]
  readonly slots: readonly CommunicationSlot[]
}
export const getCommunication = (client: string, signal?: AbortSignal) => request<Communication>('GET', `/clients/${client}/communication`, { signal })
export const agreeCommunication = (client: string, lines: readonly CommunicationLine[], contacts: readonly CommunicationContact[]) =>
  request<Communication>('PUT', `/clients/${client}/communication`, { body: { lines, contacts } })
export const planVisit = (client: string, day: string) => request<CommunicationSlot>('POST', `/clients/${client}/communication/visits`, { body: { day } })

export interface SatisfactionAnswer {
  readonly month: string
  readonly respondent: string
  readonly byStaff: boolean
  readonly scores: Readonly<Record<string, number>>
  readonly mean: number
  readonly poor: boolean
  readonly remark: string
  readonly at: string
}
export interface SatisfactionSurvey {
  readonly questions: readonly { readonly key: string; readonly name: Words }[]
  readonly answers: readonly SatisfactionAnswer[]
}
export const getSatisfaction = (client: string, signal?: AbortSignal) => request<SatisfactionSurvey>('GET', `/clients/${client}/satisfaction`, { signal })
export const answerSatisfaction = (client: string, scores: Readonly<Record<string, number>>, remark: string) => request<SatisfactionAnswer>('POST', `/clients/${client}/satisfaction`, { body: { scores, remark } })
export const noteSatisfaction = (client: string, month: string, respondent: string, scores: Readonly<Record<string, number>>, remark: string) =>
  request<SatisfactionAnswer>('POST', `/clients/${client}/satisfaction/calls`, { body: { month, respondent, scores, remark } })

export interface ClientChannel {
  readonly id: string
  readonly kind: ChannelKind
  readonly kindZh: string
  readonly name: string
  /** Of a robot. */
  readonly host: string | null
  readonly to: readonly string[]
  /** The agency's e-mail channel that carries mail. */
  readonly via: string | null
  readonly active: boolean
}
export interface ClientChannels {
  readonly channels: readonly ClientChannel[]
  /** The agency's e-mail channels. */
  readonly mailers: readonly { readonly id: string; readonly name: string }[]
}
export interface ClientChannelDraft {
  readonly kind: ChannelKind
  readonly name: string
  readonly to?: readonly string[]
  readonly via?: string
  readonly address?: string
  readonly secret?: string
}
const channelsOf = (client: string, channel?: string) => `/clients/${client}/channels${channel ? `/${channel}` : ''}`
export const listClientChannels = (client: string, signal?: AbortSignal) => request<ClientChannels>('GET', channelsOf(client), { signal })
export const addClientChannel = (client: string, draft: ClientChannelDraft) => request<ClientChannel>('POST', channelsOf(client), { body: draft })
export const removeClientChannel = (client: string, channel: string) => request<undefined>('DELETE', channelsOf(client, channel))
export const testClientChannel = (client: string, channel: string) => request<{ readonly accepted: boolean; readonly said: string }>('POST', `${channelsOf(client, channel)}/test`)
