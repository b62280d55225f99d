import type { RouteRecordRaw } from 'vue-router'

export const workRoutes: RouteRecordRaw[] = [
  { path: 'work/tasks', component: () => import('./TasksPage.vue'), meta: { title: 'tasks.title' } },
  { path: 'work/meetings', component: () => import('./meetings/MeetingsPage.vue'), meta: { title: 'meetings.title' } },
  { path: 'work/meetings/:id(\\d+)/minutes', component: () => import('./meetings/MinutesPage.vue'), meta: { title: 'meetings.minutes' } },
]
