import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { requireProgram } from '../../scripts/programs.mjs'

/**
 * Browsers that are started with an address and send back what the page found: any browser can do that, without a
 * driver of its own.
 */

/** The command that opens an address, given an empty folder to live in. */
const commands = {
  Chromium: (profile: string) => [
    requireProgram('chromium'),
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${profile}`,
  ],
  Firefox: (profile: string) => {
    const preferences = {
      'app.update.enabled': false,
      'browser.aboutwelcome.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'toolkit.telemetry.enabled': false,
    }
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`)
    writeFileSync(join(profile, 'user.js'), lines.join(''))
    return [requireProgram('firefox'), '--headless', '--no-remote', '--profile', profile]
  },
  WebKitGTK: () => [requireProgram('display'), '-a', requireProgram('webkit'), '--private'],
} as const satisfies Record<string, (profile: string) => readonly string[]>

export type BrowserName = keyof typeof commands

export const browserNames = Object.keys(commands) as BrowserName[]

/** The files of the page.html of a folder and of all that it needs, by their path in an address. */
export async function buildPage(folder: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'page.html') },
    },
  })) as Rolldown.RolldownOutput
  return new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
}

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', wasm: 'application/wasm' } as const

interface Waiting<Answer> {
  readonly url: string
  readonly answer: Promise<Answer>
  readonly close: () => void
}

/** Serves the page to this machine alone, and waits for its answer. */
async function serve<Answer>(page: ReadonlyMap<string, string | Uint8Array>): Promise<Waiting<Answer>> {
  let answered: (answer: Answer) => void
  const answer = new Promise<Answer>((resolve) => {
    answered = resolve
  })
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = ''
      request.on('data', (data) => (body += data))
      request.on('end', () => {
        response.end()
        answered(JSON.parse(body) as Answer)
      })
      return
    }
    const path = request.url ?? ''
    const file = page.get(path)
    const type = types[path.split('.').at(-1) as keyof typeof types]
    if (file === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': type }).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/page.html`,
    answer,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Ends a program and all that it started: they are a group of processes of their own. */
function stop({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * What a browser answers when it opens the page.
 *
 * @throws Error where the browser is missing, ends by itself, or says nothing for that long
 */
export async function ask<Answer>(
  name: BrowserName,
  page: ReadonlyMap<string, string | Uint8Array>,
  seconds: number,
): Promise<Answer> {
  const profile = mkdtempSync(join(tmpdir(), 'layerwise-browser-'))
  const { url, answer, close } = await serve<Answer>(page)
  const [command, ...args] = commands[name](profile) as [string, ...string[]]
  const browser = spawn(command, [...args, url], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  })
  let said = ''
  browser.stderr.on('data', (data) => (said += data))
  const words = () => said.trim().split('\n').slice(-5).join('\n')
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      answer,
      new Promise<never>((_, reject) => {
        browser.on('error', reject)
        browser.on('exit', (code) => reject(new Error(`${name} ended with ${code} before it answered.\n${words()}`)))
        timer = setTimeout(
          () => reject(new Error(`${name} did not answer within ${seconds} seconds.\n${words()}`)),
          seconds * 1000,
        )
      }),
    ])
  } finally {
    clearTimeout(timer)
    stop(browser)
    close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}
