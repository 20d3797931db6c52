import type { Text } from '../lib/text.ts'
import type { PartGroup, PartId } from './parts.ts'
import {
  dataSettings,
  generalSettings,
  scheduleSettings,
  stoppingSettings,
  trainingSettings,
  viewSettings,
} from './settings.ts'

/** What the parts of the page are called where they are chosen: as their settings, where they are one. */
export const partNames: Readonly<Record<PartId, Text>> = {
  play: { en: 'Play', ko: '재생' },
  step: { en: 'Step', ko: '한 단계' },
  reset: { en: 'Start over', ko: '다시 시작' },
  speed: viewSettings.speed.label,
  title: generalSettings.title.label,
  data: dataSettings.dataset.label,
  points: dataSettings.points.label,
  noise: dataSettings.noise.label,
  split: dataSettings.trainShare.label,
  labelnoise: dataSettings.labelNoise.label,
  batch: trainingSettings.batchSize.label,
  seed: { en: 'Seeds', ko: '시드' },
  scale: dataSettings.scaling.label,
  network: { en: 'Picture of the network', ko: '신경망 그림' },
  inputs: dataSettings.features.label,
  layers: { en: 'Number of layers', ko: '층의 수' },
  units: { en: 'Units of layers', ko: '층의 유닛 수' },
  activation: { en: 'Activations', ko: '활성화 함수' },
  layersettings: { en: 'Settings of layers', ko: '층 설정' },
  weights: { en: 'Weights by hand', ko: '가중치 직접 설정' },
  loss: trainingSettings.loss.label,
  opt: trainingSettings.optimizer.label,
  lr: { en: 'Learning rate', ko: '학습률' },
  schedule: scheduleSettings.schedule.label,
  penalties: { en: 'Regularisation', ko: '규제' },
  stop: stoppingSettings.earlyStopping.label,
  numbers: { en: 'Losses and accuracy', ko: '손실과 정확도' },
  output: { en: 'Picture of the output', ko: '출력 그림' },
  showval: viewSettings.validationPoints.label,
  hard: viewSettings.hardEdge.label,
  mistakes: viewSettings.mistakes.label,
  uncertainty: viewSettings.uncertainty.label,
  curves: { en: 'Loss curves', ko: '손실 곡선' },
  views: { en: 'Closer looks', ko: '자세히 보기' },
}

export const groupNames: Readonly<Record<PartGroup, Text>> = {
  run: { en: 'Run', ko: '실행' },
  data: { en: 'Data', ko: '데이터' },
  network: { en: 'Network', ko: '신경망' },
  training: { en: 'Training', ko: '훈련' },
  results: { en: 'Results', ko: '결과' },
}
