import { rememberedAt } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { backTo, remediesOf } from './remedies.ts'

/** Lecture, section 17. */
export const stoppedEarly = {
  id: 'stoppedEarly',
  label: { en: 'It stopped early', ko: '조기 종료' },
  text: {
    en: 'Training stopped early after epoch {epoch, number}{best, select, none {.} other {: nothing was better than epoch {best}{restored, select, yes {, whose weights are back} other {}}.}} Play goes on from here.',
    ko: '에포크 {epoch, number}에서 조기 종료했습니다. {best, select, none {} other {에포크 {best}보다 나아지지 않았습니다. {restored, select, yes {그때의 가중치로 되돌렸습니다. } other {}}}}재생하면 여기서 이어서 훈련합니다.',
  },
  find: (facts) => {
    const { ended, experiment } = facts
    if (ended?.kind !== 'early') return null
    const { restoreBest } = experiment.training
    const best = ended.best?.epoch
    const there = best === undefined ? null : rememberedAt(facts, best)
    return {
      epoch: ended.epoch,
      values: { epoch: ended.epoch, best: best ?? 'none', restored: restoreBest ? 'yes' : 'no' },
      remedies: remediesOf(!restoreBest && there !== null && there < ended.epoch && backTo(there, best ?? there)),
    }
  },
} as const satisfies Diagnosis
