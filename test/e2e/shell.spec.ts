import { join } from 'node:path'
import type { Request } from '@playwright/test'
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
  const requests: Request[] = []
  page.on('request', (request) => requests.push(request))
  await page.goto('./')
  await page.waitForLoadState('networkidle')
  // On the clock of the requests: those of the worker are not among the entries of the page.
  const painted = await page.evaluate(() => {
    const [entry] = performance.getEntriesByName('first-contentful-paint')
    if (!entry) throw new Error('nothing was painted')
    return performance.timeOrigin + entry.startTime
  })
  const early = requests
    .filter((request) => request.timing().startTime < painted)
    .map((request) => request.url().slice(baseURL?.length))
    .filter((file) => /[.](?:js|wasm)$/.test(file))
  expect(early.length).toBeGreaterThan(0)
  expect(early.filter((file) => !counted.has(file))).toEqual([])
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

test('without JavaScript it says in both languages what is missing', async ({ profile }) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 360, height: 740 },
  ]) {
    const page = await (await profile({ javaScriptEnabled: false, viewport })).newPage()
    await page.goto('./')
    const [english, korean] = [page.getByText('needs JavaScript'), page.getByText('자바스크립트가 필요합니다')]
    await expect(english).toBeVisible()
    await expect(korean).toBeVisible()
    await expect(korean).toHaveAttribute('lang', 'ko')
    await expect(korean).toBeInViewport({ ratio: 1 })
  }
})

test('what stands in the page before its code is not seen where that comes soon', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByText('needs JavaScript')).toHaveCount(0)
})

test('hardly anything moves while the page comes into being', async ({ profile }) => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    const page = await (await profile({ viewport: { width, height } })).newPage()
    await page.addInitScript(() => {
      const noted = window as unknown as { shift: number }
      noted.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) noted.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('./#v=1&data=moons')
    await page.evaluate(() => window.layerwise.metrics())
    await expect(page.getByTestId('live')).toBeAttached()
    await page.waitForTimeout(800)
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift)
    expect(shift, `at ${width} pixels`).toBeLessThan(0.05)
  }
})

test('before the worker answers the data are seen, and that it is on its way', async ({ page }) => {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/*.wasm', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./#v=1&data=moons')
  await expect(page.getByText('The training worker is starting…')).toBeVisible()
  const ink = () =>
    page.getByTestId('output').evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return data.filter((value, i) => i % 4 === 3 && value > 0).length
    })
  expect(await ink()).toBeGreaterThan(1000)
  answer()
  await expect(page.getByTestId('validation-accuracy')).not.toHaveText('–')
  await expect(page.getByText('The training worker is starting…')).toHaveCount(0)
})

test('a worker that can’t be started is said to be so, and can be tried again', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US', serviceWorkers: 'block' })
  const page = await context.newPage()
  let isGone = true
  await page.route('**/assets/worker*.js', (route) => (isGone ? route.abort() : route.continue()))
  await page.goto('./#v=1&data=moons')
  const notice = page.getByRole('status', { name: 'Notices' })
  await expect(notice).toContainText('Training could not be started')
  await expect(notice).not.toContainText('Another one took over')
  await expect(page.getByText('The training worker is starting…')).toHaveCount(0)
  isGone = false
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByTestId('validation-accuracy')).not.toHaveText('–')
  await expect(notice).not.toContainText('Training could not be started')
  await context.close()
})

test('an old browser is told which ones are new enough', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'))
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('This browser is too old for Layerwise.')
})

test('what could not be loaded says so, and is loaded when it is tried again', async ({ browser, baseURL }) => {
  // A service worker that is quick enough has it already.
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US', serviceWorkers: 'block' })
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
