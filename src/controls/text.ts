import type { Text } from '../lib/text.ts'

export const controlText = {
  less: { en: 'Less: {label}', ko: '{label} 줄이기' },
  more: { en: 'More: {label}', ko: '{label} 늘리기' },
  close: { en: 'Close', ko: '닫기' },
  loading: { en: 'Loading…', ko: '불러오는 중…' },
  notLoaded: { en: 'This could not be loaded.', ko: '불러오지 못했습니다.' },
  tryAgain: { en: 'Try again', ko: '다시 시도' },
  range: { en: 'A number from {min} to {max}', ko: '{min}부터 {max}까지의 수' },
} as const satisfies Record<string, Text>
