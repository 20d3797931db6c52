import type { Option } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'

/** What stands together where parts are chosen. */
const partGroups = {
  run: { en: 'Run', ko: '실행' },
  data: { en: 'Data', ko: '데이터' },
  network: { en: 'Network', ko: '신경망' },
  training: { en: 'Training', ko: '훈련' },
  results: { en: 'Results', ko: '결과' },
} as const satisfies Record<string, Text>

/**
 * The parts of the page that a link can hide, or show without letting them be changed. Once released, ids never change.
 * Their help is the group that they stand in.
 */
export const parts = [
  { id: 'play', label: { en: 'Play', ko: '재생' }, help: partGroups.run },
  { id: 'step', label: { en: 'Step', ko: '한 단계' }, help: partGroups.run },
  { id: 'reset', label: { en: 'Start over', ko: '다시 시작' }, help: partGroups.run },
  { id: 'speed', label: { en: 'Speed', ko: '속도' }, help: partGroups.run },
  { id: 'title', label: { en: 'Title', ko: '제목' }, help: partGroups.run },
  { id: 'data', label: { en: 'Dataset', ko: '데이터셋' }, help: partGroups.data },
  { id: 'points', label: { en: 'Points', ko: '점의 수' }, help: partGroups.data },
  { id: 'noise', label: { en: 'Noise', ko: '노이즈' }, help: partGroups.data },
  { id: 'split', label: { en: 'Train / validation', ko: '훈련 / 검증' }, help: partGroups.data },
  { id: 'labelnoise', label: { en: 'Label noise', ko: '레이블 노이즈' }, help: partGroups.data },
  { id: 'batch', label: { en: 'Batch size', ko: '배치 크기' }, help: partGroups.data },
  { id: 'seed', label: { en: 'Seeds', ko: '시드' }, help: partGroups.data },
  { id: 'scale', label: { en: 'Scaling', ko: '스케일링' }, help: partGroups.data },
  { id: 'network', label: { en: 'Picture of the network', ko: '신경망 그림' }, help: partGroups.network },
  { id: 'inputs', label: { en: 'Inputs', ko: '입력' }, help: partGroups.network },
  { id: 'layers', label: { en: 'Number of layers', ko: '층의 수' }, help: partGroups.network },
  { id: 'units', label: { en: 'Units of layers', ko: '층의 유닛 수' }, help: partGroups.network },
  { id: 'activation', label: { en: 'Activations', ko: '활성화 함수' }, help: partGroups.network },
  { id: 'layersettings', label: { en: 'Settings of layers', ko: '층 설정' }, help: partGroups.network },
  { id: 'weights', label: { en: 'Weights by hand', ko: '가중치 직접 설정' }, help: partGroups.network },
  { id: 'loss', label: { en: 'Loss', ko: '손실 함수' }, help: partGroups.training },
  { id: 'opt', label: { en: 'Optimizer', ko: '옵티마이저' }, help: partGroups.training },
  { id: 'lr', label: { en: 'Learning rate', ko: '학습률' }, help: partGroups.training },
  { id: 'schedule', label: { en: 'Schedule', ko: '학습률 스케줄' }, help: partGroups.training },
  { id: 'penalties', label: { en: 'Regularisation', ko: '규제' }, help: partGroups.training },
  { id: 'stop', label: { en: 'Early stopping', ko: '조기 종료' }, help: partGroups.training },
  { id: 'numbers', label: { en: 'Losses and accuracy', ko: '손실과 정확도' }, help: partGroups.results },
  { id: 'output', label: { en: 'Picture of the output', ko: '출력 그림' }, help: partGroups.results },
  { id: 'showval', label: { en: 'Validation points', ko: '검증 점' }, help: partGroups.results },
  { id: 'hard', label: { en: 'Hard edge', ko: '경계만' }, help: partGroups.results },
  { id: 'mistakes', label: { en: 'Mistakes', ko: '틀린 점' }, help: partGroups.results },
  { id: 'uncertainty', label: { en: 'Uncertainty', ko: '불확실성' }, help: partGroups.results },
  { id: 'curves', label: { en: 'Loss curves', ko: '손실 곡선' }, help: partGroups.results },
  { id: 'views', label: { en: 'Closer looks', ko: '자세히 보기' }, help: partGroups.results },
] as const satisfies readonly Option[]

export type PartId = (typeof parts)[number]['id']
