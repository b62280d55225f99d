import type { RouteRecordRaw } from 'vue-router'

export const insightRoutes: RouteRecordRaw[] = [
  { path: 'insight', redirect: (to) => ({ path: '/insight/studies', query: to.query }) },
  { path: 'insight/customers', component: () => import('./customers/CustomersPage.vue'), meta: { title: 'customers.title' } },
  { path: 'insight/effect', component: () => import('./effect/EffectPage.vue'), meta: { title: 'effect.title' } },
  { path: 'insight/experiments', component: () => import('./experiment/ExperimentListPage.vue'), meta: { title: 'experiment.title' } },
  { path: 'insight/experiments/new', component: () => import('./experiment/ExperimentFormPage.vue'), meta: { title: 'experiment.new' } },
  { path: 'insight/experiments/:id(\\d+)', component: () => import('./experiment/ExperimentPage.vue'), meta: { title: 'experiment.title' } },
  { path: 'insight/experiments/:id(\\d+)/edit', component: () => import('./experiment/ExperimentFormPage.vue'), meta: { title: 'experiment.edit' } },
  { path: 'insight/budget', component: () => import('./budget/BudgetPage.vue'), meta: { title: 'budget.title' } },
  { path: 'insight/forecast', component: () => import('./forecast/ForecastPage.vue'), meta: { title: 'forecast.title' } },
  { path: 'insight/iterations', component: () => import('./iteration/IterationsPage.vue'), meta: { title: 'iteration.title' } },
  { path: 'insight/reports/:id(\\d+)', component: () => import('./iteration/ReportPage.vue'), meta: { title: 'iteration.reports' } },
  { path: 'insight/cite/:citation', component: () => import('./iteration/CitePage.vue'), meta: { title: 'studies.title' } },
  { path: 'insight/stock', component: () => import('./stock/StockPage.vue'), meta: { title: 'stock.title' } },
  { path: 'insight/targets', component: () => import('./targets/TargetsPage.vue'), meta: { title: 'targets.title' } },
  { path: 'insight/promotion', component: () => import('./promotion/PromotionPage.vue'), meta: { title: 'promotion.title' } },
  { path: 'insight/why', component: () => import('./why/WhyPage.vue'), meta: { title: 'why.title' } },
  { path: 'insight/studies', component: () => import('./StudyListPage.vue'), meta: { title: 'studies.title' } },
]
