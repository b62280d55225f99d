/** The merchant's entrance, whose shell is the application's. */
export { linksFor, ownPlace } from './merchant/links'
