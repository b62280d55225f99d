import type { FindingState, RuleTally, ShopRun } from '@/api'

/** How many findings of each class are in a state, the most first. */
export function classTallies(tallies: readonly RuleTally[], state: FindingState): { key: string; n: number; blocked: number }[] {
  const byClass = new Map<string, { n: number; blocked: number }>()
  for (const each of tallies) {
    if (each.state !== state) continue
    const known = byClass.get(each.class) ?? { n: 0, blocked: 0 }
    byClass.set(each.class, { n: known.n + each.findings, blocked: known.blocked + (each.severity === 'block' ? each.findings : 0) })
  }
  return [...byClass].map(([key, counts]) => ({ key, ...counts })).sort((one, other) => other.blocked - one.blocked || other.n - one.n)
}

export const countState = (tallies: readonly RuleTally[], state: FindingState) => tallies.filter((each) => each.state === state).reduce((sum, each) => sum + each.findings, 0)

/** Open findings at each check, the oldest first; days with several checks show their last. */
export function trendOf(runs: readonly ShopRun[]): { days: string[]; values: string[] } {
  const last = new Map<string, number>()
  for (const run of [...runs].reverse()) last.set(run.at.slice(0, 10), run.blocked + run.warned)
  return { days: [...last.keys()], values: [...last.values()].map(String) }
}

/** Items known from orders only have no id of the platform. */
export const isTitleOnly = (item: string) => item.startsWith('title:')
