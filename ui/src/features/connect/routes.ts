import type { RouteRecordRaw } from 'vue-router'

export const connectRoutes: RouteRecordRaw[] = [
  { path: 'data', redirect: (to) => ({ path: '/data/imports', query: to.query }) },
  { path: 'data/imports', component: () => import('./ImportPage.vue'), meta: { title: 'imports.title', needs: 'import' } },
  { path: 'data/loads', component: () => import('./LoadsPage.vue'), meta: { title: 'loads.title' } },
  { path: 'data/quarantine', component: () => import('./QuarantinePage.vue'), meta: { title: 'quarantine.title', needs: 'see_quarantine' } },
  { path: 'data/calendar', component: () => import('./CalendarPage.vue'), meta: { title: 'calendar.title' } },
  { path: 'data/crosswalk', component: () => import('./CrosswalkPage.vue'), meta: { title: 'crosswalk.title' } },
]
