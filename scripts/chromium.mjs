import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The browser of the end-to-end tests. */

const places = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)

/** @returns {string | undefined} the path of a Chromium: CHROMIUM_PATH, else where Linux distributions put it */
export function findChromium() {
  return [process.env['CHROMIUM_PATH'], ...places].find((path) => path && existsSync(path))
}

/** @param {string[]} args */
const aptGet = (...args) =>
  spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

/**
 * Finds a Chromium, and installs one where that is possible: as root on Debian.
 * @throws Error that says in one line what to install
 */
export function requireChromium() {
  if (!findChromium() && process.getuid?.() === 0) {
    aptGet('update', '-qq')
    aptGet('install', '-y', '-qq', 'chromium')
  }
  const found = findChromium()
  if (!found) throw new Error('Install Chromium (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH to one.')
  return found
}
