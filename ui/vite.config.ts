import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import elementPlus from 'unplugin-element-plus/vite'
import { defineConfig } from 'vitest/config'

/** Where people begin, with all they stand on: one file, since a browser fetches six at a time and each waits for its turn. */
const FIRST = /\/src\/(app\/(main\.ts|AppShell\.vue)|features\/desk\/(board\/BoardPage|today\/TodayPage)\.vue)$/

export default defineConfig({
  plugins: [vue(), elementPlus({})],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  // The server's content-security policy allows no data: URLs but images, so nothing is inlined.
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { advancedChunks: { groups: [{ name: 'first', test: FIRST }] } } },
  },
  server: { proxy: { '/api': process.env.ZG_URL ?? 'http://127.0.0.1:8787' } },
  test: {
    // A test that needs a page says so at its head: // @vitest-environment jsdom
    environment: 'node',
    include: ['src/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
