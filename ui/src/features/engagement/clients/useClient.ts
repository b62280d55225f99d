import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Client } from '@/api'

interface ClientHere {
  readonly client: ComputedRef<Client | null | undefined>
  readonly set: (client: Client) => void
}
export const CLIENT: InjectionKey<ClientHere> = Symbol('client')

/** The client whose page this is; only within a tab of it, where it is known. */
export function useClient() {
  const here = inject(CLIENT)
  if (!here) throw new Error('outside of a client')
  const client = computed(() => {
    if (!here.client.value) throw new Error('a tab is shown before its client')
    return here.client.value
  })
  return { client, set: here.set }
}
