import { ref } from 'vue'

const query = typeof matchMedia === 'function' ? matchMedia('(max-width: 640px)') : null
const narrow = ref(query?.matches ?? false)
query?.addEventListener('change', (event) => (narrow.value = event.matches))

/** Whether the screen is a phone's. */
export function useScreen() {
  return { narrow }
}
