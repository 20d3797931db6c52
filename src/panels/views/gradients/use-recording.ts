import { startTransition, useEffect, useState } from 'react'
import { useWorkspace } from '../../../state/react.ts'
import type { Watched } from '../../../training/protocol.ts'
import { Recording } from './recording.ts'

/** Most observed steps that are kept. */
const capacity = 240
/** Milliseconds between two pictures. */
const interval = 300

export interface Recorded {
  readonly steps: readonly Watched[]
  /** The step looked at again where the run went back in time, else the last. */
  readonly now: Watched | null
}

const nothing: Recorded = { steps: [], now: null }

/** What is observed of the run from when this is first shown. */
export function useRecording(): Recorded {
  const workspace = useWorkspace()
  const [recorded, setRecorded] = useState<Recorded>(nothing)
  useEffect(() => {
    const recording = new Recording(capacity)
    let past: Watched | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      const next = { steps: recording.steps, now: past ?? recording.steps.at(-1) ?? null }
      // Many pictures: what is pressed meanwhile goes first.
      startTransition(() => setRecorded(next))
    }
    const leave = workspace.listen((event) => {
      if (event.type === 'ready') {
        recording.clear()
        past = null
        // Layers may be others now.
        show()
      } else if (event.type === 'observation') {
        past = event.past ? event.watched : null
        if (!event.past) recording.add(event.watched)
        timer ??= setTimeout(show, interval)
      }
    })
    const stop = workspace.wish({ observation: true })
    return () => {
      leave()
      stop()
      clearTimeout(timer)
    }
  }, [workspace])
  return recorded
}
