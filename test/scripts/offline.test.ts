import { expect, test } from 'vitest'
import { piecesFor } from '../../scripts/offline.mjs'

const css = `
@font-face{font-family:Inter;src:url(./inter-latin-1a2b.woff2)format("woff2");unicode-range:U+??,U+2000-206F,U+2191}
@font-face{font-family:Inter;src:url(./inter-latin-ext-3c.woff2)format("woff2");unicode-range:U+100-2BA,U+1E00-1E9F}
@font-face{font-family:Mono;src:url(./mono.woff2)format("woff2")}
@font-face {
  font-family: 'Pretendard';
  src: url("/some/where/PretendardVariable.subset.1.woff2") format("woff2");
  unicode-range: U+d55c, U+2191-2193;
}
@font-face{font-family:Pretendard;src:url(PretendardVariable.subset.2.woff2);unicode-range:U+AC00-AC0F,U+b7,U+ad6?}
`

test('a text needs the pieces that hold a letter of it', () => {
  expect(piecesFor(css, '한')).toEqual(['PretendardVariable.subset.1.woff2'])
  expect(piecesFor(css, '국 국')).toEqual(['PretendardVariable.subset.2.woff2'])
  expect(piecesFor(css, '가한')).toHaveLength(2)
  expect(piecesFor(css, 'ŷ')).toEqual(['inter-latin-ext-3c.woff2'])
})

test('first and last of a range belong to it, their neighbours do not', () => {
  const isNeeded = (letter: number) => piecesFor(css, String.fromCodePoint(letter)).length > 0
  expect([0xabff, 0xac00, 0xac0f, 0xac10].map(isNeeded)).toEqual([false, true, true, false])
  expect([0xad5f, 0xad60, 0xad6f, 0xad70].map(isNeeded)).toEqual([false, true, true, false])
})

test('a letter of a font that is always kept needs no other', () => {
  expect(piecesFor(css, 'plain · “quoted” ↑')).toEqual([])
  expect(piecesFor(css, '↓')).toEqual(['PretendardVariable.subset.1.woff2'])
})

test('a letter that no piece has, or none, needs nothing', () => {
  expect(piecesFor(css, '漢😀')).toEqual([])
  expect(piecesFor(css, '')).toEqual([])
})
