import { defineAsyncComponent } from 'vue'

/** What any page shows of a number: where it comes from, and the rows behind it. Their code comes when they are first opened. */
export const ExplainDrawer = defineAsyncComponent(() => import('./ExplainDrawer.vue'))
export const MetricRowsTable = defineAsyncComponent(() => import('./MetricRowsTable.vue'))
export { default as ExplainHost } from './ExplainHost.vue'
export { useExplained } from './useExplained'
export type { Explained } from './explained'
