import { useEffect, useState } from 'react'
import { useWorkspace } from '../../../state/react.ts'
import type { Network } from '../use-network.ts'

/** Most samples that are asked about, and milliseconds between two questions. */
const most = 200
const interval = 500

/** What one unit makes of the first training samples, kept up with training; null until it is known. */
export function useSampleActivations({ data, dataset }: Network, index: number): Float32Array | null {
  const workspace = useWorkspace()
  const [values, setValues] = useState<Float32Array | null>(null)
  useEffect(() => {
    let isOpen = true
    let timer: ReturnType<typeof setTimeout> | undefined
    let askedAt = Number.NEGATIVE_INFINITY
    const width = dataset.columns.length
    const rows = Array.from(data.split.train.subarray(0, most), (sample) =>
      Array.from(data.points.x.subarray(sample * width, (sample + 1) * width)),
    )
    const ask = async () => {
      askedAt = performance.now()
      try {
        const { activations } = await workspace.spaces(rows)
        if (isOpen) setValues(activations.slice(index * rows.length, (index + 1) * rows.length))
      } catch {
        // Another experiment was loaded: its first frame asks anew.
      }
      timer = undefined
    }
    const leave = workspace.frames.subscribe(() => {
      timer ??= setTimeout(() => void ask(), Math.max(0, askedAt + interval - performance.now()))
    })
    return () => {
      isOpen = false
      clearTimeout(timer)
      leave()
    }
  }, [workspace, data, dataset, index])
  return values
}
