import type { StoreApi } from 'zustand/vanilla'
import { fill } from '../i18n/format.ts'
import type { Text } from '../lib/text.ts'
import { formatLoss } from '../panels/number-format.ts'
import type { WorkspaceState } from '../state/workspace.ts'
import type { FrameScalars } from '../training/protocol.ts'

const text = {
  started: { en: 'Training started', ko: '훈련을 시작했습니다' },
  under: {
    en: 'Epoch {epoch, number}{loss, select, none {} other {, validation loss {loss}}}',
    ko: '에포크 {epoch, number}{loss, select, none {} other {, 검증 손실 {loss}}}',
  },
  paused: {
    en: 'Paused at epoch {epoch, number}, step {step, number}{loss, select, none {} other {, validation loss {loss}}}',
    ko: '에포크 {epoch, number}, 스텝 {step, number}에서 일시 정지{loss, select, none {} other {, 검증 손실 {loss}}}',
  },
  start: { en: 'At the start, nothing is trained yet', ko: '시작점입니다. 아직 훈련하지 않았습니다' },
} as const satisfies Record<string, Text>

/** Milliseconds between two announcements while training goes on: enough to hear out one of them and think. */
const every = 15_000
/** Milliseconds that a run must stand still before it is said where: a series of steps is one. */
const rest = 400

/**
 * Tells in words what training does: that it started, now and then how far it is, where it pauses. Runs that end by
 * themselves are told by notices.
 *
 * @returns the function that ends it
 */
export function announceTraining(store: StoreApi<WorkspaceState>, say: (message: Text) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // What a link hides from the eye is not read aloud either.
  const lossIn = ({ metrics }: FrameScalars): string =>
    store.getState().experiment.view.hidden.includes('numbers') ? 'none' : formatLoss(metrics.validationLoss)
  const tellProgress = () => {
    const { scalars } = store.getState()
    if (scalars) say(fill(text.under, { epoch: scalars.epoch, loss: lossIn(scalars) }))
    timer = setTimeout(tellProgress, every)
  }
  const tellPlace = () => {
    const { scalars, stopped, failure } = store.getState()
    if (!scalars || stopped || failure) return
    const { epoch, step } = scalars
    say(step === 0 ? text.start : fill(text.paused, { epoch, step, loss: lossIn(scalars) }))
  }
  const unsubscribe = store.subscribe(({ playing, scalars }, before) => {
    if (playing && !before.playing) {
      clearTimeout(timer)
      say(text.started)
      timer = setTimeout(tellProgress, every)
    } else if (!playing && before.scalars && (before.playing || scalars?.step !== before.scalars.step)) {
      clearTimeout(timer)
      timer = setTimeout(tellPlace, rest)
    }
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
