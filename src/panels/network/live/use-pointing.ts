import { type RefObject, useEffect } from 'react'
import { pointerPlace } from '../../../plots/pointer.ts'
import { useShows } from '../../part.tsx'
import { type EdgeId, isSameEdge } from '../ids.ts'
import type { Geometry } from '../geometry.ts'
import { focusOn, seenStore } from '../seen.ts'
import { edgeAt } from './edge-at.ts'

/** What lies above the edges and is pointed at in their place. */
const above = 'button, fieldset, [popover], a, input, select'

/**
 * Edges are pointed at with a mouse or pen, and pressed with these or a finger: what lies beside the canvas hears of it.
 * Not where the link hides weights: there is nothing to be told of them.
 */
export function usePointing(canvas: RefObject<HTMLCanvasElement | null>, geometry: Geometry): void {
  const tells = useShows(['weights'])
  useEffect(() => {
    const content = canvas.current?.parentElement
    if (!content || !tells) return
    const edgeOf = (event: PointerEvent): EdgeId | null => {
      if (event.target instanceof Element && event.target.closest(above)) return null
      return edgeAt(geometry, ...pointerPlace(event, content), event.pointerType === 'touch')
    }
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || (event.target instanceof Element && event.target.closest('[popover]')))
        return
      const edge = edgeOf(event)
      const { focus } = seenStore.getState()
      content.style.cursor = edge ? 'pointer' : ''
      const before = focus && 'edge' in focus ? focus.edge : null
      if (edge ? !before || !isSameEdge(before, edge) : before) focusOn(edge && { edge })
    }
    const leave = () => {
      const { focus, opened } = seenStore.getState()
      if (focus && 'edge' in focus && !opened) focusOn(null)
    }
    const press = (event: MouseEvent) => {
      const edge = edgeOf(event as PointerEvent)
      if (!edge) return
      const zoom = document.documentElement.currentCSSZoom ?? 1
      seenStore.setState({ focus: { edge }, opened: { edge, x: event.clientX / zoom, y: event.clientY / zoom } })
    }
    content.addEventListener('pointermove', move)
    content.addEventListener('pointerleave', leave)
    content.addEventListener('click', press)
    return () => {
      content.removeEventListener('pointermove', move)
      content.removeEventListener('pointerleave', leave)
      content.removeEventListener('click', press)
      content.style.cursor = ''
    }
  }, [canvas, geometry, tells])
}
