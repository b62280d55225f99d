/**
 * The first letters of Chinese words, without a dictionary: the browser sorts Chinese by pinyin, so a character's
 * letter is that of the last of these first syllables that does not come after it.
 */
const FIRSTS: readonly (readonly [string, string])[] = [
  ['阿', 'a'], ['八', 'b'], ['嚓', 'c'], ['哒', 'd'], ['妸', 'e'], ['发', 'f'], ['旮', 'g'], ['哈', 'h'], ['讥', 'j'], ['咔', 'k'], ['垃', 'l'], ['妈', 'm'],
  ['拏', 'n'], ['噢', 'o'], ['妑', 'p'], ['七', 'q'], ['呥', 'r'], ['仨', 's'], ['他', 't'], ['屲', 'w'], ['夕', 'x'], ['丫', 'y'], ['匝', 'z'],
]
const order = new Intl.Collator('zh-CN-u-co-pinyin')
const known = new Map<string, string>()

/** "支付金额" is "zfje"; letters and digits stay, everything else is left out. */
export function initials(text: string): string {
  return [...text.toLowerCase()].map(letterOf).join('')
}

function letterOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character
  if (!/\p{Script=Han}/u.test(character)) return ''
  const found = known.get(character) ?? FIRSTS.findLast(([first]) => order.compare(first, character) <= 0)?.[1] ?? ''
  known.set(character, found)
  return found
}
