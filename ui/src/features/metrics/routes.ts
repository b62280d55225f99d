import type { RouteRecordRaw } from 'vue-router'

export const metricsRoutes: RouteRecordRaw[] = [{ path: 'data/metrics', component: () => import('./catalogue/CataloguePage.vue'), meta: { title: 'catalogue.title', period: true } }]
