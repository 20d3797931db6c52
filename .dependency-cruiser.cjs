/** What can be chosen from: rows of description and function, no machinery. */
const tables = 'engine/(activations|initializers|losses|normalizations|optimizers|schedules)'

/** Who may import whom, as paths below src: an import that this table does not allow is an error. */
const allowed = {
  lib: [],
  engine: ['lib'],
  data: ['lib'],
  experiment: ['lib', tables, 'data'],
  training: ['lib', 'engine', 'data', 'experiment'],
  export: ['lib', tables, 'data', 'experiment'],
  lessons: ['lib', 'experiment'],
  i18n: ['lib'],
  state: ['lib', tables, 'data', 'experiment', 'training', 'i18n'],
  plots: ['lib'],
  controls: ['lib', 'experiment', 'i18n'],
  panels: `lib ${tables} engine/(reference|types) data experiment training/(protocol|frame|health|diagnoses) state
    plots controls i18n lessons export`.split(/\s+/),
  headless: ['lib', 'engine', 'data', 'experiment', 'training', 'export', 'i18n/format'],
  app: ['(?!headless)[^/]+'],
}

const folders = Object.keys(allowed).join('|')
const interfaces = 'app|controls|i18n|lessons|panels|plots|state'

const arrows = Object.entries(allowed).map(([folder, targets]) => ({
  name: `imports of ${folder}`,
  comment: `${folder} may import ${targets.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...targets].map((target) => `^src/${target}(/|[.]tsx?$)`) },
}))

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'every folder of src is in the table',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${folders})/` },
      to: {},
    },
    {
      name: 'the core knows no user interface',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${interfaces})/` },
      to: { path: 'node_modules/(@base-ui|@types/react|@types/react-dom|lucide-react|react|react-dom|zustand)/' },
    },
    {
      name: 'only Node parts use Node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(headless/|engine/kernels/node.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the product does not need its tests',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { path: '^test/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every import exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'the product uses dependencies, not development tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/engine/kernels/assembly/' },
    // Imports of types are imports too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
