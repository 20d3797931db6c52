import type { Text } from '../../../lib/text.ts'

export const evaluationText = {
  classes: {
    en: 'Which classes the network confuses, and how well its outputs tell them apart.',
    ko: '신경망이 어떤 클래스를 혼동하는지, 출력이 클래스를 얼마나 잘 구분하는지 봅니다.',
  },
  regression: {
    en: 'How far the predictions are from the targets, and whether what is left over has a pattern.',
    ko: '예측이 정답에서 얼마나 벗어나는지, 남은 오차에 패턴이 있는지 봅니다.',
  },
  set: { en: 'Samples', ko: '샘플' },
  setHelp: {
    en: 'The validation set says how good the network is on samples it was not trained on.',
    ko: '검증 세트는 훈련에 쓰지 않은 샘플에서 신경망이 얼마나 잘하는지 알려 줍니다.',
  },
  validation: { en: 'Validation set', ko: '검증 세트' },
  train: { en: 'Training set', ko: '훈련 세트' },
  count: { en: '{count, number} samples', ko: '샘플 {count, number}개' },
  loading: { en: 'The outputs are on their way …', ko: '출력을 가져오는 중…' },
  empty: { en: 'This set has no samples.', ko: '이 세트에는 샘플이 없습니다.' },
  notFinite: {
    en: 'Some outputs are too large to be numbers: nothing can be measured. Start over with a smaller learning rate.',
    ko: '출력이 너무 커져 숫자가 아닌 값이 되었으므로 평가할 수 없습니다. 학습률을 줄여 다시 시작해 보세요.',
  },

  matrix: { en: 'Confusion matrix', ko: '혼동 행렬' },
  matrixHelp: {
    en: 'A row is a true class, a column what the network says; right answers (✓) stand on the diagonal, with the share of their row.',
    ko: '행은 실제 클래스, 열은 신경망의 답입니다. 맞힌 것(✓)은 대각선에 있고, 비율은 행 기준입니다.',
  },
  trueClass: { en: 'True class', ko: '실제 클래스' },
  predicted: { en: 'Predicted class', ko: '예측 클래스' },
  threshold: { en: 'Threshold', ko: '임계값' },
  thresholdHelp: {
    en: 'An output above the threshold counts as “{positive}”; accuracy uses {usual}.',
    ko: '출력이 임계값보다 크면 ‘{positive}’ 클래스로 봅니다. 정확도는 임계값 {usual} 기준으로 계산합니다.',
  },
  usual: { en: 'Back to {usual}', ko: '{usual} 값으로 되돌리기' },

  scores: { en: 'Precision and recall', ko: '정밀도와 재현율' },
  scoresHelp: {
    en: 'Precision: of all that is predicted as a class, the share that truly is. Recall: of all that truly is of a class, the share that is predicted as it. F₁ is high only where both are.',
    ko: '정밀도는 한 클래스로 예측한 샘플 중 실제로 그 클래스인 비율, 재현율은 실제로 그 클래스인 샘플 중 그렇게 예측한 비율입니다. F₁은 둘 다 높아야 높습니다.',
  },
  class: { en: 'Class', ko: '클래스' },
  precision: { en: 'Precision', ko: '정밀도' },
  recall: { en: 'Recall', ko: '재현율' },
  f1: { en: 'F₁', ko: 'F₁' },
  support: { en: 'Samples', ko: '샘플 수' },
  macro: { en: 'Macro mean', ko: '매크로 평균' },
  accuracy: { en: 'Accuracy', ko: '정확도' },
  nonePredicted: {
    en: '— : no sample is predicted as “{class}”, so there is no precision.',
    ko: '— : ‘{class}’ 클래스로 예측한 샘플이 없어 정밀도를 계산할 수 없습니다.',
  },
  nonePresent: {
    en: '— : the set has no sample of “{class}”, so there is no recall.',
    ko: '— : 세트에 ‘{class}’ 샘플이 없어 재현율을 계산할 수 없습니다.',
  },
  undefined: { en: 'undefined', ko: '정의되지 않음' },

  roc: { en: 'ROC curve', ko: 'ROC 곡선' },
  rocBinaryHelp: {
    en: 'Each threshold is one point: how much of “{positive}” is caught against how much of “{negative}” is taken for it. An area (AUC) of 1 is perfect, ½ is guessing.',
    ko: '임계값 하나가 점 하나입니다. ‘{positive}’ 클래스를 얼마나 찾는지와 ‘{negative}’ 클래스를 얼마나 잘못 잡는지를 보여 줍니다. 곡선 아래 넓이(AUC)가 1이면 완벽하고, ½이면 무작위로 찍는 것과 같습니다.',
  },
  rocClassesHelp: {
    en: 'Each class against the rest, by its own output: how much of it is caught against how much else is taken for it. An area (AUC) of 1 is perfect, ½ is guessing.',
    ko: '클래스마다 그 출력만으로 나머지와 비교합니다. 그 클래스를 얼마나 찾는지와 다른 클래스를 얼마나 잘못 잡는지를 보여 줍니다. 곡선 아래 넓이(AUC)가 1이면 완벽하고, ½이면 무작위로 찍는 것과 같습니다.',
  },
  rocOneClass: {
    en: 'The set has samples of one class alone: there is no curve.',
    ko: '세트에 한 클래스의 샘플만 있어 곡선을 그릴 수 없습니다.',
  },
  truePositives: { en: 'True-positive rate', ko: '진양성률' },
  falsePositives: { en: 'False-positive rate', ko: '위양성률' },
  area: { en: 'AUC {area}', ko: 'AUC {area}' },
  rocChart: { en: 'ROC curve. {areas}.', ko: 'ROC 곡선. {areas}.' },
  rocPoint: {
    en: 'At the threshold {threshold}: true-positive rate {hits}, false-positive rate {alarms}.',
    ko: '임계값 {threshold}: 진양성률 {hits}, 위양성률 {alarms}.',
  },

  r2: { en: 'R²', ko: 'R²' },
  r2Help: {
    en: 'The share of the targets’ variance that is explained: 1 is perfect, 0 is no better than always saying their mean.',
    ko: '정답의 분산 가운데 설명된 비율입니다. 1이면 완벽하고, 0이면 늘 평균으로 예측하는 것과 같습니다.',
  },
  constantTarget: {
    en: '— : all targets of the set are the same, so there is no variance to explain.',
    ko: '— : 세트의 정답이 모두 같아 설명할 분산이 없습니다.',
  },
  mae: { en: 'MAE', ko: 'MAE' },
  maeHelp: {
    en: 'Mean absolute error: how far a prediction is off on average.',
    ko: '평균 절대 오차: 예측이 평균적으로 얼마나 벗어나는지입니다.',
  },
  rmse: { en: 'RMSE', ko: 'RMSE' },
  rmseHelp: {
    en: 'Root mean squared error: as the MAE, but large errors count more.',
    ko: '평균 제곱근 오차: MAE와 같되 큰 오차를 더 크게 반영합니다.',
  },
  errors: { en: 'Errors', ko: '오차' },
  residuals: { en: 'Residuals by prediction', ko: '예측값에 따른 잔차' },
  residualsHelp: {
    en: 'Above the line the target is larger than predicted; a bend or a funnel means that the network misses a pattern.',
    ko: '선 위는 정답이 예측보다 큰 경우입니다. 휘거나 벌어지면 신경망이 놓친 패턴이 있다는 뜻입니다.',
  },
  prediction: { en: 'Prediction ŷ', ko: '예측 ŷ' },
  residual: { en: 'Residual y − ŷ', ko: '잔차 y − ŷ' },
  residualsChart: {
    en: 'Residuals of {count, number} samples by prediction, from {low} to {high}.',
    ko: '샘플 {count, number}개의 예측값에 따른 잔차, {low}부터 {high}까지.',
  },
  histogram: { en: 'Histogram of residuals', ko: '잔차 히스토그램' },
  histogramHelp: {
    en: 'Narrow and around 0 is good; beside 0, the network is wrong in one direction.',
    ko: '0 주변에 좁게 모일수록 좋습니다. 0에서 벗어나 있으면 한쪽으로 치우쳐 틀린다는 뜻입니다.',
  },
  histogramChart: {
    en: 'Histogram of {count, number} residuals; most, {most, number}, lie from {low} to {high}.',
    ko: '잔차 {count, number}개의 히스토그램. {low}부터 {high} 사이가 {most, number}개로 가장 많습니다.',
  },
  from: { en: 'From', ko: '부터' },
  to: { en: 'To', ko: '까지' },
} as const satisfies Record<string, Text>
