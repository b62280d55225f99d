import type { RouteRecordRaw } from 'vue-router'

export const connectRoutes: RouteRecordRaw[] = []
