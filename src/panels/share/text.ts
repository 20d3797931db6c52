import type { Text } from '../../lib/text.ts'

export const shareText = {
  title: { en: 'Share this experiment', ko: '이 실험 공유하기' },
  contents: { en: 'Include', ko: '담을 내용' },
  recipe: { en: 'Settings only', ko: '설정만' },
  weights: {
    en: 'Settings and {count, plural, one {its weight} other {all # weights}}',
    ko: '설정과 가중치 {count, number}개',
  },
  aboutRecipe: {
    en: 'Data, network and training: whoever opens it trains to the same numbers.',
    ko: '데이터, 신경망, 훈련 설정을 담습니다. 받은 사람이 훈련하면 같은 결과가 나옵니다.',
  },
  aboutWeights: {
    en: 'As they are now: whoever opens it gets the same predictions, to the last bit, and trains on from there.',
    ko: '지금의 가중치를 담습니다. 받은 사람은 비트 하나까지 같은 예측에서 시작해 이어서 훈련합니다.',
  },
  tooManyWeights: {
    en: 'The {count, number} weights of this network are too many to go along: {limit, number} are the most.',
    ko: '가중치는 {limit, number}개까지 담을 수 있어, 이 신경망의 {count, number}개는 담지 못합니다.',
  },
  link: { en: 'Link', ko: '링크' },
  copy: { en: 'Copy', ko: '복사' },
  copied: { en: 'Copied', ko: '복사됨' },
  send: { en: 'Send…', ko: '보내기…' },
  length: {
    en: '{length, number} characters: short enough for every program.',
    ko: '{length, number}자로, 어느 프로그램에서나 쓸 수 있는 길이입니다.',
  },
  long: {
    en: '{length, number} characters: some mail and chat programs cut links after about {limit, number}. To be safe, send the file.',
    ko: '{length, number}자입니다. 일부 메일·메신저는 {limit, number}자쯤에서 링크를 자릅니다. 파일로 보내면 안전합니다.',
  },
  tooLong: {
    en: '{length, number} characters are too long for a link: {limit, number} are the most. Send the file.',
    ko: '{length, number}자는 링크로 보낼 수 없는 길이입니다({limit, number}자까지). 파일로 보내세요.',
  },
  code: { en: 'QR code', ko: 'QR 코드' },
  codeOf: { en: 'QR code of the link', ko: '링크의 QR 코드' },
  codeTooLong: {
    en: 'No QR code holds {length, number} characters: {limit, number} are the most.',
    ko: 'QR 코드에는 {limit, number}자까지만 담을 수 있어 {length, number}자 링크는 담지 못합니다.',
  },
  enlarge: { en: 'Full screen', ko: '전체 화면' },
  scan: { en: 'Scan to open this experiment', ko: '찍으면 이 실험이 열립니다' },
  file: { en: 'File', ko: '파일' },
  fileAbout: {
    en: 'Also for what is too long for a link. To open it, drop it anywhere on the page.',
    ko: '링크로 보내기에 너무 긴 실험도 담을 수 있습니다. 페이지에 끌어다 놓으면 열립니다.',
  },
  download: { en: 'Download', ko: '내려받기' },
  openFile: { en: 'Open a file…', ko: '파일 열기…' },
  open: { en: 'Open', ko: '열기' },
  openLink: { en: 'Open someone’s link', ko: '받은 링크 열기' },
  paste: { en: 'Paste a link', ko: '링크 붙여넣기' },
  others: {
    en: 'TensorFlow Playground links open here, too, as the same experiment.',
    ko: 'TensorFlow Playground 링크도 같은 실험으로 열립니다.',
  },
  noLink: { en: 'This is no link of an experiment.', ko: '실험 링크가 아닙니다.' },
} as const satisfies Record<string, Text>
