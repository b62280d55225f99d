import { onBeforeUnmount, onMounted } from 'vue'

/** A screen on a wall must not fall asleep; browsers let go of the lock whenever the page was hidden. */
export function useAwake(): void {
  let lock: WakeLockSentinel | null = null
  async function hold() {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    lock = await navigator.wakeLock.request('screen').catch(() => null)
  }
  onMounted(() => {
    void hold()
    document.addEventListener('visibilitychange', hold)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', hold)
    void lock?.release().catch(() => undefined)
  })
}
