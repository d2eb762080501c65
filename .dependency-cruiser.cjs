/** The floors of the house: imports point down only. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'content-is-the-ground',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: '^(adapters|scheduler|src|tests)/' },
    },
    {
      name: 'content-does-no-io',
      severity: 'error',
      from: { path: '^content/' },
      to: {
        dependencyTypes: ['core', 'npm'],
        pathNot: 'node_modules/(luxon|@types/luxon|zod|fastest-levenshtein|chrono-node)/',
      },
    },
    {
      name: 'the-port-is-the-first-floor',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^(scheduler|src|tests)/' },
    },
    {
      name: 'the-port-knows-no-adapter',
      severity: 'error',
      from: { path: '^adapters/[^/]+\\.ts$' },
      to: { path: '^adapters/[^/]+/' },
    },
    {
      name: 'adapters-are-strangers-to-each-other',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/([^/]+)/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'scheduler-sees-the-port-only',
      severity: 'error',
      from: { path: '^scheduler/' },
      to: { path: '^(src/|tests/|adapters/[^/]+/)' },
    },
    {
      name: 'only-the-registry-knows-adapters',
      severity: 'error',
      from: { path: '^(src|scheduler|content)/', pathNot: '^src/registry\\.ts$' },
      to: { path: '^adapters/[^/]+/' },
    },
    {
      name: 'only-the-store-knows-the-database',
      severity: 'error',
      from: { path: '^(src|scheduler|content|adapters)/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(kysely|libsql|pg)/' },
    },
    {
      name: 'the-product-imports-no-tests',
      severity: 'error',
      from: { path: '^(src|scheduler|content|adapters)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|scheduler|content|adapters)/' },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
