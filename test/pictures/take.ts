import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { requireChromium } from '../../scripts/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { chooseTheme, looks, reach, type ScreenId, screens, settings, states } from './states.ts'

/*
 * `npm run screenshots`: pictures of the main states of the page on every kind of screen, in every theme and language,
 * to be looked at one by one. `npm run screenshots -- --only 390x844-dark` makes those whose names contain that.
 */

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'screenshots')
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
await build({ root, logLevel: 'warn' })
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)

const { url, close } = await serve({ directory: join(root, 'dist'), port: 0 })
const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox', '--disable-gpu'] })
/** Makes the screen as high as the page: a picture of more than the screen would be taken while everything is drawn anew. */
async function enlarge(page: Page, { width, height }: { readonly width: number; readonly height: number }) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  if (whole <= height) return
  await page.setViewportSize({ width, height: whole })
  await page.waitForTimeout(600)
}

let count = 0
try {
  for (const screen of Object.keys(screens) as ScreenId[]) {
    for (const look of looks) {
      for (const [name, state] of Object.entries(states)) {
        const picture = `${screen}-${look.theme}-${look.locale}-${name}`
        if (!picture.includes(values.only)) continue
        // Of its own, so that none finds what another left behind.
        const context = await browser.newContext({ ...settings(screen, look), baseURL: url })
        // What runs in the page is compiled here, with calls of a function that is not there.
        await context.addInitScript(`globalThis.__name = (named) => named; ${chooseTheme(look)}`)
        const page = await context.newPage()
        await reach(page, state)
        await page.waitForTimeout(400)
        if (state.whole ?? screens[screen].viewport.width < 900) await enlarge(page, screens[screen].viewport)
        await page.screenshot({ path: join(folder, `${picture}.png`) })
        await context.close()
        count++
      }
    }
  }
} finally {
  await browser.close()
  close()
}
process.stdout.write(`${count} pictures in ${folder}\n`)
