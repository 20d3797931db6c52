import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import expected from './bits.json' with { type: 'json' }
import { bitsOf } from './bits.ts'
import { ask, type BrowserName, browserNames, buildPage } from './browsers.ts'

const seconds = 90

interface Answer {
  readonly userAgent: string
  readonly bits?: Readonly<Record<string, string>>
  readonly error?: string
}

/** What tells the browsers apart in what they call themselves. */
const engines: Readonly<Record<BrowserName, RegExp>> = {
  Chromium: /Chrome\//,
  Firefox: /Gecko\/\d+ Firefox\//,
  WebKitGTK: /AppleWebKit\/(?!.*Chrome)/,
}

describe('every experiment ends in the bits of bits.json (npm run bits -- --write, where they should change)', () => {
  it('in Node', { timeout: 120_000 }, async () => {
    expect(bitsOf(await loadKernels())).toEqual(expected)
  })

  const page = buildPage(import.meta.dirname)
  for (const name of browserNames) {
    it(
      `in ${name}`,
      async () => {
        const { userAgent, bits, error } = await ask<Answer>(name, await page, seconds)
        expect(error).toBeUndefined()
        expect(userAgent).toMatch(engines[name])
        expect(bits).toEqual(expected)
      },
      (seconds + 10) * 1000,
    )
  }
})
