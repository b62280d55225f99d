import type { Member, MemberPlace, Role, Side } from '@/api'

export const ROLES: Readonly<Record<Side, readonly Role[]>> = {
  provider: ['director', 'manager', 'analyst', 'planner', 'specialist', 'finance'],
  merchant: ['merchant_leader', 'merchant_manager', 'merchant_executor'],
  platform: ['observer'],
}
export const SIDES: readonly Side[] = ['provider', 'merchant', 'platform']

export const sideOf = (role: Role): Side => SIDES.find((side) => ROLES[side].includes(role)) ?? 'provider'

/** What the form holds; a field that the role has no use for is kept, so that switching back loses nothing. */
export interface PlaceForm {
  role: Role
  shops: string[]
  client: string
  from: string
  lastDay: string
}

export function formOf(member: Member | null, today: string): PlaceForm {
  return {
    role: member?.role ?? 'analyst',
    shops: [...(member?.shops ?? [])],
    client: member?.client ?? '',
    from: member?.from ?? today,
    lastDay: member?.lastDay ?? '',
  }
}

/** What is asked of the server. No shop chosen means all of them, except for merchants, who belong to a client. */
export function placeOf(form: PlaceForm): MemberPlace {
  if (sideOf(form.role) !== 'merchant') return { role: form.role, shops: form.shops.length ? form.shops : null }
  return { role: form.role, client: form.client || null, from: form.from || null, lastDay: form.lastDay || null }
}

/** Whether the form can be sent as it is. */
export const isPlaced = (form: PlaceForm) => sideOf(form.role) !== 'merchant' || (form.client !== '' && (!form.lastDay || !form.from || form.lastDay >= form.from))

export type AccessState = 'open' | 'until' | 'over' | 'later'

/** How a merchant's access stands on a day. */
export function accessOn(member: Pick<Member, 'from' | 'lastDay'>, today: string): AccessState {
  if (member.from && member.from > today) return 'later'
  if (!member.lastDay) return 'open'
  return member.lastDay < today ? 'over' : 'until'
}
