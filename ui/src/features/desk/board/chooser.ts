import type { Metric } from '@/api'
import { initials } from '@/lib/pinyin'

/** Takes a tile up or down by one place; beyond the ends it stays. */
export function moved(keys: readonly string[], key: string, step: -1 | 1): string[] {
  const at = keys.indexOf(key)
  const to = at + step
  if (at < 0 || to < 0 || to >= keys.length) return [...keys]
  const next = [...keys]
  next.splice(at, 1)
  next.splice(to, 0, key)
  return next
}

/** Metrics that are not chosen yet and answer to the word: by either name, by key or by pinyin initials. */
export function addable(metrics: readonly Metric[], chosen: readonly string[], word: string): Metric[] {
  const wanted = word.trim().toLowerCase()
  const answers = (metric: Metric) =>
    [metric.zh, metric.en, metric.key].some((text) => text.toLowerCase().includes(wanted)) || initials(metric.zh).includes(wanted)
  return metrics.filter((metric) => !chosen.includes(metric.key) && (wanted === '' || answers(metric)))
}
