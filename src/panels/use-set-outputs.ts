import { useEffect, useState } from 'react'
import type { Experiment } from '../experiment/types.ts'
import { useExperiment, useWorkspace } from '../state/react.ts'
import type { SetOutputs } from '../training/protocol.ts'

export type SetName = 'train' | 'validation'

/** Milliseconds between two questions at least: numbers are read, not watched, and training should not wait. */
const interval = 400

interface Known {
  readonly set: SetName
  readonly source: Experiment
  readonly answer: SetOutputs
}

/** What the network of now says of every sample of a set, kept up with training; null until it is known, and of no set. */
export function useSetOutputs(set: SetName | null): SetOutputs | null {
  const workspace = useWorkspace()
  const experiment = useExperiment((whole) => whole)
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    if (set === null) return
    let isOpen = true
    let isAsking = false
    let isStale = false
    let askedAt = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      timer = undefined
      isAsking = true
      isStale = false
      askedAt = performance.now()
      const source = workspace.experiment
      try {
        const answer = await workspace.setOutputs(set)
        if (isOpen) setKnown({ set, source, answer })
      } catch {
        // Another experiment was loaded: its first frame asks anew.
      }
      isAsking = false
      if (isStale && isOpen) plan()
    }
    const plan = () => {
      if (isAsking) isStale = true
      else timer ??= setTimeout(() => void ask(), Math.max(0, askedAt + interval - performance.now()))
    }
    const leave = workspace.frames.subscribe(plan)
    return () => {
      isOpen = false
      clearTimeout(timer)
      leave()
    }
  }, [workspace, set])
  return known && known.set === set && speaksOf(known.source, experiment) ? known.answer : null
}

/** Whether outputs for one experiment can be read as those for another: the same samples, targets written alike. */
const speaksOf = (source: Experiment, now: Experiment): boolean =>
  source.data === now.data && source.training.loss.id === now.training.loss.id
