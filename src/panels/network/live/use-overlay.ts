import { type RefObject, useEffect } from 'react'
import { parseColour } from '../../../plots/colour.ts'
import { sharpContext } from '../../../plots/size.ts'
import { useWorkspace } from '../../../state/react.ts'
import { useLooks } from '../../looks.ts'
import { seenStore } from '../seen.ts'
import type { Network } from '../use-network.ts'
import { drawAilments, drawDropped } from './draw-marks.ts'
import { drawNumbers, drawPlace } from './draw-pass.ts'
import { drawShow } from './draw-show.ts'

/** Draws what is seen of the network above its picture, whenever that is something else. */
export function useOverlay(canvas: RefObject<HTMLCanvasElement | null>, { geometry, counts, last }: Network): void {
  const { palette } = useLooks()
  const workspace = useWorkspace()
  useEffect(() => {
    let scheduled = 0
    let isEmpty = false
    const ground = canvas.current
      ? parseColour(getComputedStyle(canvas.current).getPropertyValue('--ground'))
      : palette.surface
    const draw = () => {
      scheduled = 0
      const { edges, pass, place, health, shown } = seenStore.getState()
      const shapes = workspace.store.getState().facts?.shapes
      const isNothing = !pass && !health && edges.dropped.length === 0
      if (!canvas.current || geometry.height === 0 || (isNothing && isEmpty)) return
      isEmpty = isNothing
      const context = sharpContext(canvas.current, geometry)
      // What is of a network of another shape can't be drawn on this one.
      if (!context || shapes?.length !== last || shapes.some(({ units }, k) => units !== counts[k + 1])) return
      drawDropped(context, geometry, edges.dropped, palette, ground)
      if (health) drawAilments(context, geometry, health, edges.dropped, palette)
      if (pass && !pass.isTraining) drawNumbers(context, geometry, [pass.sent[0] ?? [], ...pass.a], palette, ground)
      else if (shown) drawShow(context, geometry, shown, shapes, palette, ground)
      if (place) drawPlace(context, geometry, place, palette)
    }
    const schedule = () => {
      scheduled ||= requestAnimationFrame(draw)
    }
    schedule()
    const leave = seenStore.subscribe(schedule)
    return () => {
      leave()
      cancelAnimationFrame(scheduled)
    }
  }, [canvas, geometry, counts, last, palette, workspace])
}
