import type { RouteRecordRaw } from 'vue-router'

export const insightRoutes: RouteRecordRaw[] = [
  { path: 'insight', redirect: (to) => ({ path: '/insight/studies', query: to.query }) },
  { path: 'insight/stock', component: () => import('./stock/StockPage.vue'), meta: { title: 'stock.title' } },
  { path: 'insight/studies', component: () => import('./StudyListPage.vue'), meta: { title: 'studies.title' } },
]
