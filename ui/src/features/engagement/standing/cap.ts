import type { CapNow } from '@/api'

/** Which of the sentences says what a statement of today would do. */
export type CapChange = 'unknown' | 'holds' | 'pays' | 'nothing'

export function capChange(cap: CapNow): CapChange {
  if (cap.state === 'not_computable') return 'unknown'
  return cap.changeFen < 0 ? 'holds' : cap.changeFen > 0 ? 'pays' : 'nothing'
}

/** What is taken of what may be taken: 0.8 is 80 %; null where nobody knows, or nothing may be taken. */
export function capUsed(cap: CapNow): number | null {
  return cap.allowedFen == null || cap.allowedFen <= 0 ? null : cap.takenFen / cap.allowedFen
}

/** What is held back in all once today's correction is made. */
export const capHeld = (cap: CapNow) => Math.max(0, cap.countedFen - cap.takenFen)
