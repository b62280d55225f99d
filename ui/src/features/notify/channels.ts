import type { Channel, ChannelDraft, ChannelKind, Importance, MailSecurity } from '@/api'

export const KINDS: readonly ChannelKind[] = ['dingtalk', 'feishu', 'wecom', 'email']
export const LEVELS: readonly Importance[] = ['LOW', 'MEDIUM', 'HIGH']
export const SECURITIES: readonly MailSecurity[] = ['TLS', 'STARTTLS', 'NONE']
export const PORTS: Readonly<Record<MailSecurity, number>> = { TLS: 465, STARTTLS: 587, NONE: 25 }

export interface ChannelForm {
  kind: ChannelKind
  name: string
  address: string
  secret: string
  host: string
  port: number
  security: MailSecurity
  user: string
  password: string
  from: string
  to: string
  least: Importance
  quietFrom: string
  quietTo: string
  highAnyway: boolean
  active: boolean
}

/** A form that begins with what is saved; secrets are never among it. */
export function formOf(channel: Channel | null): ChannelForm {
  return {
    kind: channel?.kind ?? 'dingtalk',
    name: channel?.name ?? '',
    address: '',
    secret: '',
    host: channel?.kind === 'email' ? channel.host : '',
    port: channel?.port ?? PORTS.TLS,
    security: channel?.security ?? 'TLS',
    user: channel?.user ?? '',
    password: '',
    from: channel?.from ?? '',
    to: (channel?.to ?? []).join('\n'),
    least: channel?.least ?? 'LOW',
    quietFrom: channel?.quietFrom?.slice(0, 5) ?? (channel ? '' : '22:00'),
    quietTo: channel?.quietTo?.slice(0, 5) ?? (channel ? '' : '08:00'),
    highAnyway: channel?.highAnyway ?? true,
    active: channel?.active ?? true,
  }
}

const orNull = (text: string) => text.trim() || null

export function draftOf(form: ChannelForm): ChannelDraft {
  const mail = form.kind === 'email'
  return {
    kind: form.kind,
    name: form.name.trim(),
    host: mail ? orNull(form.host) : null,
    port: mail ? form.port : null,
    security: mail ? form.security : null,
    user: mail ? orNull(form.user) : null,
    password: mail ? orNull(form.password) : null,
    from: mail ? orNull(form.from) : null,
    to: mail ? form.to.split(/[\s,;，；]+/).filter(Boolean) : null,
    address: mail ? null : orNull(form.address),
    secret: mail ? null : orNull(form.secret),
    least: form.least,
    quietFrom: orNull(form.quietFrom),
    quietTo: orNull(form.quietTo),
    highAnyway: form.highAnyway,
    active: form.active,
  }
}
