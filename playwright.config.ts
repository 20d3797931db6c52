import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

const port = Number(process.env['E2E_PORT'] ?? 4179)
const url = `http://127.0.0.1:${port}/`
const executablePath = findChromium()

export default defineConfig({
  testDir: 'test/e2e',
  forbidOnly: true,
  // Some tests measure time: they run one after another, and a test that passes sometimes is a failure.
  workers: 1,
  retries: 0,
  outputDir: 'test-results',
  snapshotPathTemplate: 'test/e2e/pictures/{arg}{ext}',
  // No trace: recording one disturbs what tests measure.
  use: { baseURL: url, screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  webServer: { command: `node scripts/start.mjs --port ${port}`, url, reuseExistingServer: false },
})
