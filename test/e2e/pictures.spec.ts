import type { BrowserContext, BrowserContextOptions } from '@playwright/test'
import {
  chooseTheme,
  type Look,
  looks,
  reach,
  type ScreenId,
  screens,
  settings,
  type State,
  states,
} from '../pictures/states.ts'
import { expect, test } from './fixtures.ts'

/*
 * What the page looks like, against pictures that were looked at: a quarter of their size, which is enough to see that
 * something is elsewhere, gone, or of another colour. After a change that is meant: `npm run pictures`, and look.
 */

const scale = 0.25

/** States that are compared in every look; the others take turns, so that each meets most of them. */
const always = new Set(['start', 'trained'])

/** What is another at every taking: the address of the page, the time of day, the step that was observed last. */
const changing: Readonly<Record<string, string>> = {
  share: 'dialog :is(svg[role="img"], input)',
  history: 'time',
  layer: 'canvas',
  uncertainty: 'canvas',
  gradients: 'section > [role="group"]',
}

const screenIds = Object.keys(screens) as ScreenId[]

function looksOf(name: string, place: number, screen: number): readonly Look[] {
  if (always.has(name)) return looks
  // 5 is prime to the number of looks: neither a row nor a column of the table repeats one before it must.
  return [looks[(place + 5 * screen) % looks.length] as Look]
}

for (const [place, [name, state]] of Object.entries(states).entries()) {
  for (const [column, screen] of screenIds.entries()) {
    for (const look of looksOf(name, place, column)) compare(name, state, screen, look)
  }
}

type Profile = (options: BrowserContextOptions) => Promise<BrowserContext>

function compare(name: string, state: State, screen: ScreenId, look: Look): void {
  test(`${name} looks as it did: ${screen}, ${look.theme}, ${look.locale}`, async ({ profile }) => {
    const attempt = () => compareNow(profile, name, state, screen, look)
    // A machine that stalled may have been caught on its way: what is another now is so from the start once more.
    await attempt().catch(attempt)
  })
}

async function compareNow(profile: Profile, name: string, state: State, screen: ScreenId, look: Look): Promise<void> {
  const context = await profile({ ...settings(screen, look), deviceScaleFactor: scale })
  await context.addInitScript(chooseTheme(look))
  const page = await context.newPage()
  await reach(page, state)
  // Late parts, letters of formulas, and marks that follow the picture.
  await page.evaluate(async () => void (await document.fonts.ready))
  await page.waitForTimeout(500)
  // A page that was scrolled to a control stands higher or lower each time. On a phone nothing is anchored to it; elsewhere
  // four pixels are one here.
  await page.evaluate(() => scrollTo(0, innerWidth < 700 ? 0 : Math.round(scrollY / 4) * 4))
  await page.evaluate((selector) => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) element.style.visibility = 'hidden'
  }, changing[name] ?? 'never')
  await page.waitForTimeout(100)
  await expect(page).toHaveScreenshot(`${name}-${screen}-${look.theme}-${look.locale}.png`, {
    scale: 'device',
    threshold: 0.1,
    maxDiffPixelRatio: 0.003,
  })
}
