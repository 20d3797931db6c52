import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { requireChromium } from '../../scripts/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { views } from '../../src/experiment/views.ts'
import { open } from '../e2e/page.ts'

/*
 * `npm run bench:ui`: how smooth the page is while it trains flat out, as one line of JSON for two networks. Times are in
 * milliseconds; `missedFrames` is the share of screen refreshes that came too late. `views` has the same with each of the views
 * below the network open.
 */

const names = views.map(({ id }) => id).filter((id) => id !== 'none')
const networks = { '6x8': Array<number>(6).fill(8), '10x64': Array<number>(10).fill(64) }
const warmUp = 2000
const duration = 10_000
const viewDuration = 5000

interface Noted {
  longestTask: number
  interaction: number
  interactions: number
}

declare global {
  interface Window {
    noted: Noted
  }
}

/** In the page: refreshes of the screen for so many milliseconds, and how many frames of the run were shown. */
async function measureFrames(milliseconds: number) {
  let drawn = 0
  const off = window.layerwise.on('frame', () => drawn++)
  const stamps: number[] = []
  await new Promise<void>((resolve) => {
    const next = (time: number) => {
      stamps.push(time)
      if (time - (stamps[0] ?? time) < milliseconds) requestAnimationFrame(next)
      else resolve()
    }
    requestAnimationFrame(next)
  })
  off()
  const intervals = stamps.slice(1).map((time, i) => time - (stamps[i] ?? 0))
  const p95 = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length * 0.95)] ?? Number.NaN
  const refresh = 1000 / 60
  const missed = intervals.reduce((sum, interval) => sum + Math.max(0, Math.round(interval / refresh) - 1), 0)
  return { p95, missed: missed / (intervals.length + missed), drawn: (drawn * 1000) / milliseconds }
}

/** In the page: notes, from now on, tasks of the main thread and the time from a key or click to the next picture. */
function watch(): void {
  const noted: Noted = { longestTask: 0, interaction: 0, interactions: 0 }
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) noted.longestTask = Math.max(noted.longestTask, task.duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const event of list.getEntries() as PerformanceEventTiming[]) {
      if (event.interactionId === 0) continue
      noted.interactions++
      noted.interaction = Math.max(noted.interaction, event.duration)
    }
    // The type of the options lags behind the standard.
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  window.noted = noted
}

/** What a user does while it trains: pauses, goes on, changes what is drawn and how it learns, moves the probe. */
async function interact(page: Page): Promise<void> {
  const plot = page.getByRole('button', { name: /^Decision boundary/ })
  const gestures = [
    () => page.keyboard.press('Space'),
    () => page.keyboard.press('Space'),
    () => page.getByRole('checkbox', { name: 'Hard edge' }).click(),
    () => page.getByRole('checkbox', { name: 'Log scale' }).click(),
    () => page.getByRole('button', { name: 'More: Learning rate' }).click(),
    () => plot.click(),
    () => plot.press('ArrowUp'),
    // One of the units, or all of them together where they stand close.
    () =>
      page
        .getByRole('button', { name: /Unit \d+ of hidden layer 2/ })
        .first()
        .click(),
    () => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
    // The unit has the focus again: a space is to play.
    () => page.locator('body').click({ position: { x: 600, y: 890 } }),
  ]
  for (const gesture of [...gestures, ...gestures]) {
    await gesture()
    await page.waitForTimeout(300)
  }
  await page.waitForTimeout(500)
}

/** A page that trains such a network flat out, with what is noted of it from here on. */
async function train(browser: Browser, url: string, layers: readonly number[], more = ''): Promise<Page> {
  const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  // What runs in the page is compiled here, with calls of a function that is not there.
  await page.addInitScript('globalThis.__name = (named) => named')
  await open(page, `v=1&data=spiral&layers=${layers.join()}&speed=full${more}`)
  await page.keyboard.press('Space')
  await page.waitForTimeout(warmUp)
  await page.evaluate(watch)
  return page
}

const figuresOf = (frames: Awaited<ReturnType<typeof measureFrames>>, noted: Noted) => ({
  p95Frame: Number(frames.p95.toFixed(1)),
  missedFrames: Number(frames.missed.toFixed(4)),
  longestTask: Math.round(noted.longestTask),
  framesDrawn: Math.round(frames.drawn),
})

const directory = mkdtempSync(join(tmpdir(), 'layerwise-bench-'))
await build({
  root: join(import.meta.dirname, '../..'),
  logLevel: 'warn',
  build: { outDir: directory, emptyOutDir: true },
})
const { url, close } = await serve({ directory, port: 0 })
const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  const figures: Record<string, Record<string, unknown>> = {}
  for (const [name, layers] of Object.entries(networks)) {
    const page = await train(browser, url, layers)
    const frames = await page.evaluate(measureFrames, duration)
    await interact(page)
    const noted = await page.evaluate(() => window.noted)
    figures[name] = {
      ...figuresOf(frames, noted),
      interactionToNextPaint: Math.round(noted.interaction),
      interactions: noted.interactions,
    }
    await page.close()
  }
  figures['views'] = {}
  for (const [name, layers] of Object.entries(networks)) {
    const own: Record<string, unknown> = {}
    for (const view of names) {
      const page = await train(browser, url, layers, `&panel=${view}`)
      const frames = await page.evaluate(measureFrames, viewDuration)
      own[view] = figuresOf(frames, await page.evaluate(() => window.noted))
      await page.close()
    }
    figures['views'][name] = own
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
} finally {
  await browser.close()
  close()
  rmSync(directory, { recursive: true })
}
