import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { gridRows } from '../../data/grid.ts'
import { sharpContext } from '../../plots/size.ts'
import type { Draw } from '../../state/frames.ts'
import { useFrames, useWorkspace } from '../../state/react.ts'
import { useLooks } from '../looks.ts'
import { EdgeSheet } from './edges.ts'
import { seenStore } from './seen.ts'
import { type Maps, TilePainter } from './tiles.ts'
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
  const [edges] = useState(() => new EdgeSheet())
  const [inputPainter] = useState(() => new TilePainter())
  const [unitPainter] = useState(() => new TilePainter())
  /** When edges were drawn last; never, where all of them must be drawn again. */
  const edgesAt = useRef(Number.NEGATIVE_INFINITY)
  const draw = useCallback<Draw>(
    (frame) => {
      const shapes = workspace.store.getState().facts?.shapes
      // A frame of a run with another shape can't be drawn here; the next one fits.
      if (shapes?.length !== last || shapes.some((shape, k) => shape.units !== counts[k + 1])) return
      const context = canvas.current && geometry.height > 0 && sharpContext(canvas.current, geometry)
      if (!context) return
      const now = performance.now()
      const { palette, table } = looks
      const isWhole = !frame.scalars.playing || edgesAt.current === Number.NEGATIVE_INFINITY
      if (isWhole || now - edgesAt.current >= edgeInterval) {
        edgesAt.current = now
        const sheet = edges.draw(geometry, shapes, frame.parameters, palette, seenStore.getState(), isWhole)
        if (sheet) inputPainter.paint(sheet, geometry, 0, 0, counts, inputMaps, activations, table, palette)
      }
      context.drawImage(edges.canvas, 0, 0, geometry.width, geometry.height)
      const maps = { values: frame.unitMaps, grid: frame.layout.unitGrid }
      unitPainter.paint(context, geometry, 1, last, counts, maps, activations, table, palette)
    },
    [workspace, canvas, counts, last, geometry, activations, looks, inputMaps, edges, inputPainter, unitPainter],
  )
  useEffect(() => {
    edgesAt.current = Number.NEGATIVE_INFINITY
    let scheduled = 0
    // Frames of a run that plays fast come sooner than this, and draw it.
    const catchUp = () => {
      scheduled = 0
      if (edgesAt.current === Number.NEGATIVE_INFINITY && workspace.frames.current) draw(workspace.frames.current)
    }
    const leave = seenStore.subscribe(({ edges: look, focus }, before) => {
      if (look === before.edges && focus === before.focus) return
      edgesAt.current = Number.NEGATIVE_INFINITY
      scheduled ||= requestAnimationFrame(catchUp)
    })
    return () => {
      leave()
      cancelAnimationFrame(scheduled)
    }
  }, [draw, workspace])
  useFrames(draw, 'even')
}
