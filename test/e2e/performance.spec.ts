import { expect, test } from './fixtures.ts'
import { metrics, open } from './page.ts'

test('the page draws while it trains flat out, and pauses at once', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, 'data=spiral&layers=8,8,8,8,8,8&speed=full')
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(1000)
  const { intervals, tasks, drawn } = await page.evaluate(async () => {
    const long: number[] = []
    new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    })
    let frames = 0
    window.layerwise.on('frame', () => frames++)
    const stamps: number[] = []
    await new Promise<void>((resolve) => {
      const next = (time: number) => {
        stamps.push(time)
        if (time - (stamps[0] ?? time) < 4000) requestAnimationFrame(next)
        else resolve()
      }
      requestAnimationFrame(next)
    })
    return { intervals: stamps.slice(1).map((time, i) => time - (stamps[i] ?? 0)), tasks: long, drawn: frames }
  })
  const sorted = intervals.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY
  test.info().annotations.push({ type: 'frames', description: `p95 ${p95.toFixed(1)} ms, ${drawn} drawn in 4 s` })
  expect(p95).toBeLessThanOrEqual(20)
  expect(tasks.filter((duration) => duration > 50)).toEqual([])
  expect(drawn).toBeGreaterThan(60)

  // From the click to the moment when the run says that it stands still.
  const latency = await page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>('button[aria-label^="Pause"]')
    const start = performance.now()
    button?.click()
    await window.layerwise.metrics()
    return performance.now() - start
  })
  expect(latency).toBeLessThanOrEqual(100)
  const stopped = await metrics(page)
  await page.waitForTimeout(100)
  expect(await metrics(page)).toEqual(stopped)
})
