import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { expect, expectAccessible, test as base } from './fixtures.ts'
import { metrics, open } from './page.ts'

interface Embedding {
  /** The address of a page of another origin. */
  host: string
}

const test = base.extend<Embedding>({
  host: async ({ origins }, use) => {
    const { url, close } = await serve({ directory: join(import.meta.dirname, 'host'), port: 0 })
    origins.add(new URL(url).origin)
    await use(url)
    close()
  },
})

const link = 'v=1&data=xor&layers=4&lr=0.05'

/** Puts an experiment into the page, and reaches it as teachers do. */
async function embed(page: Page, address: string, sandbox: string | null): Promise<void> {
  await page.evaluate(
    async ([src, rights, helper]) => {
      const frame = document.createElement('iframe')
      frame.title = 'An experiment'
      frame.width = '800'
      frame.height = '600'
      if (rights !== null) frame.setAttribute('sandbox', rights)
      frame.src = src
      document.body.append(frame)
      const { connect } = (await import(helper)) as { connect: (one: HTMLIFrameElement) => Promise<unknown> }
      Object.assign(window, { experiment: await connect(frame) })
    },
    [address, sandbox, new URL('/embed.js', address).href] as const,
  )
}

/** What is heard of an experiment by a page that says something to it itself; ids of the helper’s own calls are strings. */
const answersTo = (page: Page, messages: readonly unknown[]) =>
  page.evaluate(async (all) => {
    const heard: unknown[] = []
    const listen = ({ data }: MessageEvent<{ id?: unknown; error?: { name: string }; result?: unknown }>) => {
      if (data.id !== undefined && typeof data.id !== 'string') heard.push(data.error ? data.error.name : 'answered')
    }
    addEventListener('message', listen)
    const there = document.querySelector('iframe')?.contentWindow
    for (const message of all) there?.postMessage(message, '*')
    await new Promise((resolve) => setTimeout(resolve, 500))
    removeEventListener('message', listen)
    return heard
  }, messages)

declare const experiment: {
  // oxlint-disable-next-line typescript/no-explicit-any -- the helper is plain JavaScript, for pages of anyone
  [call: string]: (...args: unknown[]) => Promise<any>
}

for (const sandbox of [null, 'allow-scripts', 'allow-scripts allow-same-origin']) {
  test(`a page of another origin drives an experiment, sandbox ${sandbox}`, async ({ page, host, baseURL }) => {
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await page.goto(host)
    await embed(page, `${baseURL}?embed#v=1&data=moons`, sandbox)
    await expect.poll(() => workers.length).toBe(1)
    expect(workers[0]?.startsWith('blob:null/')).toBe(sandbox === 'allow-scripts')

    const seen = await page.evaluate(async (another) => {
      const frames: { epoch: number }[] = []
      const leave = await experiment['on']?.('frame', (frame: { epoch: number }) => frames.push(frame))
      const ignored = await experiment['load']?.(`${another}&what=ever`)
      const stepped = await experiment['step']?.(5, 'epoch')
      const refused = await experiment['step']?.(0.5).catch((error: Error) => error.name)
      const tooShort = await experiment['predict']?.([[1]]).catch((error: Error) => error.name)
      const predicted = await experiment['predict']?.([[0.5, -0.5]])
      const weights = await experiment['weights']?.()
      const whole = await experiment['experiment']?.()
      await new Promise((resolve) => setTimeout(resolve, 300))
      leave()
      const told = frames.at(-1)?.epoch
      return {
        ignored,
        stepped,
        refused,
        tooShort,
        predicted,
        weights,
        whole,
        told,
        link: await experiment['link']?.(),
      }
    }, link)
    expect(seen.ignored).toEqual(['what'])
    expect(seen.refused).toBe('TypeError')
    expect(seen.tooShort).toBe('TypeError')
    expect(seen.told).toBe(5)
    expect(seen.whole.network.layers).toHaveLength(1)
    expect(seen.link).toContain('#v=1&data=xor&layers=4&lr=0.05')

    await open(page, link)
    await page.evaluate(() => window.layerwise.step(5, 'epoch'))
    expect(seen.stepped).toEqual(await metrics(page))
    expect(seen.weights).toEqual(await page.evaluate(() => window.layerwise.weights()))
    expect(seen.predicted).toEqual(await page.evaluate(() => window.layerwise.predict([[0.5, -0.5]])))
  })
}

test('where no worker may be made at all, the page trains by itself, to the same numbers', async ({
  browser,
  host,
  page: other,
}) => {
  const directory = join(import.meta.dirname, '../../dist')
  const strict = await serve({ directory, port: 0, headers: { 'content-security-policy': "worker-src 'none'" } })
  // A context of its own: the browser complains of the policy, as it should.
  const page = await (await browser.newContext()).newPage()
  await page.goto(host)
  await embed(page, `${strict.url}?embed#${link}`, 'allow-scripts')
  const stepped = await page.evaluate(() => experiment['step']?.(20, 'epoch'))
  await page.evaluate(async () => {
    await experiment['play']?.()
    await new Promise((resolve) => setTimeout(resolve, 500))
  })
  const { step } = await page.evaluate(() => experiment['pause']?.())
  expect(step).toBeGreaterThan(stepped.step)
  await page.context().close()
  strict.close()
  await open(other, link)
  await other.evaluate(() => window.layerwise.step(20, 'epoch'))
  expect(stepped).toEqual(await metrics(other))
})

test('junk from the page around does nothing, and what is nearly right is told what is wrong', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host)
  await embed(page, `${baseURL}?embed#${link}`, null)
  const junk = [
    null,
    'play',
    7,
    [],
    {},
    { layerwise: 1 },
    { layerwise: 1, id: {} },
    { layerwise: 1, id: [1], call: 'play' },
  ]
  expect(await answersTo(page, junk)).toEqual([])
  const wrong = [
    { layerwise: 2, id: 1, call: 'play' },
    { layerwise: 1, id: 2, call: 'constructor' },
    { layerwise: 1, id: 3, call: 'load', args: [{ data: Array.from({ length: 200_000 }, () => 0) }] },
    { layerwise: 1, id: 4, call: 'on', args: ['frame'] },
  ]
  expect(await answersTo(page, wrong)).toEqual(wrong.map(() => 'TypeError'))
  expect(await answersTo(page, [{ layerwise: 1, id: 5, call: 'metrics' }])).toEqual(['answered'])
})

test('only the page around may speak, and only of an origin that the address names', async ({
  page,
  host,
  baseURL,
}) => {
  const ask = [{ layerwise: 1, id: 1, call: 'metrics' }]
  await page.goto(host)
  await embed(page, `${baseURL}?embed&origin=${new URL(host).origin}#${link}`, null)
  expect(await answersTo(page, ask)).toEqual(['answered'])

  // A frame beside it is not the page around it.
  const sibling = await page.evaluate(async () => {
    const heard: unknown[] = []
    addEventListener('message', ({ data }) => heard.push(data))
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentWindow?.setTimeout(
      `parent.frames[0].postMessage({ layerwise: 1, id: 1, call: 'metrics' }, '*')
       onmessage = () => parent.postMessage('heard', '*')`,
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
    return heard
  })
  expect(sibling).toEqual([])

  await page.goto(host)
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    document.body.append(frame)
  }, `${baseURL}?embed&origin=https://school.example#${link}`)
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Play' })).toBeVisible()
  expect(await answersTo(page, ask)).toEqual([])
})

test('a page that is not embedded listens to nobody', async ({ page }) => {
  await open(page, link)
  const before = await metrics(page)
  await page.evaluate(() => postMessage({ layerwise: 1, id: 1, call: 'step' }, '*'))
  await page.waitForTimeout(300)
  expect(await metrics(page)).toEqual(before)
})

test('the example shows an experiment, its numbers, and drives it', async ({ page }) => {
  await page.goto('./embed-example.html')
  await expect(page.getByRole('status')).toHaveText('The experiment is there.')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.locator('#epoch')).toHaveText(/^[1-9]/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Load the circle' }).click()
  await expect(page.locator('#epoch')).toHaveText('0')
  const circle = page.frameLocator('iframe').getByRole('radio', { name: 'Circle' })
  await expect(circle).toBeChecked()
  await expect(circle).toBeDisabled()
})

test('theme and language can be said by the address', async ({ page }) => {
  await page.goto(`./?embed&theme=dark&lang=ko#${link}`)
  await expect(page.getByRole('button', { name: '재생' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})
