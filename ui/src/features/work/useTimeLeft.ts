import type { WorkTask } from '@/api'
import { useWords } from '@/ui'
import { spoken } from './tasks'

/** How the time until a deadline is said. */
export function useTimeLeft() {
  const { t } = useWords()
  const time = (minutes: number) => {
    const said = spoken(minutes)
    return t(`tasks.time.${said.key}`, { d: said.d, h: said.h, m: said.m })
  }
  const left = (task: WorkTask) => {
    if (task.minutesLeft == null || task.state !== 'open') return null
    return t(task.minutesLeft <= 0 ? 'tasks.left.over' : 'tasks.left.natural', { time: time(task.minutesLeft) })
  }
  const working = (task: WorkTask) => (task.workingMinutesLeft == null || task.state !== 'open' ? null : t('tasks.left.working', { time: time(task.workingMinutesLeft) }))
  return { left, working }
}
