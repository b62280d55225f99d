import type { FactField } from '@/api'

/** Column → field, for the columns whose name says clearly enough what they are. Each field is used once. */
export function suggestFields(columns: readonly string[], fields: readonly FactField[]): Record<string, string> {
  const pairs = columns.flatMap((column) => fields.map((field) => ({ column, field: field.field, score: likeness(column, field) })))
  pairs.sort((a, b) => b.score - a.score)
  const chosen: Record<string, string> = {}
  const used = new Set<string>()
  for (const { column, field, score } of pairs) {
    if (score < 0.5 || column in chosen || used.has(field)) continue
    chosen[column] = field
    used.add(field)
  }
  return chosen
}

/** 1 for the same name; else the share of letter pairs in common (Dice), without units and brackets. */
function likeness(column: string, field: FactField): number {
  const name = plain(column)
  return Math.max(...[field.zh, field.field].map((each) => (plain(each) === name ? 1 : dice(name, plain(each)))))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/id$/, '编号')
    .replace(/[\s_\-:：/]/g, '')
}

function dice(a: string, b: string): number {
  const [first, second] = [letterPairs(a), letterPairs(b)]
  if (first.length === 0 || second.length === 0) return 0
  const rest = [...second]
  let common = 0
  for (const pair of first) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    common += 1
  }
  return (2 * common) / (first.length + second.length)
}

function letterPairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
}
