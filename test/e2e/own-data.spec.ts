import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

const dataOf = (page: Page) => page.evaluate(() => window.layerwise.experiment.data)

const openDrawing = async (page: Page) => {
  await page.getByRole('button', { name: 'Draw…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Draw your own data' })
  await expect(dialog).toBeVisible()
  return dialog
}

const openTable = async (page: Page) => {
  await page.getByRole('button', { name: 'CSV…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Use your own data' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('points are painted with the mouse, erased, undone, and learned from; the link opens elsewhere', async ({
  page,
  profile,
}) => {
  await open(page)
  const dialog = await openDrawing(page)
  await expectAccessible(page)
  const area = dialog.getByTestId('draw-area')
  const box = await area.boundingBox()
  if (!box) throw new Error('no drawing area')
  const paint = async (fromX: number, fromY: number, toX: number, toY: number) => {
    await page.mouse.move(box.x + fromX * box.width, box.y + fromY * box.height)
    await page.mouse.down()
    await page.mouse.move(box.x + toX * box.width, box.y + toY * box.height, { steps: 12 })
    await page.mouse.up()
  }
  const count = async () => Number(/(\d+) points?/.exec((await dialog.textContent()) ?? '')?.[1] ?? 0)
  await paint(0.2, 0.2, 0.4, 0.3)
  const first = await count()
  expect(first).toBeGreaterThan(10)
  await dialog.getByRole('radio', { name: 'blue' }).check({ force: true })
  await paint(0.6, 0.6, 0.8, 0.8)
  const both = await count()
  expect(both).toBeGreaterThan(first + 10)
  await dialog.getByRole('radio', { name: 'Eraser' }).check({ force: true })
  await paint(0.6, 0.6, 0.7, 0.7)
  expect(await count()).toBeLessThan(both)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  expect(await count()).toBe(both)
  await dialog.getByRole('button', { name: 'Use these points' }).click()
  await expect(dialog).toBeHidden()
  await page.evaluate(() => window.layerwise.step(60, 'epoch'))
  expect((await metrics(page)).trainAccuracy).toBe(1)
  expect((await dataOf(page)).points).toBe(both)
  await page.waitForURL(/own=1[.]/)

  const other = await (await profile()).newPage()
  await other.goto(page.url())
  await other.evaluate(() => window.layerwise.step(60, 'epoch'))
  expect(await dataOf(other)).toEqual(await dataOf(page))
  expect(await metrics(other)).toEqual(await metrics(page))
  expect(await other.evaluate(() => window.layerwise.weights())).toEqual(
    await page.evaluate(() => window.layerwise.weights()),
  )

  // What was drawn is not lost by a look at other data.
  await page.getByRole('radio', { name: 'Spiral', exact: true }).check({ force: true })
  expect((await dataOf(page)).own).toBeUndefined()
  await page.getByRole('radio', { name: 'Your own data' }).check({ force: true })
  expect((await dataOf(page)).points).toBe(both)
})

test('points are drawn by keyboard alone', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Draw…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Draw your own data' })
  await dialog.getByTestId('draw-area').focus()
  await page.keyboard.press('p')
  await page.keyboard.press('Space')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('2')
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('status')).toHaveText('3.6, 0: blue; 2 points')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Space')
  await page.keyboard.press('Delete')
  await expect(dialog).toContainText('2 points')
  await page.keyboard.press('Control+z')
  await expect(dialog).toContainText('3 points')
  await page.keyboard.press('Control+z')
  await dialog.getByRole('button', { name: 'Use these points' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await dataOf(page)).toMatchObject({ dataset: 'own', points: 2 })
  await page.keyboard.press('Control+z')
  expect(await dataOf(page)).toMatchObject({ dataset: 'moons' })
})

test('a drawing begins with the current points, of several classes and of numbers too', async ({ page }) => {
  await open(page, 'v=1&data=iris')
  const dialog = await openDrawing(page)
  await dialog.getByRole('button', { name: 'Begin with current points' }).click()
  await expect(dialog).toContainText('150 points')
  await dialog.getByLabel(/^Classes/).selectOption('5')
  await dialog.getByTestId('draw-area').click()
  await dialog.getByRole('button', { name: 'Use these points' }).click()
  await expect(dialog).toBeHidden()
  const facts = await page.evaluate(async () => {
    const { data } = window.layerwise.experiment
    return { data, outputs: (await window.layerwise.predict([[1, 1]]))[0]?.length }
  })
  expect(facts).toMatchObject({ data: { dataset: 'own', plane: ['x1', 'x2'] }, outputs: 5 })
  await expect(page.getByText('virginica').first()).toBeVisible()

  await open(page, 'v=1&data=sine')
  const curve = await openDrawing(page)
  await expect(curve.getByLabel('What is learned')).toHaveValue('curve')
  await curve.getByTestId('draw-area').click({ position: { x: 40, y: 40 } })
  await curve.getByTestId('draw-area').click({ position: { x: 140, y: 140 } })
  await curve.getByRole('button', { name: 'Use these points' }).click()
  await expect(curve).toBeHidden()
  expect(await dataOf(page)).toMatchObject({ dataset: 'own', plane: ['x1'], features: ['x1'] })
})

const table = `size;weight;colour;kind
1,5;20;red;"apple; green"
2,5;x;red;pear
3,5;;blue;pear
1,0;12;red;"apple; green"
4,1;55;blue;pear
2,2
3,9;48;blue;pear
`

test('a table is pasted: what is wrong is told by line, the columns are chosen, the classes keep their names', async ({
  page,
}) => {
  await open(page)
  const dialog = await openTable(page)
  await dialog.getByRole('textbox').fill(table)
  const problems = dialog.getByTestId('table-problems')
  await expect(problems).toContainText('Line 7: 1 cells, where there should be 4; left out.')
  await expect(problems).toContainText('Line 3: “x” in weight is no number; left out.')
  await expect(problems).toContainText('1 row lacks a value and is left out: line 4.')
  const row = (line: number) =>
    dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `${line}` }) })
  await expect(row(2)).not.toContainText('left out')
  await expect(row(3)).toContainText('left out')
  await expect(row(3)).not.toContainText('missing')
  await expect(row(4)).toContainText('missing')
  await expect(row(4)).toContainText('left out')
  await expect(dialog.getByLabel('Separator')).toHaveValue(';')
  await expect(dialog.getByLabel('Decimals')).toHaveValue('true')
  await expect(dialog.getByRole('status')).toHaveText('4 samples, 2 inputs, 2 classes: apple; green, pear')
  await expectAccessible(page)
  await dialog.getByLabel('Use of colour').selectOption('target')
  await expect(dialog.getByRole('status')).toContainText('2 classes: blue, red')
  await dialog.getByLabel('Use of weight').selectOption('target')
  await expect(dialog.getByLabel('The target is')).toHaveValue('number')
  await expect(dialog.getByRole('status')).toContainText('4 samples, 1 input, a number to predict')
  await dialog.getByLabel('Use of kind').selectOption('target')
  await dialog.getByLabel('Use of weight').selectOption('input')
  await dialog.getByRole('button', { name: 'Use this data' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('apple; green').first()).toBeVisible()
  expect(await dataOf(page)).toMatchObject({ dataset: 'own', points: 4, features: ['x1', 'x2'] })
  await page.evaluate(() => window.layerwise.step(5, 'epoch'))
})

test('a column of words is an input for each of them, which is said', async ({ page }) => {
  await open(page)
  const dialog = await openTable(page)
  await dialog.getByRole('textbox').fill('colour,n,kind\nred,1,a\nblue,2,b\ngreen,3,a\nred,4,b\n')
  await dialog.getByLabel('Use of colour').selectOption('input')
  await expect(dialog.getByTestId('table-problems')).toContainText(
    'The words in colour become 3 inputs of 0 or 1: blue, green, red.',
  )
  await expect(dialog.getByRole('status')).toHaveText('4 samples, 4 inputs, 2 classes: a, b')
  await dialog.getByRole('button', { name: 'Use this data' }).click()
  await expect(dialog).toBeHidden()
  expect(await dataOf(page)).toMatchObject({ features: ['x1', 'x2', 'x3', 'x4'] })
  await expect(page.getByText('colour: blue').locator('visible=true').first()).toBeVisible()
  await page.evaluate(() => window.layerwise.step(5, 'epoch'))
})

test('a file of a table is dropped on the page; what is too large is read in part', async ({ page }) => {
  await open(page)
  const drop = async (name: string, repeat: number) => {
    const data = await page.evaluateHandle(
      ([file, times]) => {
        const transfer = new DataTransfer()
        const rows = Array.from({ length: times }, (_, i) => `${i % 97},${(i * 7) % 31},${i % 3 === 0 ? 'yes' : 'no'}`)
        transfer.items.add(new File([`a,b,answer\n${rows.join('\n')}\n`], file))
        return transfer
      },
      [name, repeat] as const,
    )
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }
  await drop('small.csv', 30)
  const dialog = page.getByRole('dialog', { name: 'Use your own data' })
  await expect(dialog.getByRole('status')).toHaveText('30 samples, 2 inputs, 2 classes: no, yes')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await drop('huge.csv', 1_500_000)
  await expect(dialog).toContainText('“huge.csv” has')
  await expect(dialog.getByTestId('table-problems')).toContainText('rows are more than 5,000')
  await dialog.getByRole('button', { name: 'Use this data' }).click()
  await expect(dialog).toBeHidden()
  expect((await dataOf(page)).points).toBe(5000)
  await page.evaluate(() => window.layerwise.step(1, 'epoch'))
})

/** Fractions of the drawing area. */
type Part = readonly [x: number, y: number]

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('points are painted, and the page stays where it is; a second finger does not draw', async ({ page }) => {
    await open(page)
    const dialog = await openDrawing(page)
    const area = dialog.getByTestId('draw-area')
    await area.scrollIntoViewIfNeeded()
    const box = await area.boundingBox()
    if (!box) throw new Error('no drawing area')
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...parts: readonly Part[]) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: parts.map(([x, y], id) => ({ x: box.x + x * box.width, y: box.y + y * box.height, id })),
      })
    const places = () => page.evaluate(() => [...document.querySelectorAll('dialog, html')].map((one) => one.scrollTop))

    await dialog.getByText('Single points').tap()
    const before = await places()
    await touch('touchStart', [0.2, 0.8])
    for (let i = 1; i <= 12; i++) await touch('touchMove', [0.2 + i * 0.05, 0.8 - i * 0.05])
    await touch('touchEnd')
    await expect(dialog).toContainText('13 points')
    expect(await places()).toEqual(before)

    // The other finger moves about while the first one rests.
    await touch('touchStart', [0.1, 0.1])
    await touch('touchStart', [0.1, 0.1], [0.9, 0.1])
    for (let i = 1; i <= 6; i++) await touch('touchMove', [0.1, 0.1], [0.9, 0.1 + i * 0.1])
    await touch('touchEnd')
    await expect(dialog).toContainText('14 points')

    // A stroke, and a point: each one step back. Soon after two fingers a tap may be taken for a part of their gesture.
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await expect(dialog).toContainText('13 points')
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await expect(dialog).toContainText('No points yet')
    await dialog.getByRole('button', { name: 'Redo' }).click()
    await expect(dialog).toContainText('13 points')
    await dialog.getByText('blue').tap()
    await touch('touchStart', [0.8, 0.8])
    await touch('touchEnd')
    await dialog.getByRole('button', { name: 'Use these points' }).tap()
    await expect(dialog).toBeHidden()
    expect(await dataOf(page)).toMatchObject({ dataset: 'own', points: 14 })
  })
})

test('a pen draws with its tip and erases with its other end', async ({ page }) => {
  await open(page)
  const dialog = await openDrawing(page)
  const area = dialog.getByTestId('draw-area')
  const box = await area.boundingBox()
  if (!box) throw new Error('no drawing area')
  const client = await page.context().newCDPSession(page)
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', [x, y]: Part) =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + x * box.width,
      y: box.y + y * box.height,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'pen',
      force: 0.5,
    })
  const kinds = await area.evaluateHandle((element) => {
    const seen = new Set<string>()
    element.addEventListener('pointerdown', (event) => seen.add((event as PointerEvent).pointerType))
    return seen
  })
  await dialog.getByText('Single points').click()
  await pen('mousePressed', [0.2, 0.5])
  for (let i = 1; i <= 10; i++) await pen('mouseMoved', [0.2 + i * 0.06, 0.5])
  await pen('mouseReleased', [0.8, 0.5])
  expect(await kinds.evaluate((seen) => [...seen])).toEqual(['pen'])
  await expect(dialog).toContainText('11 points')
  await expect(dialog.getByRole('radio', { name: 'Single points' })).toBeChecked()

  // No tool of a browser turns a pen round: the event is made by hand, and there is nothing to capture.
  await area.evaluate(
    (element, [x, y]) => {
      element.setPointerCapture = () => undefined
      const { left, top, width, height } = element.getBoundingClientRect()
      const at = { clientX: left + x * width, clientY: top + y * height, pointerId: 7, pointerType: 'pen' }
      element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 5, buttons: 32, ...at }))
      element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, button: 5, ...at }))
    },
    [0.2, 0.5] as Part,
  )
  await expect(dialog).toContainText('10 points')
})

test('data that a link locks or hides are not drawn over, and no table that is dropped takes their place', async ({
  page,
}) => {
  const drop = async (name: string, text: string) => {
    const data = await page.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content], file))
        return transfer
      },
      [name, text] as const,
    )
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }
  for (const right of ['lock', 'hide']) {
    await open(page, `v=1&data=spiral&layers=4&${right}=data`)
    const buttons = page.getByRole('button', { name: /^(Draw|CSV)…$/ })
    if (right === 'hide') await expect(buttons).toHaveCount(0)
    else for (const button of await buttons.all()) await expect(button).toBeDisabled()
    await drop('mine.csv', 'a,b,kind\n1,2,x\n2,3,y\n3,1,x\n')
    await expect(page.getByText('“mine.csv” was not opened: the link of this page locks its data.')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await dataOf(page)).toMatchObject({ dataset: 'spiral' })
  }
  // A dialog that is open when a locked experiment comes changes nothing of it.
  await open(page, 'v=1&data=moons&layers=4')
  const dialog = await openDrawing(page)
  await dialog.getByTestId('draw-area').click({ position: { x: 40, y: 40 } })
  await page.evaluate(() => window.layerwise.load('v=1&data=spiral&lock=data'))
  await dialog.getByRole('button', { name: 'Use these points' }).click()
  await expect(dialog).toBeHidden()
  expect(await dataOf(page)).toMatchObject({ dataset: 'spiral' })
  // A file of an experiment is another experiment, with its own rights.
  await drop('other.layerwise.json', '{"version":1,"data":{"dataset":"xor"},"view":{"locked":["lr"]}}')
  await expect(page.getByLabel('Learning rate η', { exact: true })).toBeDisabled()
  expect(await dataOf(page)).toMatchObject({ dataset: 'xor' })
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Draw…' })).toBeDisabled()
})
