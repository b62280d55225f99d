import type { LetterKind, PaperSheet, Phrase, SatisfactionAnswer } from '@/api'
import { firstOfMonth, plusDays, weekday, type Day } from '@/lib/period'

export const LETTER_KINDS: readonly LetterKind[] = ['daily', 'weekly', 'monthly']

/** The last day of the latest period of a kind that is over: a day of it names it. */
export function latestOver(kind: LetterKind, today: Day): Day {
  if (kind === 'daily') return plusDays(today, -1)
  if (kind === 'weekly') return plusDays(today, -1 - weekday(today))
  return plusDays(firstOfMonth(today), -1)
}

const words = (phrase: Phrase) => phrase.runs.map((run) => run.text).join('')

/** What goes into a chat: the title, then each line as it reads. */
export function plainText(title: string, sheet: PaperSheet): string {
  const lines = sheet.blocks.flatMap((block) => {
    if (block.type === 'heading') return ['', block.text]
    if (block.type === 'paragraph') return [words(block.phrase)]
    return block.rows.map((row) => row.map(words).filter((cell) => cell !== '—').join(' '))
  })
  return [title, ...lines].join('\n').trim()
}

/** Amounts and shares in the words that answer no question: a reader cannot follow them to their source. */
export function unsourced(sheet: PaperSheet): string[] {
  const plain = sheet.blocks.flatMap((block) => (block.type === 'paragraph' ? block.phrase.runs.filter((run) => !run.answers).map((run) => run.text) : []))
  return [...new Set(plain.flatMap((text) => text.match(/\d[\d,.]*\s?(?:万元|元|%|个百分点)/g) ?? []))]
}

/** The mean of each month's answers, the latest first. */
export function byMonth(answers: readonly SatisfactionAnswer[]): { readonly month: string; readonly mean: number; readonly count: number }[] {
  const months = new Map<string, number[]>()
  for (const answer of answers) months.set(answer.month, [...(months.get(answer.month) ?? []), answer.mean])
  return [...months].map(([month, means]) => ({ month, mean: means.reduce((sum, mean) => sum + mean, 0) / means.length, count: means.length })).sort((one, other) => other.month.localeCompare(one.month))
}
