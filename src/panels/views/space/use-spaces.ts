import { startTransition, useEffect, useState } from 'react'
import { useExperiment, useWorkspace } from '../../../state/react.ts'
import type { Frame } from '../../../training/frame.ts'
import { layerSpace, type LayerSpace, type OutputPlane, outputPlane, outputsAt, type Points } from './layers.ts'
import type { SpaceRows } from './rows.ts'

/** Milliseconds between two pictures at least; and so many times as long as one takes to make. */
const interval = 180
const share = 5
/** Milliseconds of work at a time. */
const slice = 8

export interface Seen {
  readonly rows: SpaceRows
  /** Hidden layers in order. */
  readonly layers: readonly LayerSpace[]
  readonly output: OutputPlane
  /** What it makes of the points, before its activation, where its picture shows but a part of the units before it. */
  readonly sums: readonly (readonly number[])[]
  /** Outputs over the plane of the inputs, `[outputs, rows · columns]`. */
  readonly map: { readonly values: Float32Array; readonly grid: readonly [columns: number, rows: number] } | null
}

const mapOf = (frame: Frame | null): Seen['map'] =>
  frame && { values: frame.outputMap.slice(), grid: frame.layout.outputGrid }

/** How every hidden layer sees points and grid, kept up with training; null until it is known. */
export function useSpaces(rows: SpaceRows, points: Points): Seen | null {
  const workspace = useWorkspace()
  const network = useExperiment((experiment) => experiment.network)
  const [seen, setSeen] = useState<Seen | null>(null)
  useEffect(() => {
    let isOpen = true
    let isAsking = false
    let isStale = false
    let next = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    let before: readonly LayerSpace[] = []
    const ask = async () => {
      timer = undefined
      isAsking = true
      isStale = false
      const start = performance.now()
      let worked = 0
      try {
        const { shapes = [] } = workspace.store.getState().facts ?? {}
        const { layers: settings } = workspace.experiment.network
        const { activations, parameters } = await workspace.spaces(rows.rows)
        const count = rows.rows.length
        const isOfThese = activations.length === count * shapes.reduce((sum, { units }) => sum + units, 0)
        const layers: LayerSpace[] = []
        let from = 0
        let since = performance.now()
        for (const [k, { units }] of isOfThese ? shapes.slice(0, -1).entries() : []) {
          const values = activations.subarray(from * count, (from + units) * count)
          const activation = settings[k]?.activation ?? null
          layers.push(layerSpace({ values, units, rows: count }, points, activation, rows.inputs, before[k]))
          from += units
          // What is pressed meanwhile goes first.
          if (performance.now() - since > slice) {
            worked += performance.now() - since
            await new Promise((done) => setTimeout(done))
            since = performance.now()
          }
        }
        worked += performance.now() - since
        const last = shapes.at(-1)
        if (isOpen && isOfThese && last) {
          before = layers
          const output = outputPlane(parameters, last)
          const first = (from - last.inputs) * count
          const sums =
            layers.at(-1)?.kind === 'components'
              ? Array.from({ length: points.count }, (_, i) =>
                  outputsAt(
                    output,
                    Array.from({ length: last.inputs }, (_unused, u) => activations[first + u * count + i] as number),
                  ),
                )
              : []
          const map = mapOf(workspace.frames.current)
          startTransition(() => setSeen({ rows, layers, output, sums, map }))
        }
      } catch {
        // Another experiment was loaded: its first frame asks anew.
      }
      next = Math.max(start + interval, performance.now() + worked * share)
      isAsking = false
      if (isStale && isOpen) plan()
    }
    const plan = () => {
      if (isAsking) isStale = true
      else timer ??= setTimeout(() => void ask(), Math.max(0, next - performance.now()))
    }
    const leave = workspace.frames.subscribe(plan)
    return () => {
      isOpen = false
      clearTimeout(timer)
      leave()
    }
  }, [workspace, rows, points])
  // Of another network, or of other points, it says nothing.
  return seen && seen.rows === rows && seen.layers.length === network.layers.length ? seen : null
}
