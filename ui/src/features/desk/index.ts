/** The operator's own pages; the shell shows the saved views everywhere. */
export { default as ViewMenu } from './views/ViewMenu.vue'
