import type { Text } from '../../lib/text.ts'

export const drawText = {
  title: { en: 'Draw your own data', ko: '데이터 직접 그리기' },
  task: { en: 'What is learned', ko: '과제' },
  binary: { en: 'Two classes', ko: '이진 분류' },
  multiclass: { en: 'Several classes', ko: '다중 분류' },
  plane: { en: 'A number by two inputs', ko: '회귀: 입력 둘' },
  curve: { en: 'A number by one input', ko: '회귀: 입력 하나' },
  classes: { en: 'Classes', ko: '클래스 수' },
  tool: { en: 'Tool', ko: '도구' },
  spray: { en: 'Spray', ko: '스프레이' },
  point: { en: 'Single points', ko: '점 하나씩' },
  erase: { en: 'Eraser', ko: '지우개' },
  size: { en: 'Size', ko: '크기' },
  class: { en: 'Class', ko: '클래스' },
  value: { en: 'Value', ko: '값' },
  present: { en: 'Begin with current points', ko: '지금 데이터에서 시작' },
  planeAlone: {
    en: 'Of the current data, only the two columns that are drawn are taken.',
    ko: '지금 데이터에서는 그림의 축인 두 열만 가져옵니다.',
  },
  undo: { en: 'Undo', ko: '실행 취소' },
  redo: { en: 'Redo', ko: '다시 실행' },
  clear: { en: 'Clear', ko: '모두 지우기' },
  use: { en: 'Use these points', ko: '이 점들 사용하기' },
  area: {
    en: 'Drawing area. Arrow keys move the brush, Space draws, Delete erases, {chosen, select, value {+ and − change the value, } class {number keys choose the class, } other {}}S, P and E choose the tool.',
    ko: '그림판. 화살표 키로 붓을 옮기고 스페이스로 그리고 Delete로 지웁니다. {chosen, select, value {+와 −로 값을 바꾸고 } class {숫자 키로 클래스를 고르고 } other {}}S, P, E로 도구를 고릅니다.',
  },
  keys: {
    en: 'By keyboard: arrow keys move the brush (with Shift farther), Space draws, Delete erases, {chosen, select, value {+ and − change the value, } class {number keys choose the class, } other {}}S, P and E choose the tool.',
    ko: '키보드: 화살표 키로 붓 이동(Shift로 더 멀리), 스페이스로 그리기, Delete로 지우기, {chosen, select, value {+와 −로 값 변경, } class {숫자 키로 클래스 선택, } other {}}S·P·E로 도구 선택.',
  },
  count: {
    en: '{count, plural, =0 {No points yet} one {# point} other {# points}}',
    ko: '{count, plural, =0 {아직 점이 없습니다} other {점 #개}}',
  },
  full: { en: '{limit, number} points are the most.', ko: '점은 {limit, number}개까지 그릴 수 있습니다.' },
  few: { en: 'Draw at least {least} points.', ko: '점을 {least}개 이상 그리세요.' },
  where: {
    en: '{x}, {y}: {what}; {count, plural, one {# point} other {# points}}',
    ko: '{x}, {y}: {what}, 점 {count, number}개',
  },
} as const satisfies Record<string, Text>

export const csvText = {
  title: { en: 'Use your own data', ko: '내 데이터 가져오기' },
  source: { en: 'Paste a table, drop a file here, or open one', ko: '표를 붙여넣거나, 파일을 끌어다 놓거나 여세요' },
  example: { en: 'height,weight,kind\n1.62,58,A\n1.80,75,B', ko: '키,몸무게,종류\n1.62,58,A\n1.80,75,B' },
  open: { en: 'Open a file…', ko: '파일 열기…' },
  unreadable: { en: '“{name}” could not be read.', ko: '“{name}” 파일을 읽을 수 없습니다.' },
  cut: {
    en: '“{name}” has {size, number} bytes; its first {limit, number} were read, to line {line, number}.',
    ko: '“{name}” 파일의 {size, number}바이트 가운데 처음 {limit, number}바이트({line, number}행까지)를 읽었습니다.',
  },
  delimiter: { en: 'Separator', ko: '구분 기호' },
  comma: { en: 'comma', ko: '쉼표' },
  semicolon: { en: 'semicolon', ko: '세미콜론' },
  tab: { en: 'tab', ko: '탭' },
  bar: { en: 'bar', ko: '세로줄' },
  decimals: { en: 'Decimals', ko: '소수점' },
  decimalPoint: { en: 'point: 1.5', ko: '점: 1.5' },
  decimalComma: { en: 'comma: 1,5', ko: '쉼표: 1,5' },
  names: { en: 'First row holds column names', ko: '첫 행은 열 이름' },
  columns: { en: 'Columns', ko: '열' },
  preview: { en: 'The first rows', ko: '처음 몇 행' },
  line: { en: 'Line', ko: '행' },
  column: { en: 'column {number}', ko: '{number}번째 열' },
  role: { en: 'Use of {column}', ko: '{column} 열의 쓰임' },
  input: { en: 'input', ko: '입력' },
  target: { en: 'target', ko: '목표' },
  unused: { en: 'left out', ko: '제외' },
  lacks: { en: 'missing', ko: '빈칸' },
  about: {
    en: '{kind, select, number {numbers} text {words} other {empty}}{missing, plural, =0 {} other {, # missing}}',
    ko: '{kind, select, number {숫자} text {문자} other {비어 있음}}{missing, plural, =0 {} other {, 빈칸 #개}}',
  },
  goal: { en: 'The target is', ko: '목표의 종류' },
  classes: { en: 'classes', ko: '클래스(분류)' },
  number: { en: 'a number', ko: '숫자(회귀)' },
  result: {
    en: '{rows, number} samples, {inputs, plural, one {# input} other {# inputs}}, {classes, plural, =0 {a number to predict} other {# classes}}',
    ko: '샘플 {rows, number}개, 입력 {inputs}개, {classes, plural, =0 {회귀} other {클래스 #개}}',
  },
  use: { en: 'Use this data', ko: '이 데이터 사용하기' },
  more: { en: '… and {count, number} more like these', ko: '… 그 밖에 {count, number}건' },
  openQuote: {
    en: 'Line {line}: a quotation mark opens and never closes; from here on nothing could be read.',
    ko: '{line}행: 따옴표가 열린 뒤 닫히지 않아 여기서부터 읽지 못했습니다.',
  },
  cells: {
    en: 'Line {line}: {found} cells, where there should be {expected}; left out.',
    ko: '{line}행: 셀이 {expected}개여야 하는데 {found}개라서 제외했습니다.',
  },
  manyColumns: {
    en: '{found, number} columns are more than {limit, number}: the others are not shown.',
    ko: '열이 {found, number}개라서 처음 {limit, number}개만 보여 줍니다.',
  },
  missing: {
    en: '{count, plural, one {# row lacks} other {# rows lack}} a value and {count, plural, one {is} other {are}} left out: {count, plural, one {line} other {lines}} {lines}.',
    ko: '값이 비어 있는 행 {count, number}개를 제외했습니다: {lines}행.',
  },
  notNumber: {
    en: 'Line {line}: “{cell}” in {column} is no number; left out.',
    ko: '{line}행: {column} 열의 “{cell}” 값은 숫자가 아니어서 제외했습니다.',
  },
  tooLarge: {
    en: 'Line {line}: “{cell}” in {column} is too large a number; left out.',
    ko: '{line}행: {column} 열의 “{cell}” 값은 너무 큰 수라서 제외했습니다.',
  },
  manyClasses: {
    en: '{found, number} classes are more than {limit, number}: the rarest are left out, {count, number} rows.',
    ko: '클래스가 {found, number}개라서 많은 순으로 {limit, number}개만 남기고 나머지 {count, number}행을 제외했습니다.',
  },
  manyRows: {
    en: '{found, number} rows are more than {limit, number}: as many were taken, evenly over the whole.',
    ko: '행이 {found, number}개라서 전체에서 고르게 {limit, number}개만 뽑았습니다.',
  },
  rounded: {
    en: 'Rounded to six digits of their range: {columns}.',
    ko: '값의 범위에서 여섯 자리까지 반올림한 열: {columns}.',
  },
  words: {
    en: 'The words in {column} become {count, plural, =1 {an input that is always 1} =2 {an input: 1 for {last}, else 0} other {# inputs of 0 or 1: {words}}}.',
    ko: '{column} 열의 문자는 {count, plural, =1 {항상 1인 입력이} =2 {입력 하나가({last}이면 1, 아니면 0)} other {0 또는 1인 입력 #개({words})가}} 됩니다.',
  },
  manyWords: {
    en: '{column} has {found, number} different words: as an input it can have up to {limit}, each of which becomes one of 0 or 1.',
    ko: '{column} 열에 서로 다른 값이 {found, number}개 있습니다. 입력으로 쓰려면 {limit}개 이하여야 하고, 값마다 0 또는 1인 입력이 됩니다.',
  },
  tooManyWords: {
    en: 'A column of too many different words can’t be an input: leave it out.',
    ko: '서로 다른 값이 너무 많은 문자 열은 입력으로 쓸 수 없습니다. 제외하세요.',
  },
  noTarget: { en: 'Choose the column to predict as target.', ko: '예측할 열을 목표로 고르세요.' },
  noInputs: { en: 'Choose at least one column as input.', ko: '열을 하나 이상 입력으로 고르세요.' },
  tooManyInputs: {
    en: '{limit} inputs are the most; a column of words may be several.',
    ko: '입력은 {limit}개까지입니다. 문자 열은 입력 여러 개가 될 수 있습니다.',
  },
  fewRows: { en: 'Fewer than two rows are whole.', ko: '빠진 값이 없는 행이 2개보다 적습니다.' },
  oneClass: { en: 'The target has only one class.', ko: '목표의 클래스가 하나뿐입니다.' },
  oneInput: {
    en: 'Several classes need at least two inputs: their picture has two axes.',
    ko: '다중 분류에는 입력이 둘 이상 필요합니다. 그림에 축이 두 개 있어야 합니다.',
  },
} as const satisfies Record<string, Text>
