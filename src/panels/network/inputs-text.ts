import type { Reason } from '../../data/features/expression/complaint.ts'
import type { Text } from '../../lib/text.ts'

export const inputsText = {
  columns: { en: 'Columns', ko: '열' },
  derived: { en: 'Made of them', ko: '열로 만든 값' },
  own: { en: 'Your own expressions', ko: '직접 쓴 수식' },
  write: { en: 'A new expression', ko: '새 수식' },
  rewrite: { en: 'The expression, to be changed', ko: '고칠 수식' },
  add: { en: 'Add', ko: '추가' },
  change: { en: 'Change', ko: '바꾸기' },
  edit: { en: 'Edit {name}', ko: '{name} 고치기' },
  remove: { en: 'Remove {name}', ko: '{name} 제거' },
  help: {
    en: 'Numbers, columns, pi, e, + − * / ^, brackets, and {functions}.',
    ko: '숫자, 열, pi, e, + − * / ^, 괄호, 함수({functions})를 쓸 수 있습니다.',
  },
  withoutValue: {
    en: 'No value for {count, number} of {all, number} samples: 0 stands there.',
    ko: '샘플 {all, number}개 가운데 {count, number}개는 값이 없어 0으로 둡니다.',
  },
  noColumn: {
    en: 'The data have no column {what}: there are {columns}.',
    ko: '데이터에 {what} 열이 없습니다. 쓸 수 있는 열: {columns}',
  },
  chosen: { en: 'It is an input already.', ko: '이미 입력으로 쓰고 있습니다.' },
  full: { en: 'A network has at most {most} inputs.', ko: '입력은 {most}개까지 쓸 수 있습니다.' },
  end: { en: 'the end', ko: '끝' },
} as const satisfies Record<string, Text>

/** Why a text is no expression, and where. */
export const complaintText: Readonly<Record<Reason, Text>> = {
  empty: { en: 'Write an expression, such as x1*x2.', ko: 'x1*x2처럼 수식을 써 주세요.' },
  long: { en: 'An expression has at most {most} characters.', ko: '수식은 {most}자까지 쓸 수 있습니다.' },
  deep: {
    en: 'At character {at}: too many brackets or signs in each other.',
    ko: '{at}번째 글자: 괄호나 부호가 너무 깊이 겹쳐 있습니다.',
  },
  character: {
    en: 'At character {at}: “{what}” can’t stand here.',
    ko: '{at}번째 글자: 여기에 “{what}”을(를) 쓸 수 없습니다.',
  },
  name: {
    en: 'At character {at}: there is no “{what}”. The columns are {columns}; the functions {functions}.',
    ko: '{at}번째 글자: “{what}”은(는) 없는 이름입니다. 열은 {columns}, 함수는 {functions}입니다.',
  },
  operand: {
    en: 'At character {at}: a number, a column or a function is missing before {what}.',
    ko: '{at}번째 글자: {what} 앞에 숫자나 열, 함수가 빠졌습니다.',
  },
  operator: {
    en: 'At character {at}: a sign, such as *, is missing before “{what}”.',
    ko: '{at}번째 글자: “{what}” 앞에 * 같은 연산 기호가 빠졌습니다.',
  },
  open: { en: 'At character {at}: no bracket is open here.', ko: '{at}번째 글자: 닫을 괄호가 열려 있지 않습니다.' },
  close: { en: 'At character {at}: a closing bracket is missing.', ko: '{at}번째 글자: 닫는 괄호가 빠졌습니다.' },
  arguments: {
    en: 'At character {at}: {what} takes {count, plural, one {one value} other {# values}} in brackets.',
    ko: '{at}번째 글자: {what} 함수는 괄호 안에 값 {count}개를 받습니다.',
  },
  constant: {
    en: 'This is the same for every sample: name a column, such as x1.',
    ko: '모든 샘플에서 같은 값입니다. x1 같은 열을 넣어 주세요.',
  },
}
