import { computed, ref, watch } from 'vue'

const KEY = 'zhanggui.menu'

function readKept(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/**
 * Which groups of the menu are open: the one that is worked in, and those that somebody opened by hand, which this browser remembers. The others
 * show their name only, so that all names are seen at once.
 */
export function useOpenGroups(here: () => string) {
  const kept = ref(readKept())
  /** The group that is worked in, closed by hand; it opens again with the next visit. */
  const shut = ref(false)
  const opened = computed(() => new Set(shut.value ? kept.value : [...kept.value, here()]))
  watch(here, () => (shut.value = false))

  function toggle(group: string) {
    const wasOpen = opened.value.has(group)
    if (group === here()) shut.value = wasOpen
    kept.value = [...kept.value.filter((each) => each !== group), ...(wasOpen ? [] : [group])]
    localStorage.setItem(KEY, JSON.stringify(kept.value))
  }
  return { isOpen: (group: string) => opened.value.has(group), toggle }
}
