import { onScopeDispose, type InjectionKey } from 'vue'
import type { CheckPoint } from '@/api'

/** Rows that come together: a slow telephone draws them between two taps. */
const BATCH = 12
/** Rows that are there at once; a tall screen shows fewer. */
const AT_ONCE = 24

export interface Batch {
  readonly points: readonly CheckPoint[]
  /** How many rows are shown before it. */
  readonly before: number
  readonly fitting: readonly CheckPoint[]
}

export const isAtOnce = (batch: Batch) => batch.before < AT_ONCE

/**
 * Deals the points of each section out into batches. A point never changes its batch, whatever is filtered, so that a row somebody writes in stays as it is.
 */
export function inBatches(sections: readonly (readonly CheckPoint[])[], fits: (point: CheckPoint) => boolean): Batch[][] {
  let before = 0
  return sections.map((points) => {
    const batches: Batch[] = []
    for (let at = 0; at < points.length; at += BATCH) {
      const some = points.slice(at, at + BATCH)
      const fitting = some.filter(fits)
      batches.push({ points: some, before, fitting })
      before += fitting.length
    }
    return batches
  })
}

export interface Queue {
  /** Draws a batch while nobody waits; answers what takes it out of the queue. */
  readonly add: (draw: () => void) => () => void
}
export const QUEUE: InjectionKey<Queue> = Symbol('batches that are still to be drawn')

type Wait = (then: () => void) => void
/** No latest time: on a machine that is never idle rows come as they are scrolled to. */
const whenIdle: Wait = (then) => ('requestIdleCallback' in window ? window.requestIdleCallback(then) : setTimeout(then, 50))

/** Draws one batch after the other, so that in the end searching in the page and printing find every row. */
export function useQueue(wait: Wait = whenIdle): Queue {
  const waiting = new Set<() => void>()
  let going = false
  let over = false
  const go = () => {
    if (going || over || !waiting.size) return
    going = true
    wait(() => {
      going = false
      const [next] = waiting
      if (over || !next) return
      waiting.delete(next)
      next()
      go()
    })
  }
  onScopeDispose(() => (over = true))
  return {
    add(draw) {
      waiting.add(draw)
      go()
      return () => waiting.delete(draw)
    },
  }
}
