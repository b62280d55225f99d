import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { whenSessionIsLost } from '@/api'
import { connectRoutes } from '@/features/connect/routes'
import { deskEntranceRoutes, deskRoutes, deskWallRoutes } from '@/features/desk/routes'
import { useSession } from '@/features/identity'
import { gateRoutes, settingsRoutes } from '@/features/identity/routes'
import { insightRoutes } from '@/features/insight/routes'
import { metricsRoutes } from '@/features/metrics/routes'
import { complianceRoutes } from '@/features/compliance/routes'
import { ownPlace } from '@/features/engagement'
import { engagementRoutes, entranceRoutes } from '@/features/engagement/routes'
import { notifyRoutes } from '@/features/notify/routes'
import { workRoutes } from '@/features/work/routes'
import { i18n } from './i18n'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...gateRoutes,
    ...deskWallRoutes,
    { path: '/client', component: () => import('./ClientShell.vue'), children: [...entranceRoutes, ...deskEntranceRoutes] },
    {
      path: '/',
      component: () => import('./AppShell.vue'),
      children: [
        { path: '', redirect: (to) => ({ path: '/today', query: to.query }) },
        ...deskRoutes,
        ...connectRoutes,
        ...metricsRoutes,
        ...insightRoutes,
        ...complianceRoutes,
        ...engagementRoutes,
        ...workRoutes,
        ...notifyRoutes,
        ...settingsRoutes,
        { path: ':rest(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.notFound' } },
      ],
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

/** The code of a page comes while the server is asked who is there, not after that. One that fails is asked for again, and told. */
function fetchCode(to: RouteLocationNormalized) {
  for (const part of to.matched.flatMap((record) => Object.values(record.components ?? {}))) {
    if (typeof part === 'function') (part as () => Promise<unknown>)().catch(() => undefined)
  }
}

router.beforeEach(async (to, from) => {
  if (from.matched.length === 0) fetchCode(to)
  const session = await useSession().resume().catch(() => null)
  if (to.meta.open) return session ? '/' : true
  if (!session) return { path: '/login', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (session.mustChangePassword && to.path !== '/password') return '/password'
  if (to.path === '/password') return true
  const atClient = to.path === '/client' || to.path.startsWith('/client/')
  if (session.user.side === 'merchant') return atClient || ownPlace(to.path, to.query)
  if (atClient) return '/'
  return to.path === '/today' && !session.user.permissions.includes('see_house') ? '/board' : true
})

router.afterEach((to) => {
  const title = typeof to.meta.title === 'string' ? i18n.global.t(to.meta.title) : ''
  document.title = [title, i18n.global.t('app.name')].filter(Boolean).join(' · ')
})

whenSessionIsLost(() => {
  useSession().forget()
  const now = router.currentRoute.value
  if (!now.meta.open) void router.push({ path: '/login', query: { next: now.fullPath } })
})
