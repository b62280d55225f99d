import { onScopeDispose, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'

export interface AnswerState<T> {
  readonly data: Ref<T | null>
  readonly failure: Ref<unknown>
  readonly loading: Ref<boolean>
  readonly reload: () => Promise<void>
  /** Asks the same again without a sign of it: for news, which must not take the reader out of the page. */
  readonly refresh: () => Promise<void>
}

/**
 * Asks again whenever `sources` change and keeps the latest answer only: an answer that arrives after
 * a newer question was asked is dropped. Old data stays visible while new data is on its way.
 */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>, sources: WatchSource[] = []): AnswerState<T> {
  const data = shallowRef<T | null>(null)
  const failure = shallowRef<unknown>(null)
  const loading = ref(true)
  let current: AbortController | null = null

  async function run(quietly: boolean) {
    current?.abort()
    const controller = new AbortController()
    current = controller
    if (!quietly) loading.value = true
    try {
      const answer = await ask(controller.signal)
      if (controller.signal.aborted) return
      data.value = answer
      failure.value = null
    } catch (cause) {
      if (controller.signal.aborted) return
      failure.value = cause
    }
    loading.value = false
  }
  const reload = () => run(false)
  const refresh = () => run(!loading.value)

  watch(sources, reload, { immediate: true })
  onScopeDispose(() => current?.abort())
  return { data, failure, loading, reload, refresh }
}
