import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { requireChromium } from './chromium.mjs'
import { serve } from './serve.mjs'

/** The picture of the README, taken of the built page: `npm run build && npm run screenshot`. */

const root = join(import.meta.dirname, '..')
const link = 'v=1&data=spiral&layers=8,8,6&lr=0.01'

const { url, close } = await serve({ directory: join(root, 'dist'), port: 0 })
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  await page.goto(`${url}#${link}`)
  await page.evaluate('layerwise.metrics()')
  await page.evaluate('layerwise.step(220, "epoch")')
  await page.getByRole('button', { name: 'Unit 3 of hidden layer 2' }).hover()
  await page.waitForTimeout(500)
  mkdirSync(join(root, 'docs'), { recursive: true })
  await page.screenshot({ path: join(root, 'docs/workspace.png') })
} finally {
  await browser.close()
  close()
}
