import { AxeBuilder } from '@axe-core/playwright'
import { test as base, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test'

/** Notes what no page may do: complain on the console, throw, or ask another origin. */
function watch(context: BrowserContext, origins: ReadonlySet<string>, complaints: string[]): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (webError) => complaints.push(`uncaught: ${String(webError.error())}`))
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    if (why !== 'net::ERR_ABORTED') complaints.push(`failed request: ${request.url()} ${why}`)
  })
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && !origins.has(asked))
      complaints.push(`request to another origin: ${request.url()}`)
  })
}

interface Fixtures {
  /** Where pages may ask for something: where they come from, and what a test adds. */
  origins: Set<string>
  /** Holds in every test, whether it is asked for or not. */
  complaints: string[]
  /** A browser profile of its own, watched like the first. */
  profile: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

export const test = base.extend<Fixtures>({
  origins: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL ?? '').origin]))
  },
  complaints: [
    async ({ context, origins }, use) => {
      const complaints: string[] = []
      watch(context, origins, complaints)
      await use(complaints)
      expect(complaints, 'what the page complained of').toEqual([])
    },
    { auto: true },
  ],
  profile: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const all = { baseURL: baseURL ?? '', ...options }
      const context = await browser.newContext(all)
      watch(context, new Set([new URL(all.baseURL).origin]), complaints)
      contexts.push(context)
      return context
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

/** The rules of WCAG 2.2 AA that a machine can check, on the page or on a part of it. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // Parts that are loaded after the first picture: a column that scrolls has nothing to focus before.
  await page.waitForLoadState('networkidle')
  const builder = new AxeBuilder({ page })
  const { violations, passes } = await (part === undefined ? builder : builder.include(part))
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(passes.length, 'rules that were looked at').toBeGreaterThan(0)
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(found, 'accessibility').toEqual([])
}

export { expect } from '@playwright/test'
