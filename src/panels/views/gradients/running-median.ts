/**
 * The median of each value and as many as `reach` before and after it; what is not a number is left out. One window
 * slides over all: it is drawn several times a second.
 */
export function runningMedian(values: readonly number[], reach: number): number[] {
  /** Values of the window, ascending. */
  const window: number[] = []
  const add = (value: number | undefined) => {
    if (value === undefined || Number.isNaN(value)) return
    let at = window.length
    while (at > 0 && (window[at - 1] as number) > value) at--
    window.splice(at, 0, value)
  }
  for (const value of values.slice(0, reach)) add(value)
  return values.map((_, i) => {
    add(values[i + reach])
    const gone = i > reach ? values[i - reach - 1] : undefined
    if (gone !== undefined && !Number.isNaN(gone)) window.splice(window.indexOf(gone), 1)
    const half = window.length >> 1
    if (window.length === 0) return Number.NaN
    const upper = window[half] as number
    return window.length % 2 === 1 ? upper : ((window[half - 1] as number) + upper) / 2
  })
}
