import { onBeforeUnmount, readonly, ref, watch, type Ref } from 'vue'

/** Across A4 between its margins of 14 mm, in CSS pixels: (210 − 28) mm ÷ 25.4 × 96. */
export const PAPER_WIDTH = 687

interface Chart {
  getDom(): HTMLElement
  getZr(): { flush(): void }
  resize(to: { width: number | 'auto' }): void
}

const printing = ref(false)

/** Whether the page is being laid out for paper just now. */
export const usePrinting = () => readonly(printing)

export function watchPrinting(): void {
  window.addEventListener('beforeprint', () => (printing.value = true))
  window.addEventListener('afterprint', () => (printing.value = false))
}

/**
 * A chart is drawn for the width it has on the screen and does not follow the page onto paper, where a wide one would
 * be cut at the edge. The browser lays the paper out right after its notice, so the chart is drawn at once, not with
 * the next frame.
 */
export function useDrawnOnPaper(chart: Ref<{ readonly chart?: unknown } | null | undefined>): void {
  const stop = watch(
    printing,
    (onPaper) => {
      const drawn = chart.value?.chart as Chart | undefined
      if (!drawn) return
      if (onPaper) drawn.resize({ width: Math.min(drawn.getDom().clientWidth, PAPER_WIDTH) })
      else drawn.resize({ width: 'auto' })
      drawn.getZr().flush()
    },
    { flush: 'post' },
  )
  onBeforeUnmount(stop)
}
