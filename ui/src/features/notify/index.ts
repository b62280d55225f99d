/** What one was told, in the shell on every page. */
export { default as NoticeBell } from './NoticeBell.vue'
