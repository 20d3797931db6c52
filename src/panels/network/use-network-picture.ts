import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { gridRows } from '../../data/grid.ts'
import { sharpContext } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import type { Frame } from '../../training/frame.ts'
import { useFrames, useWorkspace } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { EdgeSheet } from './edges.ts'
import type { Focus } from './ids.ts'
import { seenStore } from './seen.ts'
import { type Maps, tablesOf, TilePainter } from './tiles.ts'
import type { Network } from './use-network.ts'

/** Weights move slowly: milliseconds between two drawings of some of their lines. */
const edgeInterval = 60

/** What the inputs are over the plane, as the network gets them: the same for a whole run. */
function useInputMaps({ experiment, data, dataset }: Network): Maps {
  return useMemo(() => {
    const { plane, features } = experiment.data
    const grid = plane.length === 1 ? ([64, 1] as const) : ([40, 40] as const)
    const cells = grid[0] * grid[1]
    const encoded = data.encode(gridRows(dataset, plane, data.means, grid))
    const values = Float32Array.from({ length: encoded.length }, (_, i) => {
      const [unit, cell] = [Math.floor(i / cells), i % cells]
      return encoded[cell * features.length + unit] as number
    })
    return { values, grid }
  }, [data, dataset, experiment.data])
}

/**
 * Draws weights and maps of the live run. Edges and inputs change slowly or not at all: they wait on a sheet of their
 * own, and one canvas shows everything.
 */
export function useNetworkPicture(canvas: RefObject<HTMLCanvasElement | null>, network: Network): void {
  const { counts, geometry, activations, last } = network
  const workspace = useWorkspace()
  const looks = useLooks()
  const inputMaps = useInputMaps(network)
  const { task } = network.dataset
  const tableOf = useMemo(() => tablesOf(looks, last, task), [looks, last, task])
  const [edges] = useState(() => new EdgeSheet())
  const [inputPainter] = useState(() => new TilePainter())
  const [unitPainter] = useState(() => new TilePainter())
  const edgesAt = useRef(Number.NEGATIVE_INFINITY)
  const drawn = useRef<Frame>(null)
  const scheduled = useRef(0)
  const draw = useCallback<Draw>(
    function drawFrame(frame) {
      const shapes = workspace.store.getState().facts?.shapes
      // A frame of a run with another shape can't be drawn here; the next one fits.
      if (shapes?.length !== last || shapes.some((shape, k) => shape.units !== counts[k + 1])) return
      const context = canvas.current && geometry.height > 0 && sharpContext(canvas.current, geometry)
      if (!context) return
      const now = performance.now()
      const { palette } = looks
      // Of a run that stands still, each frame is another: a step, or a time that was gone back to.
      if (!frame.scalars.playing && frame !== drawn.current) edges.renew()
      drawn.current = frame
      if (edges.isStale || now - edgesAt.current >= edgeInterval) {
        edgesAt.current = now
        const sheet = edges.draw(geometry, shapes, frame.parameters, palette, seenStore.getState())
        if (sheet) inputPainter.paint(sheet, geometry, 0, 0, counts, inputMaps, activations, tableOf, palette)
      }
      context.drawImage(edges.canvas, 0, 0, geometry.width, geometry.height)
      const maps = { values: frame.unitMaps, grid: frame.layout.unitGrid }
      unitPainter.paint(context, geometry, 1, last, counts, maps, activations, tableOf, palette)
      if (!edges.isStale) return
      scheduled.current ||= requestAnimationFrame(() => {
        scheduled.current = 0
        // Frames of a run that plays fast may have come sooner.
        if (edges.isStale && workspace.frames.current) drawFrame(workspace.frames.current)
      })
    },
    [
      workspace,
      canvas,
      counts,
      last,
      geometry,
      activations,
      looks,
      tableOf,
      inputMaps,
      edges,
      inputPainter,
      unitPainter,
    ],
  )
  useEffect(() => {
    edges.clear()
    const leave = seenStore.subscribe(({ edges: look, focus }, before) => {
      if (look === before.edges && focus === before.focus) return
      edges.renew(focusedLayer(focus))
      scheduled.current ||= requestAnimationFrame(() => {
        scheduled.current = 0
        if (workspace.frames.current) draw(workspace.frames.current)
      })
    })
    return () => {
      leave()
      cancelAnimationFrame(scheduled.current)
      scheduled.current = 0
    }
  }, [draw, workspace, edges])
  useFrames(draw, 'even')
}

/** The first layer whose edges are looked at. */
function focusedLayer(focus: Focus): number {
  if (!focus) return 0
  return 'edge' in focus ? focus.edge.layer : Math.max(0, focus.unit.column - 1)
}
