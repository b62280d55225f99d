/** The board: what the shops did in a period, each number with its explanation. */
export { deskRoutes } from './routes'
