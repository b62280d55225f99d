import type { RouteRecordRaw } from 'vue-router'

export const notifyRoutes: RouteRecordRaw[] = [
  { path: 'notices', component: () => import('./NoticesPage.vue'), meta: { title: 'notices.title' } },
  { path: 'settings/notifications', component: () => import('./ChannelsPage.vue'), meta: { title: 'channels.title', needs: 'manage_shops' } },
]
