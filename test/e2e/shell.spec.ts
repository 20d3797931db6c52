import { join } from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { firstLoad } from '../../scripts/size.mjs'
import { expect, expectAccessible, test } from './fixtures.ts'

const dist = join(import.meta.dirname, '../../dist')

test('the page loads and has its name', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/Layerwise/)
  await expect(page.locator('#root')).not.toBeEmpty()
})

test('what the bundle budget counts is what the browser fetches before the first picture', async ({
  page,
  baseURL,
}) => {
  const counted = new Set(firstLoad(dist).map(({ file }) => file))
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url().slice(baseURL?.length)))
  await page.goto('./')
  await page.waitForLoadState('networkidle')
  const late = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint')
    if (!painted) throw new Error('nothing was painted')
    const entries = performance.getEntriesByType('resource')
    return entries.filter(({ startTime }) => startTime >= painted.startTime).map(({ name }) => name)
  })
  const isLate = new Set(late.map((url) => url.slice(baseURL?.length)))
  const code = fetched.filter((file) => /[.](?:js|wasm)$/.test(file))
  expect(code.length).toBeGreaterThan(0)
  expect(code.filter((file) => !counted.has(file) && !isLate.has(file))).toEqual([])
})

test('the page finds its files below a path of a site', async ({ profile }) => {
  const { url, close } = await serve({ directory: dist, port: 0, base: '/some/where/' })
  try {
    const context = await profile({ baseURL: url })
    const page = await context.newPage()
    await page.goto('./')
    await expect(page.locator('#root')).not.toBeEmpty()
    await page.waitForLoadState('networkidle')
    await context.close()
  } finally {
    close()
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page is accessible in its ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('./')
    await expect(page.getByRole('main')).toBeVisible()
    await expectAccessible(page)
  })
}

test('without JavaScript it says in both languages what is missing', async ({ request }) => {
  const html = await (await request.get('./')).text()
  const [, words = ''] = /<noscript>([^]+)<\/noscript>/.exec(html) ?? []
  expect(words).toContain('needs JavaScript')
  expect(words).toContain('자바스크립트가 필요합니다')
})

test('an old browser is told which ones are new enough', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'))
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('This browser is too old for Layerwise.')
})

test('what could not be loaded says so, and is loaded when it is tried again', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US' })
  const page = await context.newPage()
  await page.goto('./#v=1&data=moons')
  await page.evaluate(() => window.layerwise.metrics())
  let isGone = true
  await page.route('**/assets/input-choices*.js', (route) =>
    isGone ? route.fulfill({ status: 503, contentType: 'text/javascript', body: '' }) : route.continue(),
  )
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.getByText('This could not be loaded.')).toBeVisible()
  // The rest of the page goes on.
  await page.evaluate(() => window.layerwise.step(1, 'epoch'))
  isGone = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('checkbox', { name: 'x₁²' })).toBeVisible()
  await context.close()
})
