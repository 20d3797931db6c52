import { useState } from 'react'
import type { Drawing } from './drawing.ts'

interface Past {
  readonly drawing: Drawing
  readonly before: readonly Drawing[]
  readonly after: readonly Drawing[]
}

/** Most strokes that can be undone. */
const depth = 100

/** A drawing, and what it was before each stroke. */
export function useDrawing(start: () => Drawing) {
  const [past, setPast] = useState<Past>(() => ({ drawing: start(), before: [], after: [] }))
  /** A stroke begins: what follows is undone together. */
  const begin = () =>
    setPast(({ drawing, before }) => ({ drawing, before: [...before, drawing].slice(-depth), after: [] }))
  const change = (next: (drawing: Drawing) => Drawing) => setPast((now) => ({ ...now, drawing: next(now.drawing) }))
  return {
    drawing: past.drawing,
    begin,
    change,
    /** A stroke of its own. */
    become: (next: (drawing: Drawing) => Drawing) => {
      begin()
      change(next)
    },
    canUndo: past.before.length > 0,
    canRedo: past.after.length > 0,
    undo: () =>
      setPast((now) => {
        const drawing = now.before.at(-1)
        return drawing ? { drawing, before: now.before.slice(0, -1), after: [now.drawing, ...now.after] } : now
      }),
    redo: () =>
      setPast((now) => {
        const [drawing, ...after] = now.after
        return drawing ? { drawing, before: [...now.before, now.drawing], after } : now
      }),
  }
}
