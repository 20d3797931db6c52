import type { LossId } from '../../engine/losses/index.ts'
import type { Task } from '../../lib/task.ts'
import type { Text } from '../../lib/text.ts'

export const outputWhyText = {
  title: { en: 'Why it is so', ko: '출력층이 이런 까닭' },
  others: { en: 'Other losses, and the outputs they need', ko: '다른 손실 함수와 그에 맞는 출력' },
} as const satisfies Record<string, Text>

/** Why so many units. */
export const unitsWhy: Readonly<Record<Task, Text>> = {
  binary: {
    en: 'Two classes need one unit: it says how much speaks for the second class, and the rest is for the first.',
    ko: '클래스가 둘이면 유닛 하나면 됩니다. 둘째 클래스일 정도를 내고, 나머지가 첫째 클래스의 몫입니다.',
  },
  multiclass: {
    en: '{count} classes need {count} units, one for each: the largest output is the answer.',
    ko: '클래스가 {count}개라 유닛도 클래스마다 하나씩 {count}개입니다. 가장 큰 출력이 답입니다.',
  },
  regression: {
    en: 'One number is to be predicted, so there is one unit, and its output is that number.',
    ko: '수 하나를 예측하므로 유닛도 하나이고, 그 출력이 바로 예측값입니다.',
  },
}

/** Why this function; of others the table says enough. */
export const activationWhy = {
  sigmoid: {
    en: 'Sigmoid brings any weighted sum between 0 and 1, so that it can be read as a probability.',
    ko: '시그모이드는 어떤 가중합이든 0과 1 사이로 옮기므로 확률로 읽을 수 있습니다.',
  },
  softmax: {
    en: 'Softmax makes all outputs positive and their sum 1, so that they are probabilities of the classes.',
    ko: '소프트맥스는 출력을 모두 양수로, 합이 1이 되게 만들어 클래스의 확률로 읽게 합니다.',
  },
  linear: {
    en: 'A linear output has no bounds: it can be any number.',
    ko: '선형 출력은 한계가 없어 어떤 수든 낼 수 있습니다.',
  },
  tanh: {
    en: 'Tanh brings any weighted sum between −1 and 1, one end for each class.',
    ko: 'tanh는 가중합을 −1과 1 사이로 옮기며, 두 끝이 각각 한 클래스입니다.',
  },
} as const satisfies Record<string, Text>

/** Why it goes with this loss. */
export const lossWhy: Readonly<Record<LossId, Text>> = {
  binaryCrossEntropy: {
    en: '{loss} measures how surprised such a probability is by the true class; together their gradient is simply ŷ − y.',
    ko: '{loss}는 그 확률이 실제 클래스에 얼마나 놀라는지를 잽니다. 둘을 합친 기울기는 ŷ − y로 간단합니다.',
  },
  categoricalCrossEntropy: {
    en: '{loss} looks at the probability of the true class alone; together their gradient is simply ŷ − y.',
    ko: '{loss}는 실제 클래스의 확률만 봅니다. 둘을 합친 기울기는 ŷ − y로 간단합니다.',
  },
  meanSquaredError: {
    en: '{loss} measures the distance to the target, large errors above all.',
    ko: '{loss}는 목푯값까지의 거리를 재며, 큰 오차를 특히 크게 봅니다.',
  },
  meanAbsoluteError: {
    en: '{loss} measures the distance to the target, and lets single outliers count for little.',
    ko: '{loss}는 목푯값까지의 거리를 재며, 몇몇 이상치에 덜 끌려갑니다.',
  },
  huber: {
    en: '{loss} measures small errors squared and large ones as they are.',
    ko: '{loss}는 작은 오차는 제곱으로, 큰 오차는 그대로 잽니다.',
  },
  hinge: {
    en: '{loss} writes the classes as −1 and 1 and asks for a margin between them, not for a probability.',
    ko: '{loss}는 클래스를 −1과 1로 쓰고, 확률이 아니라 둘 사이의 마진을 요구합니다.',
  },
  squaredHinge: {
    en: '{loss} writes the classes as −1 and 1 and asks for a margin between them, squared where it is missed.',
    ko: '{loss}는 클래스를 −1과 1로 쓰고 둘 사이의 마진을 요구하며, 모자란 만큼을 제곱합니다.',
  },
  halvedSquaredError: {
    en: '{loss} measures the distance to the target, as in TensorFlow Playground; classes are written as −1 and 1.',
    ko: '{loss}는 TensorFlow Playground처럼 목푯값까지의 거리를 재며, 클래스를 −1과 1로 씁니다.',
  },
}
