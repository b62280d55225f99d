import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Shop } from '@/api'
import type { Period, Preset } from '@/lib/period'
import { comparisonQuery, periodQuery, presetQuery, readScope, shopQuery, type Comparison, type ScopeQuery } from './scope'
import { useSession } from './useSession'

export interface Scope {
  readonly shopIds: ComputedRef<readonly string[]>
  readonly chosenShops: ComputedRef<readonly Shop[]>
  /** For pages about one shop: the one named `at` in the address, else the first chosen. */
  readonly oneShop: ComputedRef<string>
  readonly period: ComputedRef<Period>
  readonly preset: ComputedRef<Preset | null>
  readonly comparison: ComputedRef<Comparison | null>
  readonly chooseShops: (shops: readonly string[]) => void
  readonly chooseOneShop: (shop: string) => void
  readonly choosePreset: (preset: Preset) => void
  readonly choosePeriod: (period: Period) => void
  readonly chooseComparison: (comparison: Comparison | null) => void
}

/** Shops and period live in the address, so a link shows a colleague the same figures. */
export function useScope(): Scope {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()

  const allowed = computed(() => session.shops.map((shop) => shop.id))
  const scope = computed(() => readScope(route.query, allowed.value))
  const shopIds = stable(() => scope.value.shops)
  const period = stable(() => scope.value.period)

  const change = (part: ScopeQuery) => void router.push({ query: { ...route.query, ...part } })
  return {
    shopIds,
    chosenShops: computed(() => session.shops.filter((shop) => shopIds.value.includes(shop.id))),
    oneShop: computed(() => {
      const named = route.query.at
      return typeof named === 'string' && shopIds.value.includes(named) ? named : (shopIds.value[0] ?? '')
    }),
    period,
    preset: computed(() => scope.value.preset),
    comparison: computed(() => scope.value.comparison),
    chooseShops: (shops) => change(shopQuery(shops, allowed.value)),
    chooseOneShop: (shop) => change(shopIds.value.includes(shop) ? { at: shop } : { shop: [shop], at: undefined }),
    choosePreset: (preset) => change(presetQuery(preset)),
    choosePeriod: (chosen) => change(periodQuery(chosen)),
    chooseComparison: (comparison) => change(comparisonQuery(comparison)),
  }
}

/** Keeps the same object while its content stays the same, so that watchers do not ask again for nothing. */
function stable<T>(read: () => T): ComputedRef<T> {
  return computed<T>((before) => {
    const now = read()
    return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now
  })
}
