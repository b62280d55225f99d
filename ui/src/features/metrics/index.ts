/** What any page shows of a number: where it comes from, and the rows behind it. */
export { default as ExplainDrawer } from './ExplainDrawer.vue'
export { default as MetricRowsTable } from './MetricRowsTable.vue'
