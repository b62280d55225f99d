import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { catalogueApi, isAbort, type CatalogueCheck, type CatalogueFile, type CatalogueVersion, type MetricValue } from '@/api'
import type { Unit } from '@/lib/figures'
import type { Period } from '@/lib/period'

export interface Tried {
  readonly metric: string
  readonly row: MetricValue | null
  readonly unit: Unit
}

/** More previews than this would make a reader wait. */
const MOST_TRIED = 6
const PAUSE = 350

/** A catalogue file while it is written: checked after each pause in typing, tried on real data, and kept. */
export interface FileDraft {
  readonly name: Ref<string>
  readonly text: Ref<string>
  readonly changed: ComputedRef<boolean>
  readonly check: Ref<CatalogueCheck | null>
  readonly checking: Ref<boolean>
  readonly tried: Ref<readonly Tried[]>
  readonly failure: Ref<unknown>
  readonly open: (file: CatalogueFile | null, name: string) => void
  readonly keep: (why: string, evenIfUsed: boolean) => Promise<CatalogueVersion | null>
  readonly remove: (why: string, evenIfUsed: boolean) => Promise<CatalogueVersion | null>
}

export function useFileDraft(shops: () => readonly string[], period: () => Period): FileDraft {
  const name = ref('')
  const text = ref('')
  const opened = shallowRef<CatalogueFile | null>(null)
  const check = shallowRef<CatalogueCheck | null>(null)
  const checking = ref(false)
  const tried = shallowRef<readonly Tried[]>([])
  const failure = shallowRef<unknown>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: AbortController | null = null

  async function look() {
    current?.abort()
    const controller = new AbortController()
    current = controller
    checking.value = true
    try {
      const found = await catalogueApi.checkFile(name.value, text.value, controller.signal)
      check.value = found
      failure.value = null
      tried.value = await tryOut(found, controller.signal)
    } catch (cause) {
      if (!isAbort(cause)) failure.value = cause
    }
    if (current === controller) checking.value = false
  }

  async function tryOut(found: CatalogueCheck, signal: AbortSignal): Promise<Tried[]> {
    const changed = found.changes.filter((change) => change.kind !== 'removed').slice(0, MOST_TRIED)
    if (shops().length === 0) return []
    return Promise.all(
      changed.map(async ({ metric }) => {
        const answer = await catalogueApi.previewFile(name.value, text.value, metric.key, shops(), period(), signal)
        return { metric: metric.key, row: answer.rows[0] ?? null, unit: answer.unit }
      }),
    )
  }

  watch([name, text, shops, period], () => {
    clearTimeout(timer)
    if (name.value) timer = setTimeout(look, PAUSE)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    current?.abort()
  })

  async function put(content: string | null, why: string, evenIfUsed: boolean) {
    failure.value = null
    try {
      const version = await catalogueApi.keepFile(name.value, content, why, opened.value?.version.number ?? 0, evenIfUsed)
      if (content !== null) {
        opened.value = { name: name.value, text: content, version }
        void look()
      }
      return version
    } catch (cause) {
      failure.value = cause
      return null
    }
  }

  return {
    name,
    text,
    changed: computed(() => text.value !== (opened.value?.text ?? '')),
    check,
    checking,
    tried,
    failure,
    open(file, fileName) {
      opened.value = file
      name.value = fileName
      text.value = file?.text ?? ''
      check.value = null
      tried.value = []
      failure.value = null
    },
    keep: (why, evenIfUsed) => put(text.value, why, evenIfUsed),
    remove: (why, evenIfUsed) => put(null, why, evenIfUsed),
  }
}
