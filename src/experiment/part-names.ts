import type { Text } from '../lib/text.ts'
import type { PartGroup, PartId } from './parts.ts'

/** What the parts of the page are called where they are chosen. */
export const partNames: Readonly<Record<PartId, Text>> = {
  play: { en: 'Play', ko: '재생' },
  step: { en: 'Step', ko: '한 단계' },
  reset: { en: 'Start over', ko: '다시 시작' },
  speed: { en: 'Speed', ko: '속도' },
  title: { en: 'Title', ko: '제목' },
  data: { en: 'Dataset', ko: '데이터셋' },
  points: { en: 'Points', ko: '점의 수' },
  noise: { en: 'Noise', ko: '노이즈' },
  split: { en: 'Train / validation', ko: '훈련 / 검증' },
  labelnoise: { en: 'Label noise', ko: '레이블 노이즈' },
  batch: { en: 'Batch size', ko: '배치 크기' },
  seed: { en: 'Seeds', ko: '시드' },
  scale: { en: 'Scaling', ko: '스케일링' },
  network: { en: 'Picture of the network', ko: '신경망 그림' },
  inputs: { en: 'Inputs', ko: '입력' },
  layers: { en: 'Number of layers', ko: '층의 수' },
  units: { en: 'Units of layers', ko: '층의 유닛 수' },
  activation: { en: 'Activations', ko: '활성화 함수' },
  layersettings: { en: 'Settings of layers', ko: '층 설정' },
  weights: { en: 'Weights by hand', ko: '가중치 직접 설정' },
  loss: { en: 'Loss', ko: '손실 함수' },
  opt: { en: 'Optimizer', ko: '옵티마이저' },
  lr: { en: 'Learning rate', ko: '학습률' },
  schedule: { en: 'Schedule', ko: '학습률 스케줄' },
  penalties: { en: 'Regularisation', ko: '규제' },
  stop: { en: 'Early stopping', ko: '조기 종료' },
  numbers: { en: 'Losses and accuracy', ko: '손실과 정확도' },
  output: { en: 'Picture of the output', ko: '출력 그림' },
  showval: { en: 'Validation points', ko: '검증 점' },
  hard: { en: 'Hard edge', ko: '경계만' },
  mistakes: { en: 'Mistakes', ko: '틀린 점' },
  uncertainty: { en: 'Uncertainty', ko: '불확실성' },
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
