import { shortFigure, type Language, type Unit } from '@/lib/figures'

/** The canvas knows no CSS variables; reading the theme here draws the chart anew when it changes. */
export function palette({ theme }: { theme: string }): (variable: string) => string {
  document.documentElement.dataset.theme = theme
  const style = getComputedStyle(document.documentElement)
  return (variable) => style.getPropertyValue(variable).trim()
}

/** The small words of a chart. */
export function chartText(colour: (variable: string) => string) {
  return { color: colour('--ink-3'), fontSize: 12, fontFamily: 'inherit' }
}

export function tooltipLook(colour: (variable: string) => string) {
  return {
    trigger: 'axis',
    confine: true,
    backgroundColor: colour('--paper'),
    borderColor: colour('--line'),
    textStyle: { color: colour('--ink'), fontSize: 13 },
    axisPointer: { lineStyle: { color: colour('--line-strong') } },
  }
}

/** A figure short enough for an axis; money without its unit, which the page says already. */
export function axisLabel(value: number, unit: Unit, language: Language): string {
  const plain = Number(value.toPrecision(6)).toString()
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return plain
  const figure = shortFigure(plain, unit, language)
  const digits = figure.digits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  return digits + (unit === 'yuan' ? figure.unit.replace(/ ?(元|CNY)$/, '') : figure.unit)
}
