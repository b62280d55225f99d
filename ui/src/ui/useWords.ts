import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language } from '@/lib/figures'

/** A sentence the server sends in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** The words of the interface in the reader's language, and the right one of the server's two sentences. */
export function useWords() {
  const { t, locale } = useI18n()
  const language = computed<Language>(() => (locale.value === 'en' ? 'en' : 'zh'))
  return {
    t,
    language,
    say: (text: Bilingual) => (language.value === 'zh' ? text.zh : text.en),
    /** A name known in Chinese only stays Chinese; its code word stands in for English. */
    name: (zh: string | null | undefined, code: string | null | undefined) =>
      (language.value === 'zh' ? zh || code : code || zh) ?? '',
    list: (words: readonly string[]) => words.join(language.value === 'zh' ? '、' : ', '),
  }
}
