import { type RangeTest, type RangeTestOptions, usualRangeTest } from '../engine/range-test.ts'
import type { Experiment } from '../experiment/types.ts'
import { TrainingClient } from './client.ts'
import type { Resume } from './protocol.ts'

interface Hooks {
  /** Told now and then how far it is, from 0 to 1. */
  readonly onProgress?: (part: number) => void
  /** Ends it; the promise is then rejected. */
  readonly signal?: AbortSignal
}

export type RangeTestHow = [options?: Partial<RangeTestOptions>, hooks?: Hooks]

/**
 * A learning-rate range test in a worker of its own: however large the network, the run plays on, pauses and answers
 * meanwhile.
 *
 * @param spawn makes the worker
 * @param from where the run stands that it is a test of
 */
export async function testAside(
  spawn: ConstructorParameters<typeof TrainingClient>[0]['spawn'],
  experiment: Experiment,
  from: Pick<Resume, 'checkpoint' | 'frozen'>,
  ...[options = {}, { onProgress, signal } = {}]: RangeTestHow
): Promise<RangeTest> {
  signal?.throwIfAborted()
  const client = new TrainingClient({
    spawn,
    listen: (event) => {
      if (event.type === 'progress') onProgress?.(event.part)
    },
  })
  const close = () => client.close()
  signal?.addEventListener('abort', close)
  try {
    client.goOn(experiment, { ...from, history: [], best: { epoch: 0, validationLoss: Number.POSITIVE_INFINITY } })
    return await client.ask<RangeTest>({ about: 'rangeTest', options: { ...usualRangeTest, ...options } })
  } finally {
    signal?.removeEventListener('abort', close)
    close()
  }
}
