import type { RouteRecordRaw } from 'vue-router'

export const complianceRoutes: RouteRecordRaw[] = [
  { path: 'compliance/check', component: () => import('./check/CheckPage.vue'), meta: { title: 'check.title' } },
  { path: 'compliance/shop', component: () => import('./shop/ShopCheckPage.vue'), meta: { title: 'shopcheck.title' } },
  { path: 'compliance/gate', component: () => import('./gate/GatePage.vue'), meta: { title: 'gate.title', period: true } },
  { path: 'compliance/gate/certificate/:number', component: () => import('./gate/CertificatePage.vue'), meta: { title: 'gate.certificate.title' } },
  { path: 'compliance/watch', component: () => import('./watch/WatchPage.vue'), meta: { title: 'watch.title', needs: 'import' } },
  { path: 'compliance/handbooks', component: () => import('./handbooks/HandbooksPage.vue'), meta: { title: 'books.title' } },
  { path: 'compliance/penalties', component: () => import('./penalties/PenaltiesPage.vue'), meta: { title: 'penalties.title', needs: 'import' } },
  { path: 'compliance/policies', component: () => import('./policies/PoliciesPage.vue'), meta: { title: 'policies.title', needs: 'import' } },
  { path: 'compliance/plans', component: () => import('./plans/PlansPage.vue'), meta: { title: 'plans.title', needs: 'import' } },
]
