import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

const link = 'v=1&data=spiral&layers=8:relu:dropout=0.2,4&opt=adam'

const notices = (page: Page) => page.getByRole('status', { name: 'Notices' })
const weights = (page: Page) => page.evaluate(() => window.layerwise.weights())
const stepEpochs = (page: Page, count: number) => page.evaluate((n) => window.layerwise.step(n, 'epoch'), count)

/** The runs that the database holds. */
const keptRuns = (page: Page): Promise<readonly { readonly step: number; readonly parameters: readonly number[] }[]> =>
  page.evaluate(async () => {
    // Opened before the page has, it would be another one.
    if ((await indexedDB.databases()).length === 0) return []
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('layerwise')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const database = opening.result
        const asking = database.transaction('runs').objectStore('runs').getAll()
        asking.onerror = () => reject(asking.error)
        asking.onsuccess = () => {
          database.close()
          const runs = asking.result.map(({ checkpoint }) => checkpoint)
          resolve(runs.map(({ step, parameters }) => ({ step, parameters: Array.from(parameters as Float32Array) })))
        }
      }
    })
  })

const keptSteps = async (page: Page) => (await keptRuns(page)).map(({ step }) => step)
const keptParameters = async (page: Page) => (await keptRuns(page)).flatMap(({ parameters }) => parameters)

/** Waits until the run of now is kept as it stands. */
async function isKept(page: Page): Promise<void> {
  const { step } = await metrics(page)
  await expect.poll(() => keptSteps(page)).toContain(step)
}

const openHistory = async (page: Page) => {
  await page.getByRole('button', { name: 'Recent experiments (H)' }).click()
  const sheet = page.getByRole('dialog', { name: 'Recent experiments' })
  await expect(sheet).toBeVisible()
  return sheet
}

test('after a reload the run stands where it was, and goes on with the same bits', async ({ page, profile }) => {
  await open(page, link)
  await stepEpochs(page, 7)
  await page.evaluate(() => window.layerwise.step(3, 'batch'))
  const before = await metrics(page)
  await isKept(page)
  await page.reload()
  await expect(notices(page)).toContainText(`The run stands where it was: epoch 7, step ${before.step}.`)
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  expect(await metrics(page)).toEqual(before)
  await expectAccessible(page)
  await stepEpochs(page, 5)
  await expect(notices(page)).toBeEmpty()

  const other = await (await profile()).newPage()
  await open(other, link)
  await stepEpochs(other, 12)
  expect(await weights(page)).toEqual(await weights(other))
  expect(await metrics(page)).toEqual(await metrics(other))
})

test('from where the run stands there is a way back to the start', async ({ page }) => {
  await open(page, link)
  const start = await weights(page)
  await stepEpochs(page, 2)
  await isKept(page)
  await page.reload()
  await notices(page).getByRole('button', { name: 'Back to the start' }).click()
  await expect(notices(page)).toBeEmpty()
  expect(await weights(page)).toEqual(start)
})

test('a run that plays is kept when the page goes, and so are hand edits', async ({ page }) => {
  await open(page, link)
  await page.evaluate(() => window.layerwise.play())
  await expect.poll(async () => (await metrics(page)).epoch).toBeGreaterThan(3)
  await expect.poll(() => keptSteps(page).then((steps) => steps.length)).toBe(1)
  await page.evaluate(() => window.layerwise.pause())
  const before = await metrics(page)
  await isKept(page)
  await page.reload()
  await expect(notices(page)).toContainText('The run stands where it was')
  expect(await metrics(page)).toEqual(before)
})

test('another link opens itself, and the experiment before it is among the recent ones', async ({ page }) => {
  await open(page, link)
  await stepEpochs(page, 4)
  await isKept(page)
  await page.goto('about:blank')
  await open(page, 'v=1&data=xor&layers=3')
  await expect(page.getByRole('radio', { name: 'XOR' })).toBeChecked()
  expect((await metrics(page)).step).toBe(0)
  const sheet = await openHistory(page)
  await expect(sheet.getByRole('listitem')).toHaveCount(2)
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Open now' })).toContainText('XOR')
  await expectAccessible(page)
  await sheet.getByRole('button', { name: /^Spiral/ }).click()
  await expect(sheet).toBeHidden()
  expect((await metrics(page)).epoch).toBe(4)
  await expect(page).toHaveURL(/data=spiral/)
})

test('an address without a link opens the last experiment, and offers a fresh one', async ({ page }) => {
  await open(page, link)
  await stepEpochs(page, 3)
  await isKept(page)
  await page.goto('about:blank')
  await page.goto('./')
  await expect(notices(page)).toContainText('Your last experiment is open again, where its run was: epoch 3')
  await expect(page.getByRole('radio', { name: 'Spiral' })).toBeChecked()
  await notices(page).getByRole('button', { name: 'Start a fresh one' }).click()
  await expect(page.getByRole('radio', { name: 'Two moons' })).toBeChecked()
  await expect(notices(page)).toBeEmpty()
  expect((await metrics(page)).step).toBe(0)
})

test('the sheet opens by its key, removes one, and removes all when it is told twice', async ({ page }) => {
  for (const [epochs, data] of ['xor', 'circle', 'moons'].entries()) {
    await open(page, `v=1&data=${data}&layers=3`)
    await stepEpochs(page, epochs + 1)
    await isKept(page)
    await page.goto('about:blank')
  }
  await open(page, 'v=1&data=spiral')
  await page.keyboard.press('h')
  const sheet = page.getByRole('dialog', { name: 'Recent experiments' })
  await expect(sheet.getByRole('listitem')).toHaveCount(4)
  await sheet.getByRole('button', { name: 'Remove Circle' }).click()
  await expect(sheet.getByRole('listitem')).toHaveCount(3)
  await sheet.getByRole('button', { name: 'Remove all…' }).click()
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('Nothing yet')
  expect(await keptSteps(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('weights set and frozen by hand are kept as they are', async ({ page }) => {
  await open(page, 'v=1&data=xor&layers=3')
  const first = () => page.evaluate(async () => (await window.layerwise.weights())[0]?.w[0]?.[1])
  await page.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).click()
  const panel = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  await panel.getByRole('textbox', { name: 'x₁' }).fill('1.25')
  await panel.getByRole('textbox', { name: 'x₁' }).press('Enter')
  await panel.getByLabel('Frozen').first().check()
  await expect.poll(() => keptParameters(page)).toContain(1.25)
  await stepEpochs(page, 2)
  await isKept(page)
  const before = await weights(page)
  await page.reload()
  await expect(notices(page)).toContainText('The run stands where it was')
  expect(await weights(page)).toEqual(before)
  await stepEpochs(page, 5)
  expect(await first()).toBe(1.25)
})

test('what was changed a moment before the page goes is kept', async ({ page, context }) => {
  const units = (one: Page) => one.evaluate(() => window.layerwise.experiment.network.layers[0]?.units)
  const grow = (one: Page, reloads: boolean) =>
    one.evaluate((isLast) => {
      document.querySelector<HTMLButtonElement>('[aria-label="One unit more in hidden layer 1"]')?.click()
      if (isLast) location.reload()
    }, reloads)
  await open(page, link)
  await stepEpochs(page, 1)
  await isKept(page)
  const loaded = page.waitForEvent('load')
  await grow(page, true)
  await loaded
  await page.evaluate(() => window.layerwise.metrics())
  expect(await units(page)).toBe(9)

  await page.waitForTimeout(500)
  await grow(page, false)
  await page.close()
  const other = await context.newPage()
  await other.goto('./')
  await other.evaluate(() => window.layerwise.metrics())
  expect(await units(other)).toBe(10)
})

test('weights set by hand in the past are kept: the run goes another way from there', async ({ page }) => {
  await open(page, 'v=1&data=xor&layers=3')
  await stepEpochs(page, 6)
  await isKept(page)
  const end = await weights(page)
  await page.getByRole('slider', { name: /^Time/ }).focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await metrics(page)).epoch).toBe(2)
  await page.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).click()
  const panel = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  await panel.getByRole('textbox', { name: 'x₁' }).fill('1.25')
  await panel.getByRole('textbox', { name: 'x₁' }).press('Enter')
  await expect.poll(() => keptParameters(page)).toContain(1.25)
  await page.reload()
  await expect(notices(page)).toContainText('The run stands where it was: epoch 2')
  expect((await weights(page))[0]?.w[0]?.[1]).toBe(1.25)
  expect(await weights(page)).not.toEqual(end)
})

test('the way back from weights that were set in the past is undo', async ({ page }) => {
  await open(page, 'v=1&data=xor&layers=3')
  await stepEpochs(page, 6)
  const end = await weights(page)
  await page.getByRole('slider', { name: /^Time/ }).fill('2')
  await page.getByRole('button', { name: 'Unit 2 of hidden layer 1' }).click()
  const panel = page.getByRole('dialog', { name: 'Unit 2 of hidden layer 1' })
  await panel.getByRole('textbox', { name: 'x₁' }).fill('1.25')
  await panel.getByRole('textbox', { name: 'x₁' }).press('Enter')
  await expect(page.getByText('A branch since epoch 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => weights(page)).toEqual(end)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect.poll(async () => (await weights(page))[0]?.w[0]?.[1]).toBe(1.25)
})

test('a tab that crashes loses nothing: its address, and no address at all, go on where it was', async ({
  page,
  context,
}) => {
  await open(page, link)
  await stepEpochs(page, 6)
  await isKept(page)
  const before = await metrics(page)
  const crash = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => {})
  await crash

  const other = await context.newPage()
  await open(other, 'v=1&data=xor&layers=3')
  await expect(notices(other)).toContainText(
    'A tab with “Spiral” ended unexpectedly. Its work was kept, up to epoch 6.',
  )
  await expectAccessible(other)
  await notices(other).getByRole('button', { name: 'Open it' }).click()
  await expect(other.getByRole('radio', { name: 'Spiral' })).toBeChecked()
  await expect(notices(other)).toBeEmpty()
  expect(await metrics(other)).toEqual(before)

  const third = await context.newPage()
  await third.goto('./')
  await expect(notices(third)).toContainText('Your last experiment is open again, where its run was: epoch 6')
  expect(await metrics(third)).toEqual(before)
})

test('tabs side by side, and a duplicated one, keep each their own', async ({ page, context }) => {
  await open(page, link)
  await stepEpochs(page, 3)
  await isKept(page)
  const duplicating = context.waitForEvent('page')
  await page.evaluate(() => void window.open(location.href))
  const twin = await duplicating
  await expect(notices(twin)).toContainText('The run stands where it was: epoch 3')
  await stepEpochs(twin, 8)
  await isKept(twin)
  await stepEpochs(page, 1)
  await isKept(page)
  const [first, second] = [await metrics(page), await metrics(twin)]
  expect([first.epoch, second.epoch]).toEqual([4, 11])
  for (const [one, expected] of [
    [page, first],
    [twin, second],
  ] as const) {
    await one.reload()
    await expect(notices(one)).toContainText('The run stands where it was')
    expect(await metrics(one)).toEqual(expected)
  }
})

test('the same link, opened anew, begins at its start and offers what was trained', async ({ page, context }) => {
  await open(page, link)
  await stepEpochs(page, 5)
  await isKept(page)
  await page.close()
  const other = await context.newPage()
  await open(other, link)
  expect((await metrics(other)).step).toBe(0)
  await expect(notices(other)).toContainText('You have trained this experiment before, up to epoch 5.')
  await notices(other).getByRole('button', { name: 'Go on from there' }).click()
  await expect.poll(() => metrics(other).then(({ epoch }) => epoch)).toBe(5)
})

test('a browser that keeps nothing is said to, once, and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  })
  await open(page, link)
  await expect(notices(page)).toContainText('This browser does not let the page keep anything here')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notices(page)).toBeEmpty()
  await stepEpochs(page, 3)
  expect((await metrics(page)).epoch).toBe(3)
  const sheet = await openHistory(page)
  await expect(sheet).toContainText('This browser lets the page keep nothing')
})

test('storage that is full is said to be, once, after the oldest runs have made room', async ({ page }) => {
  await open(page, 'v=1&data=xor&layers=3')
  await stepEpochs(page, 2)
  await isKept(page)
  await page.goto('about:blank')
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = new Proxy(Reflect.get(IDBObjectStore.prototype, 'put'), {
      apply(put, store, [value, ...key]: [{ checkpoint?: unknown }, ...IDBValidKey[]]) {
        if (value.checkpoint) throw new DOMException('no room', 'QuotaExceededError')
        return Reflect.apply(put, store, [value, ...key])
      },
    })
  })
  await open(page, link)
  await stepEpochs(page, 2)
  await expect(notices(page)).toContainText('There is no room left to keep this experiment')
  expect(await keptSteps(page)).toEqual([])
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await stepEpochs(page, 2)
  await page.waitForTimeout(600)
  await expect(notices(page)).toBeEmpty()
})

test('what is damaged in the database is left out, and said', async ({ page }) => {
  await open(page, link)
  await stepEpochs(page, 2)
  await isKept(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('layerwise')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['experiments', 'runs'], 'readwrite')
          transaction.objectStore('experiments').put({ id: 'junk', at: 'yesterday', experiment: { version: 99 } })
          const runs = transaction.objectStore('runs')
          const asking = runs.openCursor()
          asking.onsuccess = () => {
            const cursor = asking.result
            if (!cursor) return
            cursor.value.checkpoint.parameters = new Float32Array(3)
            cursor.update(cursor.value)
            cursor.continue()
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await page.reload()
  await expect(notices(page)).toContainText('What was kept of this run could not be read')
  expect((await metrics(page)).step).toBe(0)
  const sheet = await openHistory(page)
  await expect(sheet).toContainText('One kept experiment is damaged or of another version')
  await expect(sheet.getByRole('listitem')).toHaveCount(1)
})

test('samples that are too many for a link are there again after a reload, and no broken link is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await page.evaluate(() => navigator.clipboard.writeText('as before'))
  await page.getByRole('button', { name: 'CSV…' }).click()
  const numbers = (row: number) => Array.from({ length: 10 }, (_, i) => Math.sin(row * 97.13 + i * 13.7).toFixed(6))
  const rows = Array.from({ length: 5000 }, (_, row) => [...numbers(row), row % 2 ? 'x' : 'y'].join(','))
  const buffer = Buffer.from(`a,b,c,d,e,f,g,h,i,j,kind\n${rows.join('\n')}\n`)
  await page.getByTestId('table-file').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Use this data' }).click()
  await expect(page).toHaveURL(/#v=1&data=own$/)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('dialog')).toContainText('too long for a link')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as before')
  await page.keyboard.press('Escape')
  await stepEpochs(page, 2)
  await isKept(page)
  const before = await metrics(page)
  await page.reload()
  await expect(notices(page)).toContainText('The run stands where it was: epoch 2')
  expect(await metrics(page)).toEqual(before)
  await expect(page).toHaveURL(/#v=1&data=own$/)
  await page.goto('about:blank')
  await page.goto('./')
  await expect(notices(page)).toContainText('Your last experiment is open again')
  expect(await metrics(page)).toEqual(before)
})

test('a frame in a page keeps nothing', async ({ page }) => {
  await page.goto(`./?embed#${link}`)
  await stepEpochs(page, 2)
  await page.waitForTimeout(600)
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('what was trained a moment before another experiment was opened is kept with it', async ({ page }) => {
  await open(page, 'v=1&data=moons')
  // Keeping has begun.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
  await page.waitForTimeout(600)
  await page.evaluate(async () => {
    // The first is told at once, the rest not before a while.
    await window.layerwise.step(1, 'epoch')
    await window.layerwise.step(19, 'epoch')
    location.hash = '#v=1&data=spiral'
  })
  await page.waitForTimeout(1000)
  await page.keyboard.press('h')
  await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Two moons' })).toContainText(
    'epoch 20',
  )
})
