import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { experimentsApi, isAbort, type ExperimentPlan } from '@/api'
import type { Bilingual } from '@/ui'
import { badNumbers, numbersOf, type ExperimentForm } from './experiment'

const PAUSE = 350

/** The size a form asks for, while it is being typed: asked a moment after the last key, and only of whole forms. */
export function usePlan(form: Ref<ExperimentForm>) {
  const plan = shallowRef<ExperimentPlan | null>(null)
  const doubt = shallowRef<Bilingual | null>(null)
  const failure = shallowRef<unknown>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: AbortController | null = null

  async function ask() {
    const controller = new AbortController()
    current = controller
    try {
      const answer = await experimentsApi.planExperiment(numbersOf(form.value), controller.signal)
      if (controller.signal.aborted) return
      plan.value = answer.plan ?? null
      doubt.value = answer.doubt ?? null
      failure.value = null
    } catch (cause) {
      if (isAbort(cause) || controller.signal.aborted) return
      plan.value = null
      doubt.value = null
      failure.value = cause
    }
  }

  function later() {
    clearTimeout(timer)
    current?.abort()
    if (badNumbers(form.value).length > 0) {
      plan.value = null
      doubt.value = null
      failure.value = null
      return
    }
    timer = setTimeout(() => void ask(), PAUSE)
  }

  watch(() => JSON.stringify(badNumbers(form.value).length > 0 ? null : numbersOf(form.value)), later, { immediate: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    current?.abort()
  })
  return { plan, doubt, failure }
}
