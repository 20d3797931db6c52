/** What slow motion shows of a step at a moment. */
export type Moment =
  /** Signals on their way through a layer, from its inputs to its units; `part` of the way. */
  | { readonly stage: 'forward' | 'backward'; readonly layer: number; readonly part: number }
  | { readonly stage: 'loss'; readonly part: number }
  | { readonly stage: 'update'; readonly part: number }

export type Stage = Moment['stage']

/** How much of the time each stage takes, the way through all layers together. */
const shares: Readonly<Record<Stage, number>> = { forward: 0.4, loss: 0.14, backward: 0.32, update: 0.14 }

/**
 * The moment after a part of the whole time: forward through the layers, the loss, backward through them, the update.
 *
 * @param updates whether the step was done: the samples before the last of a batch change nothing yet
 */
export function momentAt(progress: number, layers: number, updates: boolean): Moment {
  const whole = 1 - (updates ? 0 : shares.update)
  let left = Math.min(1, Math.max(0, progress)) * whole
  for (const stage of ['forward', 'loss', 'backward', 'update'] as const) {
    const part = left / shares[stage]
    const isLast = stage === (updates ? 'update' : 'backward')
    if (part < 1 || isLast) return within(stage, Math.min(part, 1), layers)
    left -= shares[stage]
  }
  return { stage: 'update', part: 1 }
}

function within(stage: Stage, part: number, layers: number): Moment {
  if (stage === 'loss' || stage === 'update') return { stage, part }
  const place = part * layers
  const passed = Math.min(layers - 1, Math.floor(place))
  return { stage, layer: stage === 'forward' ? passed : layers - 1 - passed, part: place - passed }
}

/** Milliseconds that one step is shown: of a run that plays, at most as long as a step takes, but never a mere flash. */
export function durationOf(layers: number, rate: number | null, isStill: boolean): number {
  const calm = isStill ? 3200 : 1400 + 350 * layers
  return rate === null ? calm : Math.min(calm, Math.max(isStill ? 2000 : 400, (1000 / rate) * 0.94))
}
