import { expect, test } from 'vitest'
import { takeApart, textsApart } from '../../scripts/texts-apart.mjs'

const code = `
const text = {
  play: { en: 'Play', ko: '재생' },
  /** With an argument. */
  epoch: { en: \`Epoch {epoch}\`, ko: \`에포크 {epoch}\` },
} as const satisfies Record<string, Text>
const speed = (n: number): Text => ({ en: \`\${n} a second\`, ko: \`초당 \${n}번\` })
const words = { ko: '혼자' }
const row = { formula: String.raw\`\\frac12\`, sum: String.raw\`\${1}\` }
const rule = { formula: ['a', 'b'] }
const setting = { label: { en: 'Rate', ko: '비율' }, help: { en: 'How fast.', ko: '빠르기입니다.' } }
`

test('finds texts that are written out, and no other', () => {
  expect(textsApart(code, 'a.ts').map(({ text }) => text)).toEqual([
    '재생',
    '에포크 {epoch}',
    '\\frac12',
    ['a', 'b'],
    '비율',
    'How fast.',
    '빠르기입니다.',
  ])
  expect(textsApart('const same = <T>(x: T): T => x; const t = { en: "a", ko: "가" }', 'a.ts')).toHaveLength(1)
  expect(textsApart('const t = <p title={t({ en: "a", ko: "가" })} />', 'a.tsx')).toHaveLength(1)
  expect(textsApart('const nothing = 1', 'a.ts')).toEqual([])
})

test('leaves the English where it is, and looks the Korean up when it is asked for', () => {
  const apart = takeApart(code, 'a.ts', (_, text) => text.length) ?? ''
  expect(apart).not.toContain('재생')
  expect(apart).not.toContain('에포크')
  expect(apart).toContain('초당')
  expect(apart).toContain("en: 'Play', get ko() { return koreanOf__(2) }")
  expect(apart).toContain('rule = { get formula() { return helpOf__(2) } }')
  expect(apart).toContain('help: { get en() { return helpOf__(9) }, get ko() { return koreanOf__(7) } }')
  expect(takeApart('const nothing = { en: 1 }', 'a.ts', () => 0)).toBeNull()
})
