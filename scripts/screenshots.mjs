import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { requireChromium } from './chromium.mjs'
import { serve } from './serve.mjs'

/**
 * `npm run screenshots`: pictures of the main states of the page on every kind of screen, in every theme and language,
 * to be looked at one by one. `npm run screenshots -- --only 390x844-dark` makes those whose names contain that.
 */

const root = join(import.meta.dirname, '..')
const folder = join(root, 'screenshots')
const screens = [
  { width: 390, height: 844, hasTouch: true, isMobile: true },
  { width: 768, height: 1024, hasTouch: true },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]
const themes = ['light', 'dark', 'projector']
const locales = ['en', 'ko']

/** @typedef {import('@playwright/test').Page} Page */

/** @param {number} count */
const epochs = (count) => (/** @type {Page} */ page) => page.evaluate(`layerwise.step(${count}, "epoch")`)

/** @type {Record<string, { link: string, act?: (page: Page) => Promise<unknown>, whole?: boolean }>} */
const states = {
  start: { link: 'data=moons' },
  training: {
    link: 'data=spiral&layers=8,8,6',
    act: async (page) => {
      await page.keyboard.press('Space')
      await page.waitForTimeout(1200)
    },
  },
  trained: { link: 'data=iris&in=x1,x2,x3,x4&layers=6,5', act: epochs(60), whole: true },
  regression: { link: 'data=sine&layers=9,9&opt=adam', act: epochs(80) },
  large: { link: `data=spiral&layers=${Array(10).fill(64).join()}`, act: epochs(5) },
  perceptron: { link: 'data=gaussian&layers=', act: epochs(10) },
  settings: {
    link: 'data=moons',
    act: async (page) => {
      await page.locator('[aria-haspopup], [popovertarget]').nth(1).click()
    },
  },
  diverged: {
    link: 'data=plane&layers=4:linear&opt=sgd&lr=900&what=ever',
    act: async (page) => {
      await page.keyboard.press('Space')
      await page.waitForTimeout(800)
    },
  },
  shortcuts: { link: 'data=moons', act: (page) => page.keyboard.press('?') },
  present: {
    link: 'data=moons',
    act: async (page) => {
      await epochs(40)(page)
      await page.keyboard.press('p')
    },
  },
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, dist: { type: 'string' } } })
const directory = values.dist ?? join(root, 'dist')
if (values.dist === undefined) await build({ root, logLevel: 'warn' })
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)

const { url, close } = await serve({ directory, port: 0 })
const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox', '--disable-gpu'] })
let count = 0
try {
  for (const { width, height, ...device } of screens) {
    for (const theme of themes) {
      for (const locale of locales) {
        const context = await browser.newContext({ viewport: { width, height }, locale, ...device })
        await context.addInitScript(`localStorage.setItem('layerwise.theme', '${theme}')`)
        for (const [state, { link, act, whole = false }] of Object.entries(states)) {
          const name = `${width}x${height}-${theme}-${locale}-${state}`
          if (!name.includes(values.only)) continue
          const page = await context.newPage()
          await page.goto(`${url}#v=1&${link}`)
          await page.evaluate('layerwise.metrics()')
          await act?.(page)
          await page.waitForTimeout(400)
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole || width < 900 })
          await page.close()
          count++
        }
        await context.close()
      }
    }
  }
} finally {
  await browser.close()
  close()
}
console.log(`${count} pictures in ${folder}`)
