import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

/** A static server for the built page, to this machine alone. */

const types = new Map(
  Object.entries({
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.webmanifest': 'application/manifest+json',
    '.wasm': 'application/wasm',
    '.woff2': 'font/woff2',
  }),
)

/**
 * Every file of a directory by its path in an address. Held in memory: a page that is open stays whole when the
 * directory is built anew.
 * @param {string} directory
 */
function filesOf(directory) {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [`/${relative(directory, file).split(sep).join('/')}`, readFileSync(file)]
    }),
  )
}

/**
 * @param {{ directory: string, port: number, base?: string, headers?: Record<string, string> }} options port 0 takes a
 *   free one; base is the path that the directory appears under; headers go with every file
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve({ directory, port, base = '/', headers = {} }) {
  const files = filesOf(directory)
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : ''
    const name = path.endsWith('/') ? `${path}index.html` : path
    const body = files.get(name)
    if (body) {
      response.setHeader('content-type', types.get(extname(name)) ?? 'application/octet-stream')
      response.setHeader('cache-control', 'no-cache')
      // A page in a sandboxed frame has no origin, and the scripts of its own site come from another one.
      response.setHeader('access-control-allow-origin', '*')
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value)
      response.end(body)
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      resolve({ url: `http://127.0.0.1:${bound}${base}`, close: () => server.close() })
    })
  })
}
