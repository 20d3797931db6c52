import { median, percent } from './curve.ts'
import type { Diagnosis } from './item.ts'
import { gradientDescent, hiddenLayer, remediesOf } from './remedies.ts'

/** It only rests when nothing is wrong: Rosenblatt 1958, Minsky and Papert 1969. */
export const perceptronRule = {
  id: 'perceptronRule',
  label: { en: 'The perceptron does not settle', ko: '멈추지 않는 퍼셉트론' },
  text: {
    en: 'After {epoch, number} epochs the perceptron still gets {wrong} of the training samples wrong, and its line keeps moving: its rule only comes to rest where a straight line parts the classes without a mistake, and here probably none does.',
    ko: '{epoch, number}에포크 뒤에도 퍼셉트론은 훈련 샘플의 {wrong}를 틀리고 직선은 계속 움직입니다. 퍼셉트론 규칙은 직선이 클래스를 하나도 틀리지 않고 나눌 때만 멈추는데, 여기에는 그런 직선이 없을 수 있습니다.',
  },
  find: ({ experiment, rows }) => {
    const last = rows.at(-1)
    if (experiment.training.optimizer.id !== 'perceptron' || !last || last.epoch < 50) return null
    const lately = rows.filter((row) => row.epoch > last.epoch - 30)
    // The last few that are wrong may still come right.
    if (median(lately.map((row) => row.trainAccuracy)) > 0.97 || lately.some((row) => row.trainAccuracy === 1))
      return null
    return {
      epoch: last.epoch,
      values: { epoch: last.epoch, wrong: percent(1 - last.trainAccuracy) },
      remedies: remediesOf(hiddenLayer, gradientDescent),
    }
  },
} as const satisfies Diagnosis
