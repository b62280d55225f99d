import type { Delivery, Importance } from '@/api'
import type { Tone } from '@/ui'

export const importanceTones: Readonly<Record<Importance, Tone>> = { HIGH: 'bad', MEDIUM: 'warn', LOW: 'calm' }
export const deliveryTones: Readonly<Record<Delivery['state'], Tone>> = { WAITING: 'busy', SENDING: 'busy', SENT: 'good', FAILED: 'bad', UNSURE: 'warn' }
