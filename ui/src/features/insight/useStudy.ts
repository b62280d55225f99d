import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { insightApi, type Study, type StudyKind } from '@/api'
import { useWords } from '@/ui'

const PAUSE = 700

/**
 * One page's study: asks, follows a long one to its end, and keeps its number in the address (`?study=12`), so that a
 * link shows a colleague the same answer. Whoever opens such a link sees the answer as it was given.
 */
export function useStudy<Q extends object, A>(kind: StudyKind) {
  const route = useRoute()
  const router = useRouter()
  const { say } = useWords()
  const study = shallowRef<Study<Q, A> | null>(null)
  const failure = shallowRef<unknown>(null)
  const asking = ref(false)
  let turn = 0
  onScopeDispose(() => turn++)

  const shown = () => (typeof route.query.study === 'string' ? route.query.study : null)

  async function follow(first: () => Promise<Study<Q, A>>) {
    const mine = ++turn
    asking.value = true
    failure.value = null
    try {
      let now = await first()
      while (mine === turn) {
        study.value = now
        if (now.state !== 'running') break
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
        if (mine === turn) now = await insightApi.getStudy<Q, A>(now.id)
      }
    } catch (cause) {
      if (mine === turn) failure.value = cause
    }
    if (mine === turn) asking.value = false
  }

  async function ask(shops: readonly string[], question: Q) {
    await follow(async () => {
      const asked = await insightApi.askStudy<Q, A>(shops, kind, question)
      void router.replace({ query: { ...route.query, study: asked.id } })
      return asked
    })
  }

  async function entitle(title: string | null) {
    if (study.value) study.value = await insightApi.entitleStudy<Q, A>(study.value.id, title)
  }

  async function cancel() {
    if (study.value?.state === 'running') await insightApi.cancelStudy(study.value.id)
  }

  watch(
    shown,
    (id) => {
      if (id && id !== study.value?.id) void follow(() => insightApi.getStudy<Q, A>(id))
    },
    { immediate: true },
  )

  return {
    study,
    failure,
    asking,
    answer: computed(() => study.value?.answer ?? null),
    /** The sentence above the answer; empty while there is none. */
    lead: computed(() => (study.value?.headline ? say(study.value.headline) : '')),
    /** Whether the address names a study, which is then shown rather than a new one asked. */
    opened: computed(() => shown() !== null),
    ask,
    entitle,
    cancel,
  }
}
