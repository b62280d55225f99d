import type { ChainLink, FallbackState, FallbackTaking, LinkState, WatchedFallback } from '@/api'
import { plusDays, type Period } from '@/lib/period'
import type { Tone } from '@/ui'

export const linkTones: Record<LinkState, Tone> = { overdue: 'bad', late: 'warn', found: 'calm', planned: 'busy', running: 'busy', worked: 'good', harmed: 'bad', open: 'warn', dropped: 'calm' }
export const fallbackTones: Record<FallbackState, Tone> = { quiet: 'good', fired: 'bad', unknown: 'warn', waiting: 'calm' }

/** How many links are open, wait for a measurement, worked, did not, and cannot be told. */
export function counts(links: readonly ChainLink[]) {
  const of = (...states: LinkState[]) => links.filter((link) => states.includes(link.state)).length
  return { open: of('late', 'found', 'planned', 'running'), overdue: of('overdue'), worked: of('worked'), harmed: of('harmed'), told: of('open') }
}

export interface CitedMetric extends Period {
  readonly metric: string
}

/** A metric and its days as findings cite them; null for a study or an experiment. */
export function metricOf(evidence: string): CitedMetric | null {
  const [, metric, from, to] = /^([a-z0-9_]+)@(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(evidence) ?? []
  return metric && from && to ? { metric, from, to } : null
}

/** A first answer to what is done when plan B is taken today; days are Beijing's. */
export const firstTaking = (watched: WatchedFallback, today: string, back: string): FallbackTaking => ({
  reason: '',
  text: watched.fallback.text,
  owner: 'manager',
  from: plusDays(today, 1),
  to: plusDays(today, 7),
  next: `${back}${watched.strategy}`.slice(0, 500),
  evenSo: false,
})

/** The quarters that are over on a day, the latest first: 2026-Q3. */
export function quartersOver(today: string, count: number): string[] {
  const running = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return Array.from({ length: count }, (_, back) => running - 1 - back).map((quarter) => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`)
}
