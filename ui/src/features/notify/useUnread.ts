import { onBeforeUnmount, onMounted, ref } from 'vue'
import { notifyApi } from '@/api'

const EVERY = 60_000

/** How many notices one has not looked at; asked again every minute while the page is seen. A fault keeps the last answer. */
export function useUnread() {
  const unread = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined

  async function ask() {
    if (document.hidden) return
    try {
      unread.value = (await notifyApi.countUnread()).unread
    } catch {
      // The next round asks again; a number that is a minute old is better than a message over every page.
    }
  }
  onMounted(() => {
    void ask()
    timer = setInterval(() => void ask(), EVERY)
    document.addEventListener('visibilitychange', ask)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', ask)
  })
  return { unread, ask }
}
