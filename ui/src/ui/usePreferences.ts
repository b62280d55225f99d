import { reactive, watchEffect } from 'vue'
import type { Language } from '@/lib/figures'
import { usePrinting } from './usePaper'

export type Theme = 'light' | 'dark'

interface Preferences {
  language: Language
  theme: Theme
  /** Chinese markets read red as rising; who is used to the other way switches it. */
  riseIs: 'red' | 'green'
}

const KEY = 'zhanggui.preferences'

function startingPreferences(): Preferences {
  const dark = typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches
  const fallback: Preferences = { language: 'zh', theme: dark ? 'dark' : 'light', riseIs: 'red' }
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) }
  } catch {
    return fallback
  }
}

const preferences = reactive(startingPreferences())

/** The reader's own settings, kept in this browser and shown on the document at once. */
export function usePreferences(): Preferences {
  return preferences
}

export function applyPreferences(): void {
  const printing = usePrinting()
  watchEffect(() => {
    const root = document.documentElement
    root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
    root.classList.toggle('dark', preferences.theme === 'dark' && !printing.value)
    root.classList.toggle('green-rises', preferences.riseIs === 'green')
    localStorage.setItem(KEY, JSON.stringify(preferences))
  }, { flush: 'sync' })
}
