import { onScopeDispose, watch, type Ref } from 'vue'
import { listenForFacts } from '@/api'

/**
 * Keeps a page up with its shops: `onFacts` runs once facts have changed, one run at a time, and once more where news
 * came meanwhile. A page that nobody sees hangs up, since a browser grants few lines, and asks again when it is seen.
 */
export function useLive(shops: Readonly<Ref<readonly string[]>>, onFacts: () => Promise<void>, listen = listenForFacts): void {
  let hangUp: (() => void) | null = null
  let missed = false
  let running = false
  let again = false

  async function follow() {
    again = running
    if (running) return
    running = true
    do {
      again = false
      await onFacts()
    } while (again)
    running = false
  }

  function dial() {
    hangUp?.()
    hangUp = null
    if (shops.value.length === 0) return
    if (document.visibilityState === 'hidden') {
      missed = true
      return
    }
    hangUp = listen(shops.value, () => void follow(), () => void follow())
    if (missed) void follow()
    missed = false
  }

  watch(shops, dial, { immediate: true })
  document.addEventListener('visibilitychange', dial)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', dial)
    hangUp?.()
  })
}
