import type { RouteRecordRaw } from 'vue-router'
export { entranceRoutes } from './merchant/routes'

export const engagementRoutes: RouteRecordRaw[] = [
  { path: 'engagement/contracts', component: () => import('./contracts/ContractsPage.vue'), meta: { title: 'contracts.title' } },
  { path: 'engagement/contracts/new', component: () => import('./contractform/ContractFormPage.vue'), meta: { title: 'contractform.title' } },
  { path: 'engagement/agreements/:agreement', component: () => import('./agreements/AgreementPage.vue'), meta: { title: 'agreements.title' } },
  { path: 'engagement/income', component: () => import('./income/IncomePage.vue'), meta: { title: 'income.title' } },
  { path: 'engagement/clients', component: () => import('./clients/ClientsPage.vue'), meta: { title: 'clients.title' } },
  {
    path: 'engagement/clients/:client',
    component: () => import('./clients/ClientPage.vue'),
    meta: { title: 'clients.title' },
    // One child for each tab of clients/tabs.ts.
    children: [
      { path: '', component: () => import('./clients/OverviewTab.vue') },
      { path: 'survey', component: () => import('./diagnose/DiagnoseTab.vue') },
      { path: 'standing', component: () => import('./standing/StandingTab.vue') },
      { path: 'papers', component: () => import('./papers/PapersTab.vue') },
      { path: 'contracts', component: () => import('./agreements/AgreementsTab.vue') },
      { path: 'plan', component: () => import('./plan/PlanTab.vue') },
      { path: 'letters', component: () => import('./letters/LettersTab.vue') },
      { path: 'optimise', component: () => import('./optimise/OptimiseTab.vue') },
      { path: 'execution', component: () => import('./execution/ExecutionTab.vue') },
    ],
  },
]
