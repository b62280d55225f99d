import type { RouteLocationRaw } from 'vue-router'
import { initials } from '@/lib/pinyin'

export type CommandKind = 'page' | 'view' | 'metric' | 'shop' | 'period'

/** Something the reader can go to by typing. */
export interface Command {
  readonly id: string
  readonly kind: CommandKind
  readonly title: string
  /** Said beside it, and searched as well: the name in the other language, the address of a view. */
  readonly also: string
  readonly to: RouteLocationRaw
}

/** Kinds in the order they are listed where two fit equally well. */
const KINDS: readonly CommandKind[] = ['page', 'view', 'metric', 'shop', 'period']
const MOST = 12

/** The best fits first; without words to look for, the pages and views. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const scored = commands.map((command) => ({ command, score: words.length ? score(command, words) : idle(command) }))
  return scored
    .filter((each) => each.score > 0)
    .sort((one, other) => other.score - one.score || KINDS.indexOf(one.command.kind) - KINDS.indexOf(other.command.kind))
    .slice(0, MOST)
    .map((each) => each.command)
}

function idle(command: Command): number {
  return command.kind === 'view' ? 2 : command.kind === 'page' ? 1 : 0
}

/** Every word must be found somewhere; the beginning of the title counts most. */
function score(command: Command, words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    const found = scoreWord(command, word)
    if (found === 0) return 0
    sum += found
  }
  return sum
}

function scoreWord(command: Command, word: string): number {
  const title = command.title.toLowerCase()
  const letters = initials(command.title)
  if (title === word || letters === word) return 6
  if (title.startsWith(word)) return 5
  if (letters.startsWith(word)) return 4
  if (title.includes(word)) return 3
  if (command.also.toLowerCase().includes(word)) return 2
  return letters.includes(word) || command.also.split(' ').some((name) => initials(name) === word) ? 1 : 0
}
