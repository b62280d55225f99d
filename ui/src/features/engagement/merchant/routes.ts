import type { RouteRecordRaw } from 'vue-router'

/** Pages of the merchant's entrance; the shell round them is the application's. */
export const entranceRoutes: RouteRecordRaw[] = [
  { path: '', component: () => import('./HomePage.vue'), meta: { title: 'entrance.title' } },
  { path: 'tasks', component: () => import('./OwnTasksPage.vue'), meta: { title: 'entrance.tasks.title' } },
  { path: 'agreements/:agreement', component: () => import('../agreements/AgreementPage.vue'), meta: { title: 'agreements.title' } },
  {
    path: '',
    component: () => import('./CompanyFrame.vue'),
    children: [
      { path: 'contracts', component: () => import('../agreements/AgreementsTab.vue'), meta: { title: 'entrance.rail.contracts' } },
      { path: 'standing', component: () => import('../standing/StandingTab.vue'), meta: { title: 'entrance.rail.standing' } },
      { path: 'letters', component: () => import('../letters/LettersTab.vue'), meta: { title: 'entrance.rail.letters' } },
      { path: 'papers', component: () => import('../papers/PapersTab.vue'), meta: { title: 'entrance.rail.papers' } },
    ],
  },
]
