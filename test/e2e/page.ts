import type { Page } from '@playwright/test'
import type { PageApi } from '../../src/app/page-api.ts'
import type { Metrics } from '../../src/training/protocol.ts'

declare global {
  interface Window {
    layerwise: PageApi
  }
}

/** Opens the page with an experiment in its address, and waits until the run is ready. */
export async function open(page: Page, link = '', path = './'): Promise<void> {
  await page.goto(link === '' ? path : `${path}#${link}`)
  await page.evaluate(() => window.layerwise.metrics())
}

export const metrics = (page: Page): Promise<Metrics> => page.evaluate(() => window.layerwise.metrics())

/** What a part of the page looks like. */
export const pictureOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).screenshot()).toString('base64')
