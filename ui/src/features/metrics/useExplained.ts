import { computed, shallowRef, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { explainQuery, NOT_EXPLAINED, readExplained, type Explained } from './explained'

/** What is explained stands in the address: a link opens it, back closes it. One for a page. */
export function useExplained(): { explained: ComputedRef<Explained | null>; explain: (about: Explained) => void; closeExplained: () => void } {
  const route = useRoute()
  const router = useRouter()
  const asked = shallowRef<Explained | null>(null)
  let before: Explained | null = null
  const explained = computed(() => {
    const read = readExplained(route.query)
    const same = read !== null && asked.value !== null && JSON.stringify(explainQuery(read)) === JSON.stringify(explainQuery(asked.value))
    const now = same ? { ...read, name: asked.value?.name, unit: asked.value?.unit } : read
    // The same object while it says the same: the drawer asks the server whenever it changes.
    if (JSON.stringify(now) !== JSON.stringify(before)) before = now
    return before
  })
  return {
    explained,
    explain: (about) => {
      asked.value = about
      void router.push({ query: { ...route.query, ...NOT_EXPLAINED, ...explainQuery(about) } })
    },
    /** Who came from the page without it goes back there, so that back does not open it again. */
    closeExplained: () => {
      if (readExplained(route.query) === null) return
      const without = { query: { ...route.query, ...NOT_EXPLAINED } }
      const state: unknown = window.history.state
      const back = typeof state === 'object' && state !== null && 'back' in state ? state.back : null
      if (back === router.resolve(without).fullPath) router.back()
      else void router.replace(without)
    },
  }
}
