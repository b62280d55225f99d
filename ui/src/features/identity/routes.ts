import type { RouteRecordRaw } from 'vue-router'

/** Pages outside the shell: they work without a session, or before the password is one's own. */
export const gateRoutes: RouteRecordRaw[] = [
  { path: '/login', component: () => import('./LoginPage.vue'), meta: { open: true, title: 'login.title' } },
  { path: '/password', component: () => import('./PasswordPage.vue'), meta: { title: 'password.title' } },
]

export const settingsRoutes: RouteRecordRaw[] = [
  { path: 'settings/shops', component: () => import('./ShopsPage.vue'), meta: { title: 'shops.title' } },
  { path: 'settings/members', component: () => import('./MembersPage.vue'), meta: { title: 'members.title', needs: 'manage_users' } },
  { path: 'settings/audit', component: () => import('./AuditPage.vue'), meta: { title: 'audit.title', needs: 'see_audit' } },
]
