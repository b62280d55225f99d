import type { RouteRecordRaw } from 'vue-router'

/** `meta.period` shows the period picker: the page's figures depend on it. */
export const deskRoutes: RouteRecordRaw[] = [
  { path: 'today', component: () => import('./today/TodayPage.vue'), meta: { title: 'today.title' } },
  { path: 'board', component: () => import('./board/BoardPage.vue'), meta: { title: 'board.title', period: true } },
  { path: 'board/wall', component: () => import('./wall/WallPage.vue'), meta: { title: 'wall.title', period: true } },
  { path: 'desk/funnel', component: () => import('./funnel/FunnelPage.vue'), meta: { title: 'funnel.title', period: true } },
  { path: 'desk/items', component: () => import('./items/ItemsPage.vue'), meta: { title: 'items.title', period: true } },
  { path: 'desk/traffic', component: () => import('./traffic/TrafficPage.vue'), meta: { title: 'traffic.title', period: true } },
  { path: 'reports', redirect: (to) => ({ path: '/reports/daily', query: to.query }) },
  { path: 'reports/daily', component: () => import('./reports/ReportPage.vue'), props: { kind: 'daily' }, meta: { title: 'reports.daily' } },
  { path: 'reports/weekly', component: () => import('./reports/ReportPage.vue'), props: { kind: 'weekly' }, meta: { title: 'reports.weekly' } },
  { path: 'reports/monthly', component: () => import('./reports/ReportPage.vue'), props: { kind: 'monthly' }, meta: { title: 'reports.monthly' } },
  { path: 'desk/health', component: () => import('./health/HealthPage.vue'), meta: { title: 'health.title', period: true } },
  { path: 'desk/benchmarks', component: () => import('./benchmark/BenchmarkPage.vue'), meta: { title: 'benchmark.title', period: true } },
  { path: 'desk/people', component: () => import('./people/PeoplePage.vue'), meta: { title: 'people.title', period: true } },
]

/** What of it a merchant sees in their own entrance. */
export const deskEntranceRoutes: RouteRecordRaw[] = [{ path: 'board', component: () => import('./board/BoardPage.vue'), meta: { title: 'board.title', period: true } }]

/** Pages that fill the screen, without the shell. */
export const deskWallRoutes: RouteRecordRaw[] = [{ path: '/board/screen', component: () => import('./screen/ScreenPage.vue'), meta: { title: 'screen.title' } }]
