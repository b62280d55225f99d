import { apiAddress } from './http'

/**
 * Calls `onFacts` whenever facts of these shops were committed or taken back, and `onBack` when the line stands again
 * after it was lost, since news of the time between never come. Answers how to hang up.
 */
export function listenForFacts(shops: readonly string[], onFacts: (shops: readonly string[]) => void, onBack: () => void): () => void {
  const line = new EventSource(apiAddress('/live', { shop: shops }))
  let lost = false
  line.addEventListener('facts', (event) => onFacts(readShops(String(event.data))))
  line.onerror = () => (lost = true)
  line.onopen = () => {
    if (lost) onBack()
    lost = false
  }
  return () => line.close()
}

function readShops(text: string): string[] {
  const news = JSON.parse(text) as { shops: number[] }
  return news.shops.map(String)
}
