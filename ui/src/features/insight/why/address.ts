import type { Period } from '@/lib/period'
import type { Against } from './why'

/** What 归因 explains, and the drivers of the amount that are metrics of their own. */
const EXPLAINED: Readonly<Record<string, { readonly metric?: string; readonly driver?: string }>> = {
  pay_amount: {},
  kept_amount: { metric: 'kept_amount' },
  gross_profit: { metric: 'gross_profit' },
  item_visitors: { driver: 'visitors' },
  pay_conversion: { driver: 'conversion' },
  buyer_value: { driver: 'value' },
  orders_paid: { driver: 'orders' },
  order_value: { driver: 'order_value' },
}

/** The page that explains why a metric moved, with the question in the address; null where it cannot. */
export function whyAddress(metric: string, period: Period, shop: unknown, against: Exclude<Against, 'given'> | null) {
  const explained = EXPLAINED[metric]
  if (!explained) return null
  return {
    path: '/insight/why',
    query: {
      ...(Array.isArray(shop) || typeof shop === 'string' ? { shop: shop as string | string[] } : {}),
      ...explained,
      from: period.from,
      to: period.to,
      ...(against && against !== 'previous' ? { against } : {}),
    },
  }
}
