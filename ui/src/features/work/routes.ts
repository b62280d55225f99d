import type { RouteRecordRaw } from 'vue-router'

export const workRoutes: RouteRecordRaw[] = [{ path: 'work/tasks', component: () => import('./TasksPage.vue'), meta: { title: 'tasks.title' } }]
