import { request } from './http'
import type { Page } from './facts'

interface Words {
  readonly zh: string
  readonly en: string
}

export type Importance = 'HIGH' | 'MEDIUM' | 'LOW'
export type ChannelKind = 'email' | 'dingtalk' | 'feishu' | 'wecom'
export type MailSecurity = 'TLS' | 'STARTTLS' | 'NONE'

/** Something one was told. */
export interface Notice {
  readonly id: string
  readonly citation: string
  readonly kind: string
  readonly importance: Importance
  readonly title: Words
  readonly text: Words
  readonly page: string
  readonly at: string
  readonly read: boolean
  readonly acknowledgedAt?: string | null
  /** How many of its readers said that they know. */
  readonly acknowledged: number
  readonly readers: number
}

/** A way out of the program, without its secrets. */
export interface Channel {
  readonly id: string
  readonly kind: ChannelKind
  readonly kindZh: string
  readonly name: string
  readonly host: string
  readonly port?: number | null
  readonly security?: MailSecurity | null
  readonly user?: string | null
  readonly from?: string | null
  readonly to?: readonly string[] | null
  readonly hasSecret: boolean
  readonly least: Importance
  readonly quietFrom?: string | null
  readonly quietTo?: string | null
  readonly highAnyway: boolean
  readonly active: boolean
  /** What became of its newest delivery, where that did not arrive or may not have. */
  readonly trouble?: { readonly state: 'FAILED' | 'UNSURE'; readonly at: string; readonly said: string } | null
}

/** What is null of address, secret and password stays as it was. */
export interface ChannelDraft {
  readonly kind: ChannelKind
  readonly name: string
  readonly host: string | null
  readonly port: number | null
  readonly security: MailSecurity | null
  readonly user: string | null
  readonly password: string | null
  readonly from: string | null
  readonly to: readonly string[] | null
  readonly address: string | null
  readonly secret: string | null
  readonly least: Importance
  readonly quietFrom: string | null
  readonly quietTo: string | null
  readonly highAnyway: boolean
  readonly active: boolean
}

export interface Delivery {
  readonly citation: string
  readonly notice: number
  readonly titleZh: string
  readonly titleEn: string
  readonly channel: number
  readonly channelName: string
  readonly state: 'WAITING' | 'SENDING' | 'SENT' | 'FAILED' | 'UNSURE'
  readonly attempts: number
  readonly dueAt: string
  readonly answer?: string | null
  readonly sentAt?: string | null
}

export interface TestAnswer {
  readonly outcome: 'accepted' | 'refused' | 'later' | 'unsure'
  readonly said: string
}

export const listNotices = (open: boolean, page: number, signal?: AbortSignal) => request<Page<Notice>>('GET', '/notices', { query: { open, page }, signal })
export const countUnread = () => request<{ readonly unread: number }>('GET', '/notices/unread')
export const readAll = () => request<undefined>('POST', '/notices/read')
export const acknowledge = (id: string) => request<undefined>('POST', `/notices/${id}/acknowledgement`)

export const listChannels = () => request<Channel[]>('GET', '/notify/channels')
export const createChannel = (draft: ChannelDraft) => request<Channel>('POST', '/notify/channels', { body: draft })
export const changeChannel = (id: string, draft: ChannelDraft) => request<Channel>('PUT', `/notify/channels/${id}`, { body: draft })
export const removeChannel = (id: string) => request<undefined>('DELETE', `/notify/channels/${id}`)
export const testChannel = (id: string) => request<TestAnswer>('POST', `/notify/channels/${id}/test`)
export const listDeliveries = (page: number) => request<Page<Delivery>>('GET', '/notify/deliveries', { query: { page } })
export const sendAgain = (delivery: Delivery) => request<undefined>('POST', `/notify/deliveries/${delivery.notice}/${delivery.channel}/again`)
