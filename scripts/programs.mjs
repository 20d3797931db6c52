import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** The programs that checks need beside Node: how to find each, and what to install where it is missing. */

/**
 * @typedef {object} Program
 * @property {string} name for people
 * @property {string} variable of the environment that may hold its path
 * @property {readonly string[]} places where Linux distributions put it
 * @property {(path: string) => boolean} [works] where being there is not enough
 * @property {readonly string[]} packages of Debian
 */

/** Libraries stand in a folder that is named after the machine and, in it, after their version. */
function miniBrowsers() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.includes('-linux-')) : []
  return folders.flatMap((folder) =>
    readdirSync(`/usr/lib/${folder}`)
      .filter((name) => /^webkit2?gtk-/.test(name))
      .map((name) => `/usr/lib/${folder}/${name}/MiniBrowser`),
  )
}

/** @type {Record<'chromium' | 'firefox' | 'webkit' | 'display' | 'python', () => Program>} */
const programs = {
  chromium: () => ({
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    places: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
    packages: ['chromium'],
  }),
  firefox: () => ({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    packages: ['firefox-esr'],
  }),
  webkit: () => ({
    name: 'the MiniBrowser of WebKitGTK',
    variable: 'MINIBROWSER_PATH',
    places: miniBrowsers(),
    packages: ['webkit2gtk-driver'],
  }),
  display: () => ({
    name: 'xvfb-run',
    variable: 'XVFB_RUN_PATH',
    places: ['/usr/bin/xvfb-run'],
    packages: ['xvfb', 'xauth'],
  }),
  python: () => ({
    name: 'PyTorch for Python',
    variable: 'PYTHON_PATH',
    places: ['/usr/bin/python3'],
    works: (path) => spawnSync(path, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0,
    packages: ['python3-torch'],
  }),
}

/** @typedef {keyof typeof programs} ProgramId */

export const programIds = /** @type {ProgramId[]} */ (Object.keys(programs))

/**
 * @param {ProgramId} id
 * @returns {string | undefined} its path: that of its variable, else where Linux distributions put it
 */
export function findProgram(id) {
  const { variable, places, works = existsSync } = programs[id]()
  return [process.env[variable], ...places].find((path) => path && existsSync(path) && works(path))
}

/** @param {string[]} args */
const aptGet = (...args) =>
  spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

/**
 * Finds a program, and installs it where that is possible: as root on Debian.
 * @param {ProgramId} id
 * @returns {string} its path
 * @throws Error that says in one line what to install
 */
export function requireProgram(id) {
  const { name, variable, packages } = programs[id]()
  if (!findProgram(id) && process.getuid?.() === 0) {
    aptGet('update', '-qq')
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages)
  }
  const found = findProgram(id)
  if (found) return found
  throw new Error(
    `Install ${name} (Debian: sudo apt-get install ${packages.join(' ')}) or set ${variable} to its path.`,
  )
}
