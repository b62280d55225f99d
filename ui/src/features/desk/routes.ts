import type { RouteRecordRaw } from 'vue-router'

/** `meta.period` shows the period picker: the page's figures depend on it. */
export const deskRoutes: RouteRecordRaw[] = [
  { path: 'board', component: () => import('./BoardPage.vue'), meta: { title: 'board.title', period: true } },
  { path: 'desk/funnel', component: () => import('./funnel/FunnelPage.vue'), meta: { title: 'funnel.title', period: true } },
]
