import type { StudyKind } from '@/api'

/** Where a study of a kind is asked and read. */
export const pageOfKind: Record<StudyKind, string> = {
  forecast: '/insight/forecast',
  effect: '/insight/effect',
  customer_value: '/insight/customers',
  budget: '/insight/budget',
  stock: '/insight/stock',
  target: '/insight/targets',
  promotion: '/insight/promotion',
  why: '/insight/why',
}
