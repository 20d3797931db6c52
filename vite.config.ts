import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rollup } from 'vite'
import { buildKernels } from './scripts/kernels.mjs'
import { measurementsPacked } from './scripts/measurements-packed.mjs'
import { offline } from './scripts/offline.mjs'
import { apartTexts } from './scripts/texts-apart.mjs'

/** The WebAssembly kernels are a product of the build, like everything else in dist. */
const kernels = (): Plugin => ({
  name: 'layerwise:kernels',
  buildStart: buildKernels,
  configureServer({ watcher }) {
    watcher.on('change', (file) => {
      if (file.includes('/kernels/assembly/')) void buildKernels().catch(console.error)
    })
  },
})

/**
 * What the built page may load, and from where: its own files. The development server needs inline scripts and styles,
 * so the policy is of the build alone. Style attributes set by script are not ruled by it; `<style>` elements are.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // Of a blob in a sandboxed frame, where the page has no origin: see src/app/sandboxed.ts.
  "worker-src 'self' blob:",
  // What the share dialog shows of an embedded experiment.
  "frame-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

const contentSecurityPolicy = (): Plugin => ({
  name: 'layerwise:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
})

/**
 * A worker that is built by itself repeats every table and dataset that the page has, too. Built as a part of the page, it
 * shares them: they are loaded once.
 */
const sharedWorkers = (): Plugin => ({
  name: 'layerwise:shared-workers',
  apply: 'build',
  enforce: 'pre',
  async transform(code, importer) {
    let shared = code
    for (const [address, file = ''] of code.matchAll(/new URL\('([^']+\/worker\.ts)', import\.meta\.url\)/g)) {
      const worker = await this.resolve(file, importer)
      if (!worker) this.error(`there is no worker ${file}`)
      const chunk = this.emitFile({ type: 'chunk', id: worker.id, name: 'worker' })
      shared = shared.replace(address, `import.meta.ROLLUP_FILE_URL_${chunk}`)
    }
    return shared === code ? null : { code: shared, map: null }
  },
})

/** A package that is one file would bring to the first load what only parts that load later need of it: some panels. */
const ownStatisticsOfPanels = (): Plugin => ({
  name: 'layerwise:own-statistics-of-panels',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source !== 'd3-array' || !importer?.includes('/src/panels/')) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found && { ...found, id: `${found.id}?panels` }
  },
})

/**
 * What the page imports at its start stays in one file, and what the worker does too, sooner or later, in another,
 * however many parts that load later need some of it: left to itself, the bundler makes a file of every such overlap.
 */
function firstChunk(id: string, modules: Pick<Rollup.PluginContext, 'getModuleInfo'>): string | null {
  const isReached = (from: string, late: boolean): boolean => {
    const seen = new Set([id])
    for (const one of seen) {
      if (one.endsWith(from)) return true
      const { importers = [], dynamicImporters = [] } = modules.getModuleInfo(one) ?? {}
      for (const importer of [...importers, ...(late ? dynamicImporters : [])]) seen.add(importer)
    }
    return false
  }
  if (!isReached('/src/app/main.tsx', false)) return null
  return isReached('/src/training/worker.ts', true) ? 'core' : 'page'
}

export default defineConfig({
  base: './',
  plugins: [
    apartTexts(),
    measurementsPacked(),
    react(),
    kernels(),
    sharedWorkers(),
    ownStatisticsOfPanels(),
    contentSecurityPolicy(),
    offline(),
  ],
  build: {
    // WebAssembly SIMD, module workers, and the array methods of ES2023.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstChunk, debugName: 'first' }] } } },
    // Preloading is done by the document, which a worker does not have.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, chunks, { hostId }) => (hostId.includes('worker') ? [] : chunks),
    },
    sourcemap: false,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
})
