import type { KnipConfig } from 'knip'

/** The files and packages that a style sheet loads, as imports. */
const importsOfStyles = (css: string) =>
  [...css.matchAll(/(?:@import|url\()\s*['"]([^'"]+)['"]/g)].map(([, path]) => `import '${path}'`).join('\n')

export default {
  entry: [
    'src/training/worker.ts',
    'test/e2e/**/*.spec.ts',
    'test/bits/{page,write}.ts',
    'test/bench/{page,worker,run,browser,memory,scaling}.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.mjs', 'test/**/*.{ts,tsx}', '*.{ts,cjs}'],
  // Compiled by another compiler, whose exports are those of the binary.
  ignore: ['src/engine/kernels/assembly/**'],
  // Part of the operating system.
  ignoreBinaries: ['apt-get'],
  // Types that a signature names are exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: importsOfStyles },
} satisfies KnipConfig
