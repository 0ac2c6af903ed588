import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './scripts/chromium.mjs'

const executablePath = findChromium()

/** The journeys: real pages, real server, nobody mocked. A journey that fails once has failed. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 10 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'line',
  projects: [{ name: 'chromium' }],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    headless: true,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
