/** One task with what can be done to it, for pages that show tasks of their own kind. */
export { default as TaskSheet } from './TaskSheet.vue'
export { toneOf } from './tasks'
export { useTimeLeft } from './useTimeLeft'
