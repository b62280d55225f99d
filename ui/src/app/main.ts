import { createPinia } from 'pinia'
import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import '@/ui/base.css'
import '@/ui/print.css'
import { applyPreferences, watchPrinting } from '@/ui'
import App from './App.vue'
import { i18n } from './i18n'
import { router } from './router'

watchPrinting()
applyPreferences()
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
