import { computed, ref, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { metricsApi, viewsApi, type Metric, type SavedView } from '@/api'
import { useSession, type Permission } from '@/features/identity'
import { PRESETS } from '@/lib/period'
import { ALIASES } from './aliases'
import type { Command } from './commands'

/** Everything there is to go to: pages, saved views, metrics, shops, periods. Lists of the server are asked at each opening. */
export function useCommands(): { commands: ComputedRef<Command[]>; refresh: () => Promise<void> } {
  const { t, locale } = useI18n()
  const router = useRouter()
  const route = useRoute()
  const session = useSession()
  const metrics = ref<readonly Metric[]>([])
  const views = ref<readonly SavedView[]>([])

  async function refresh() {
    const [allMetrics, allViews] = await Promise.all([metricsApi.listMetrics(), viewsApi.listViews()])
    metrics.value = allMetrics
    views.value = allViews
  }

  const carried = computed(() => {
    const { shop, period, from, to, compare } = route.query
    return { shop, period, from, to, compare }
  })
  const either = (zh: string, en: string) => (locale.value === 'en' ? { title: en, also: zh } : { title: zh, also: en })

  const pages = computed<Command[]>(() =>
    router
      .getRoutes()
      .filter((page) => typeof page.meta.title === 'string' && !page.path.includes(':') && !page.meta.open)
      .filter((page) => page.meta.needs === undefined || session.may(page.meta.needs as Permission))
      .map((page) => ({ id: `page ${page.path}`, kind: 'page', title: t(String(page.meta.title)), also: [page.path, ALIASES[page.path]].filter(Boolean).join(' '), to: { path: page.path, query: carried.value } })),
  )
  const named = computed<Command[]>(() => [
    ...views.value.map((view) => ({ id: `view ${view.id}`, kind: 'view' as const, title: view.name, also: view.mine ? '' : view.by, to: view.address })),
    ...metrics.value.map((metric) => ({ id: `metric ${metric.key}`, kind: 'metric' as const, ...either(metric.zh, metric.en), to: { path: '/board', query: { ...carried.value, metric: metric.key } } })),
    ...session.shops.map((shop) => ({ id: `shop ${shop.id}`, kind: 'shop' as const, title: shop.name, also: `${shop.platformZh} ${shop.platform}`, to: { query: { ...route.query, shop: shop.id, at: undefined } } })),
    ...PRESETS.map((preset) => ({ id: `period ${preset}`, kind: 'period' as const, title: t(`period.${preset}`), also: preset, to: { query: { ...route.query, period: preset, from: undefined, to: undefined } } })),
  ])
  return { commands: computed(() => [...pages.value, ...named.value]), refresh }
}
