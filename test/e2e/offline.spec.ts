import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { expect, test } from './fixtures.ts'
import { metrics } from './page.ts'

const dist = join(import.meta.dirname, '../../dist')

/** Waits until the page is served by its service worker. */
const isInstalled = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50))
  })

for (const base of ['/', '/some/where/'] as const) {
  test(`below ${base} everything works without a network after the first visit`, async ({ profile }) => {
    const { url, close } = await serve({ directory: dist, port: 0, base })
    const context = await profile({ baseURL: url })
    const page = await context.newPage()
    try {
      await page.goto('./#v=1&data=spiral&layers=6')
      await isInstalled(page)
      await page.evaluate(() => window.layerwise.step(5, 'epoch'))
      await page.waitForTimeout(600)
    } finally {
      close()
    }
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('status', { name: 'Notices' })).toContainText('The run stands where it was: epoch 5')
    await page.evaluate(() => window.layerwise.step(5, 'epoch'))
    expect((await metrics(page)).epoch).toBe(10)
    await page.evaluate(() => window.layerwise.weights())
    for (const [button, dialog] of [
      ['Share: QR code, file, embed', 'Share this experiment'],
      ['Recent experiments (H)', 'Recent experiments'],
      ['Keyboard shortcuts (?)', 'Keyboard shortcuts'],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
      await page.keyboard.press('Escape')
    }
    // Whatever loads later, the worker and WebAssembly among it.
    const parts = readdirSync(join(dist, 'assets')).filter((name) => !name.endsWith('.woff2'))
    const missing = await page.evaluate(async (names) => {
      const answers = await Promise.all(names.map((name) => fetch(`assets/${name}`).catch(() => null)))
      return names.filter((_, k) => !answers[k]?.ok)
    }, parts)
    expect(missing).toEqual([])
    expect(parts.filter((name) => /wasm|worker/.test(name)).length).toBeGreaterThan(1)
    // Another link, in another tab.
    const second = await context.newPage()
    await second.goto(`${url}?theme=dark#v=1&data=xor&layers=3`)
    await second.evaluate(() => window.layerwise.step(1, 'epoch'))
    expect((await metrics(second)).epoch).toBe(1)
    await context.close()
  })
}

test('a reader of Korean has the letters, too', async ({ profile }) => {
  const { url, close } = await serve({ directory: dist, port: 0 })
  const context = await profile({ baseURL: url, locale: 'ko-KR' })
  const page = await context.newPage()
  const pieces = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return all.flat().filter(({ url: address }) => address.includes('Pretendard')).length
    })
  try {
    await page.goto('./')
    await isInstalled(page)
    // Those with letters of the page’s texts, and no more.
    await expect.poll(pieces).toBeGreaterThan(15)
    await page.waitForTimeout(500)
    expect(await pieces()).toBeLessThan(60)
  } finally {
    close()
  }
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('button', { name: '링크 복사' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '키보드 단축키' })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await context.close()
})

test('a new version is offered, taken when told, and loses nothing; what is old goes', async ({ profile }) => {
  const directory = mkdtempSync(join(tmpdir(), 'layerwise-offline-'))
  cpSync(dist, directory, { recursive: true })
  const first = await serve({ directory, port: 0 })
  const context = await profile({ baseURL: first.url })
  const page = await context.newPage()
  const cacheNames = () => page.evaluate(() => caches.keys())
  const port = Number(new URL(first.url).port)
  try {
    await page.goto('./#v=1&data=spiral&layers=6')
    await isInstalled(page)
    await page.evaluate(() => window.layerwise.step(4, 'epoch'))
    const before = await metrics(page)
    const [old] = await cacheNames()
    first.close()
    const worker = join(directory, 'service-worker.js')
    writeFileSync(
      worker,
      readFileSync(worker, 'utf8').replace(/`\$\{prefix\}[0-9a-f]{16}`/, '`${prefix}0123456789abcdef`'),
    )
    const second = await serve({ directory, port })
    try {
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
      const notices = page.getByRole('status', { name: 'Notices' })
      await expect(notices).toContainText('A new version of Layerwise is ready')
      expect((await metrics(page)).epoch).toBe(4)
      await page.waitForTimeout(500)
      expect(await cacheNames()).toContain(old)
      const isWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
      expect(await isWaiting()).toBe(true)
      await page.getByRole('button', { name: 'Reload with it' }).click()
      await expect(notices).toContainText('The run stands where it was: epoch 4', { timeout: 15_000 })
      expect(await metrics(page)).toEqual(before)
      await expect.poll(cacheNames).toEqual([expect.stringMatching(/0123456789abcdef$/)])
      await context.close()
    } finally {
      second.close()
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
})

test('it can be installed: its manifest and icons are there', async ({ page, request, baseURL }) => {
  await page.goto('./')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await request.get(new URL(href ?? '', page.url()).href)).json()
  expect(manifest).toMatchObject({ name: 'Layerwise', start_url: './', display: 'standalone' })
  for (const { src } of manifest.icons) {
    expect((await request.get(new URL(src, baseURL).href)).headers()['content-type']).toBe('image/png')
  }
})

test('what is embedded brings no service worker', async ({ page }) => {
  await page.goto('./?embed')
  await page.evaluate(() => window.layerwise.step(1, 'epoch'))
  await page.waitForTimeout(1500)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('the page runs no script that is put into it, and asks nobody else', async ({ browser, baseURL }) => {
  const asked: string[] = []
  const other = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.setHeader('access-control-allow-origin', '*').end()
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  // Not watched like the others: what is refused is told on the console.
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  try {
    const page = await context.newPage()
    await page.goto('./')
    await page.evaluate(() => window.layerwise.metrics())
    const refused = await page.evaluate(async (address) => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
      const put = (html: string) => document.body.append(document.createRange().createContextualFragment(html))
      put('<script>window.wasInjected = true</script>')
      put('<b onclick="window.wasInjected = true"></b>')
      document.body.querySelector<HTMLElement>('b:last-of-type')?.click()
      put(`<script src="${address}/script.js"></script>`)
      put(`<img alt="" src="${address}/image.png">`)
      put(`<object data="${address}/object"></object>`)
      put(`<iframe title="" src="${address}/frame"></iframe>`)
      put(`<link rel="stylesheet" href="${address}/style.css">`)
      const answer = await fetch(`${address}/fetched`).then(
        () => 'answered',
        () => 'refused',
      )
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { violations: violations.toSorted(), answer, injected: 'wasInjected' in window }
    }, elsewhere)
    expect(refused).toEqual({
      violations: [
        'connect-src',
        'frame-src',
        'img-src',
        'object-src',
        'script-src-attr',
        'script-src-elem',
        'script-src-elem',
        'style-src-elem',
      ],
      answer: 'refused',
      injected: false,
    })
    expect(asked).toEqual([])
    // It is there, and would have answered.
    expect((await fetch(`${elsewhere}/there`)).ok && asked).toEqual(['/there'])
    await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer')
  } finally {
    await context.close()
    other.close()
  }
})
