import { request } from './http'
import type { Words } from './words'

export type Role = 'director' | 'manager' | 'analyst' | 'planner' | 'specialist' | 'finance' | 'merchant_leader' | 'merchant_manager' | 'merchant_executor' | 'observer'
export type Side = 'provider' | 'merchant' | 'platform'
export type Platform = 'taobao' | 'tmall'

export interface Shop {
  readonly id: string
  readonly name: string
  readonly platform: string
  readonly platformZh: string
  readonly platformShopId?: string | null
}

export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string; readonly role: Role; readonly roleZh: string; readonly roleEn: string; readonly side: Side; readonly permissions: readonly string[] }
  readonly agency: { readonly id: string; readonly name: string }
  readonly shops: readonly Shop[]
  readonly mustChangePassword: boolean
  readonly version: string
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly role: Role
  readonly roleZh: string
  readonly side: Side
  /** null: every shop of the agency. */
  readonly shops: readonly string[] | null
  /** The client of a merchant's person, from one day to another. */
  readonly client?: string | null
  readonly from?: string | null
  readonly lastDay?: string | null
  readonly active: boolean
}

/** What a person is and where. */
export interface MemberPlace {
  readonly role: Role
  readonly shops?: readonly string[] | null
  readonly client?: string | null
  readonly from?: string | null
  readonly lastDay?: string | null
}

export interface RoleTable {
  readonly roles: readonly { readonly key: Role; readonly name: Words; readonly side: Side; readonly sideName: Words }[]
  readonly permissions: readonly { readonly key: string; readonly says: Words; readonly roles: readonly Role[] }[]
}

export interface AuditEntry {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly whatZh: string
  readonly subject: string | null
  readonly before: unknown
  readonly after: unknown
}

export const getSession = () => request<Session>('GET', '/session')
export const logIn = (name: string, password: string) => request<Session>('POST', '/session', { body: { name, password } })
export const logOut = () => request<undefined>('DELETE', '/session')
export const changePassword = (old: string, fresh: string) =>
  request<undefined>('POST', '/session/password', { body: { old, new: fresh } })

export const listShops = () => request<Shop[]>('GET', '/shops')
export const createShop = (shop: { name: string; platform: Platform; platformShopId?: string }) =>
  request<Shop>('POST', '/shops', { body: shop })

export const listMembers = () => request<Member[]>('GET', '/users')
export const createMember = (member: { name: string; displayName: string } & MemberPlace) =>
  request<Member & { oneTimePassword: string }>('POST', '/users', { body: member })
export const placeMember = (id: string, place: MemberPlace) => request<Member>('PUT', `/users/${id}/place`, { body: place })
export const setMemberActive = (id: string, active: boolean) => request<Member>('PUT', `/users/${id}/active`, { body: { active } })
export const resetMemberPassword = (id: string) => request<{ oneTimePassword: string }>('POST', `/users/${id}/password`)

export const getRoles = () => request<RoleTable>('GET', '/roles')
/** Whose entrance this is; strangers may ask. */
export const getHouse = () => request<{ name?: string | null }>('GET', '/session/house')
export const renameAgency = (name: string) => request<{ name: string }>('PUT', '/agency/name', { body: { name } })

export const listAudit = (page: number, side?: Side) =>
  request<{ items: AuditEntry[]; more: boolean }>('GET', '/audit', { query: { page, side } })
