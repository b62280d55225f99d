import type { RouteRecordRaw } from 'vue-router'

export const engagementRoutes: RouteRecordRaw[] = [
  { path: 'engagement/contracts', component: () => import('./contracts/ContractsPage.vue'), meta: { title: 'contracts.title' } },
]
