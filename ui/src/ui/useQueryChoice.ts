import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One choice of a page, kept in the address under a name; the first of the options is meant where it says nothing. */
export function useQueryChoice<T extends string>(name: string, options: readonly [T, ...T[]]): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => options.find((option) => option === route.query[name]) ?? options[0],
    set: (chosen) => void router.replace({ query: { ...route.query, [name]: chosen === options[0] ? undefined : chosen } }),
  })
}
