import type { BeforeAfter } from '@/api'
import { estimateText, type Unit } from '@/lib/figures'
import { countDays } from '@/lib/period'
import { useWords } from '@/ui'
import { signed } from '../effect/effect'

/** The plain figures of a change nobody has measured, named as what they are. */
export function usePlain() {
  const { t, say, language } = useWords()
  function plainWords(plain: BeforeAfter): string {
    const write = (value: number) => estimateText(value, plain.unit as Unit, language.value)
    const change = plain.change === null || plain.change === undefined ? '' : language.value === 'zh' ? `（${signed(plain.change)}）` : ` (${signed(plain.change)})`
    const words = t('iteration.plain', { name: say(plain.name), before: write(plain.valueBefore), after: write(plain.valueAfter), change, n: countDays(plain.after) })
    return plain.missingDays > 0 ? `${words}；${t('iteration.missing', { n: plain.missingDays })}` : words
  }
  return { plainWords }
}
