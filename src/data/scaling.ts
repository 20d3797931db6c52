/** How the inputs of a network are brought to mean 0 and standard deviation 1: one number of each kind an input. */
export interface Scale {
  readonly means: Float64Array
  /** Standard deviations over the samples that were measured (divided by n); 1 where they are all the same. */
  readonly deviations: Float64Array
}

/** The scale of `values [count, width]`, row-major, with at least one row. */
export function measure(values: Float64Array, width: number): Scale {
  const count = values.length / width
  const means = new Float64Array(width)
  const deviations = new Float64Array(width)
  for (let c = 0; c < width; c++) {
    const first = values[c] as number
    let sum = 0
    let varies = false
    for (let i = 0; i < count; i++) {
      const value = values[i * width + c] as number
      sum += value
      varies ||= value !== first
    }
    // The mean of equal numbers can be a rounding error away from them, which scaling would blow up.
    means[c] = varies ? sum / count : first
    let squares = 0
    for (let i = 0; i < count; i++) {
      const off = (values[i * width + c] as number) - (means[c] as number)
      squares += off * off
    }
    deviations[c] = varies ? Math.sqrt(squares / count) : 1
  }
  return { means, deviations }
}

/** `values [count, width]` scaled, or as they are where there is no scale. */
export function applyScale(values: Float64Array, scale: Scale | null): Float64Array {
  if (!scale) return values
  const width = scale.means.length
  return Float64Array.from(values, (value, i) => {
    const c = i % width
    return (value - (scale.means[c] as number)) / (scale.deviations[c] as number)
  })
}
