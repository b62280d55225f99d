/** Asking the statistics engine: what will happen, what it was worth, what to test, where to spend. */
export { insightRoutes } from './routes'
export { whyAddress } from './why/address'
export { default as CohortTable } from './customers/CohortTable.vue'
