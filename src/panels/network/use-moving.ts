import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { moveLayer } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'

/** Pixels that a press may wander and still be a press. */
const still = 4

/**
 * Moves a hidden layer by arrow keys, or by dragging what these handlers are given to.
 *
 * @param idOf id of what moves the layer of an index: there the focus goes along
 * @param pitch pixels from one layer to the next
 */
export function useMoving(index: number, pitch: number, idOf: (index: number) => string) {
  const workspace = useWorkspace()
  const [drag, setDrag] = useState<{ readonly from: number; readonly by: number } | null>(null)
  const wasDragged = useRef(false)
  const move = (by: number) => {
    if (by === 0) return
    workspace.edit(moveLayer, index, index + by)
    // The layer is elsewhere now, and so is what moves it.
    requestAnimationFrame(() => document.getElementById(idOf(index + by))?.focus())
  }
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (!by) return
      event.preventDefault()
      move(by)
    },
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      wasDragged.current = false
      setDrag({ from: event.clientX, by: 0 })
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag) return
      const by = event.clientX - drag.from
      wasDragged.current ||= Math.abs(by) > still
      if (wasDragged.current) setDrag({ ...drag, by })
    },
    onPointerUp: () => {
      if (drag) move(Math.round(drag.by / pitch))
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
    // What was dragged was not pressed.
    onClick: (event: MouseEvent) => wasDragged.current && event.preventDefault(),
  }
  return { by: drag?.by ?? 0, handlers }
}
