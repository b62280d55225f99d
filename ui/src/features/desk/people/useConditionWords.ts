import type { SegmentCondition } from '@/api'
import { useWords } from '@/ui'
import { isOfWords, rangeWords } from './people'

/** A condition in words: "收货城市：上海、北京", "付款时间 21 – 2 点". */
export function useConditionWords(): (condition: SegmentCondition) => string {
  const { t, list } = useWords()
  return (condition) => {
    if (condition.field === 'buyer_kind') return list((condition.values ?? []).map((kind) => t(`people.kinds.${kind}`)))
    const name = t(`people.fields.${condition.field}`)
    return isOfWords(condition.field) ? `${name} ${list(condition.values ?? [])}` : `${name} ${rangeWords(condition)}`
  }
}
