import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ApiFailure, identityApi, type Session, type Shop } from '@/api'
import type { Permission } from './permissions'

/** The session as the server knows it; null while nobody is logged in. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<Session | null>(null)
  const asked = ref(false)

  /** Asks the server once who is logged in; later calls answer from memory. */
  async function resume(): Promise<Session | null> {
    if (asked.value) return session.value
    try {
      session.value = await identityApi.getSession()
    } catch (cause) {
      if (!(cause instanceof ApiFailure) || cause.status !== 401) throw cause
      session.value = null
    }
    asked.value = true
    return session.value
  }

  async function logIn(name: string, password: string): Promise<Session> {
    const fresh = await identityApi.logIn(name, password)
    session.value = fresh
    asked.value = true
    return fresh
  }

  async function logOut(): Promise<void> {
    await identityApi.logOut()
    forget()
  }

  async function changePassword(old: string, fresh: string): Promise<void> {
    await identityApi.changePassword(old, fresh)
    session.value = await identityApi.getSession()
  }

  function forget() {
    session.value = null
  }

  function addShop(shop: Shop) {
    if (session.value) session.value = { ...session.value, shops: [...session.value.shops, shop] }
  }

  function nameAgency(name: string) {
    if (session.value) session.value = { ...session.value, agency: { ...session.value.agency, name } }
  }

  const shops = computed(() => session.value?.shops ?? [])
  const may = (permission: Permission) => session.value?.user.permissions.includes(permission) ?? false
  return { session, shops, may, resume, logIn, logOut, changePassword, forget, addShop, nameAgency }
})
