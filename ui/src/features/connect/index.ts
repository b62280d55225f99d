/** Import, loads, quarantine, calendar and crosswalk: how sellers' files become facts. */
export { connectRoutes } from './routes'
