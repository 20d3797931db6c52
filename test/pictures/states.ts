import type { BrowserContextOptions, Page } from '@playwright/test'
import { metrics, open } from '../e2e/page.ts'

/*
 * The main states of the page, and what they are shown on. `npm run screenshots` takes a picture of each, to be looked at;
 * `pictures.spec.ts` compares pictures with those kept beside it. Every state is reached by steps, not by time: its
 * numbers are the same whenever it is reached.
 */

export const screens = {
  '390x844': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  '768x1024': { viewport: { width: 768, height: 1024 }, hasTouch: true },
  '1440x900': { viewport: { width: 1440, height: 900 } },
  '1920x1080': { viewport: { width: 1920, height: 1080 } },
} as const satisfies Record<string, BrowserContextOptions>

export type ScreenId = keyof typeof screens

export const themes = ['light', 'dark', 'projector'] as const
export const locales = ['en', 'ko'] as const

export interface Look {
  readonly theme: (typeof themes)[number]
  readonly locale: (typeof locales)[number]
}

export const looks: readonly Look[] = themes.flatMap((theme) => locales.map((locale) => ({ theme, locale })))

export interface State {
  readonly link: string
  /** Whether it is shown as in a frame of another page. */
  readonly embedded?: boolean
  readonly act?: (page: Page) => Promise<unknown>
  /** The whole page where it is longer than the screen: usual for narrow ones. */
  readonly whole?: boolean
}

const train =
  (epochs: number) =>
  (page: Page): Promise<unknown> =>
    page.evaluate((count) => window.layerwise.step(count, 'epoch'), epochs)

/** What is recorded while one looks wants some of it apart. */
const paused = async (page: Page): Promise<void> => {
  await train(3)(page)
  await page.waitForTimeout(60)
}

/** Time for the run to be stored. */
const kept = (page: Page): Promise<void> => page.waitForTimeout(1500)

/** Presses the first button of a name, in either language. */
const press =
  (name: RegExp) =>
  (page: Page): Promise<unknown> =>
    page.getByRole('button', { name }).first().click()

/** One after the other. */
const all =
  (...acts: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const act of acts) await act(page)
  }

/** Of what lies over the page: the screen alone. */
const over = (state: State): State => ({ ...state, whole: false })

const table = `width,height,kind
1.5,2,pear
2,,pear
4.5,1,plum
5,0.5,plum
1,2.5,pear
4,0.25,plum
`

export const states: Readonly<Record<string, State>> = {
  start: { link: 'data=moons' },
  trained: { link: 'data=spiral&layers=8,8,6', act: train(80) },
  classes: { link: 'data=iris&in=x1,x2,x3,x4&layers=6,5', act: train(60), whole: true },
  regression: { link: 'data=sine&layers=9,9&opt=adam', act: train(80) },
  large: { link: `data=spiral&layers=${Array(10).fill(64).join()}`, act: train(2) },
  perceptron: { link: 'data=gaussian&layers=', act: train(10) },
  evaluation: { link: 'data=moons&panel=evaluation', act: train(30), whole: true },
  gradients: {
    link: 'data=moons&layers=6,4&panel=gradients',
    act: all(...Array<typeof paused>(12).fill(paused)),
    whole: true,
  },
  // Opened when all is trained: principal axes keep near those that were shown before.
  space: { link: 'data=moons&layers=6,2', act: all(train(30), press(/^(Space|공간)$/)), whole: true },
  share: over({
    link: 'data=moons',
    act: (page) =>
      page
        .getByRole('banner')
        .getByRole('button')
        .filter({ has: page.locator('.lucide-share-2') })
        .click(),
  }),
  history: over({
    link: 'data=moons',
    act: all(
      train(20),
      kept,
      (page) => open(page, 'v=1&data=spiral&layers=8,8'),
      train(10),
      kept,
      (page) => open(page, 'v=1&data=iris'),
      (page) =>
        page
          .getByRole('banner')
          .getByRole('button')
          .filter({ has: page.locator('.lucide-history') })
          .click(),
    ),
  }),
  settings: over({
    link: 'data=moons',
    act: async (page) => {
      await page.locator('[aria-haspopup], [popovertarget]').nth(1).click()
      await page.locator('[popover]:popover-open math').first().waitFor()
    },
  }),
  unit: over({
    link: 'data=moons',
    act: all(train(20), press(/^(Unit 2 of hidden layer 1|은닉층 1의 유닛 2)/)),
  }),
  layer: over({
    link: 'data=moons&layers=6:relu:dropout=0.3,4',
    act: all(train(5), press(/^(Settings of hidden layer 1|은닉층 1 설정|Hidden layer 1: 6|은닉층 1: 유닛)/)),
  }),
  uncertainty: { link: 'data=moons&layers=8:dropout=0.2,8:dropout=0.2&uncertainty=1', act: train(60) },
  overfitting: over({
    link: 'data=circle&n=60&noise=0.3&labelnoise=0.2&layers=24,24&lr=0.03',
    act: all(train(500), press(/^(What happened[?]|무슨 일이 있었나요[?]) ./)),
  }),
  drawing: over({
    link: 'data=moons',
    act: all(press(/^(Draw|그리기)/), async (page) => {
      // Single points: a spray falls where it will.
      await page.getByRole('dialog').getByRole('radio').nth(1).check({ force: true })
      const area = page.getByTestId('draw-area')
      await area.click({ position: { x: 60, y: 60 } })
      await area.click({ position: { x: 120, y: 90 } })
    }),
  }),
  table: over({
    link: 'data=moons',
    act: all(press(/^CSV/), (page) => page.getByRole('dialog').getByRole('textbox').first().fill(table)),
  }),
  diverged: over({
    link: 'data=plane&layers=4:linear&opt=sgd&lr=900&what=ever',
    act: train(5),
  }),
  shortcuts: over({ link: 'data=moons', act: (page) => page.keyboard.press('?') }),
  embedded: {
    link: 'data=spiral&layers=8,8&show=play,reset,network,output,curves,numbers',
    embedded: true,
    act: train(60),
  },
  present: {
    link: 'data=moons',
    act: async (page) => {
      await train(40)(page)
      await page.keyboard.press('p')
    },
  },
}

/** Goes to a state; `page` is of a context with `settings`. */
export async function reach(page: Page, { link, act, embedded }: State): Promise<void> {
  await open(page, `v=1&${link}`, embedded ? './?embed' : './')
  await act?.(page)
  await metrics(page)
  await page.waitForLoadState('networkidle')
}

/** Of a context that shows a look on a screen. */
export const settings = (screen: ScreenId, { locale }: Look): BrowserContextOptions => ({ ...screens[screen], locale })

/** A script for every page of a context, but empty ones, which may store nothing: the theme before it is first drawn. */
export const chooseTheme = ({ theme }: Look): string =>
  `if (location.origin !== 'null') localStorage.setItem('layerwise.theme', '${theme}')`
