import type { ImportJob, JobState } from '@/api'
import type { Tone } from '@/ui'

const MOVING: readonly JobState[] = ['queued', 'reading']
const FINISHED: readonly JobState[] = ['done', 'refused', 'failed', 'cancelled']

export function isMoving(job: ImportJob): boolean {
  return MOVING.includes(job.state)
}

export function isFinished(job: ImportJob): boolean {
  return FINISHED.includes(job.state)
}

/** The content of a file is kept only until it is read or given up. */
export function isPreviewable(job: ImportJob): boolean {
  return job.state === 'reading' || job.state === 'asking' || job.state === 'refused'
}

/** How far a job is, 0 to 1; null while its size says nothing. */
export function shareRead(job: ImportJob): number | null {
  return job.bytesTotal > 0 ? Math.min(1, job.bytesRead / job.bytesTotal) : null
}

/** Milliseconds until the list is asked for again; null when nothing can change by itself. */
export function pollDelay(jobs: readonly ImportJob[], hidden: boolean, failures: number): number | null {
  if (failures > 0) return Math.min(30_000, 1000 * 2 ** failures)
  if (jobs.some(isMoving)) return hidden ? 10_000 : 1000
  if (jobs.some((job) => job.state === 'asking')) return hidden ? null : 5000
  return null
}

/** Puts fresh states in place, new jobs first, and keeps the order of those already shown. */
export function mergeJobs(shown: readonly ImportJob[], fresh: readonly ImportJob[]): ImportJob[] {
  const known = new Set(shown.map((job) => job.id))
  const added = fresh.filter((job) => !known.has(job.id))
  return [...added, ...shown.map((job) => fresh.find((each) => each.id === job.id) ?? job)]
}

export const TONES: Record<JobState, Tone> = {
  queued: 'calm',
  reading: 'busy',
  asking: 'warn',
  done: 'good',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'calm',
}
