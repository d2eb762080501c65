/**
 * What the rest of the house may import of a wing: its face. All else in there is the wing's own. Wings that are not
 * listed are collections (port, options, poses, replies), of which each file is for anybody on the floors above.
 */
const faces = {
  'scheduler/pacing': ['pacing', 'turn'],
  'scheduler/delivery': ['delivery'],
  'src/config': [
    'settings',
    'environment-setting',
    'config',
    'environment',
    'database',
    'clean',
    'platforms/(?!platform\\.)[a-z]+',
  ],
  'src/errands': ['errands'],
  'src/gallery': ['gallery', 'rehearsal', 'serve'],
  'src/logging': ['log', 'log-output', 'quiet-log', 'secrets-in-text'],
  'src/monitoring': ['monitoring', 'readiness'],
  'src/program': ['cli', 'invocation', 'run', 'refusing', 'version', 'connecting'],
  // What an operator does with a store has a face of its own, beside that of the store as the bot uses it.
  'src/store': [
    'store',
    'sealed',
    'open',
    'location',
    'problem',
    'person',
    'counts/numbers',
    'told-about',
    'move/(backups|set-things|move)',
  ],
  'src/store/ledger': ['ledger', 'due', 'removals'],
  'src/store/plans': ['plans', 'own-plans', 'edit-plan', 'select-plans'],
  'src/store/migrations': ['migrate', 'early'],
  'src/store/postgres': ['open', 'place'],
  'src/store/sqlite': ['open', 'place', 'backup', 'restore', 'whole'],
  'content/finding': ['find-pose', 'complete-pose', 'gentle', 'body', 'entries', 'what-to-avoid'],
  'content/places': ['zones', 'find-zone', 'likely-zones', 'readings', 'find-region', 'holiday-regions'],
  'content/illustrations/flesh': ['figure'],
  'content/illustrations/props': ['prop', 'model'],
  'content/poses': ['catalogue'],
  'adapters/slack/checkup': ['checkup'],
  'adapters/slack/install': [
    ...['oauth', 'pages', 'cookies', 'scopes'],
    ...['workspaces', 'absences', 'upkeep', 'turn-away'],
  ],
  'adapters/slack/pictures': ['pictures', 'filling-in'],
  'adapters/slack/http': ['http', 'admission', 'payload', 'waiting'],
  'adapters/discord/gateway': ['gateway', 'lifecycle', 'absences', 'shards'],
  'adapters/discord/commands': ['commands', 'registration', 'read-command', 'completing'],
};

/** The face of every adapter but the terminal, so that a new one needs no line here. */
const facesOfAdapters =
  'terminal/terminal|(?!terminal/)[^/]+/(adapter|(checkup/)?checkup|(preview/)?preview)';

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
      from: { path: '^adapters/port/' },
      to: { path: '^adapters/', pathNot: '^adapters/port/' },
    },
    {
      name: 'what-adapters-share-knows-none-of-them',
      severity: 'error',
      from: { path: '^adapters/shared/' },
      to: { path: '^adapters/', pathNot: '^adapters/(port|shared)/' },
    },
    {
      name: 'adapters-are-strangers-to-each-other',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/', pathNot: '^adapters/(port|shared)/' },
      to: { path: '^adapters/([^/]+)/', pathNot: '^adapters/($1|port|shared)/' },
    },
    {
      name: 'scheduler-sees-the-port-only',
      severity: 'error',
      from: { path: '^scheduler/' },
      to: { path: '^(src|tests|adapters)/', pathNot: '^adapters/port/' },
    },
    {
      name: 'only-the-registry-knows-adapters',
      severity: 'error',
      from: { path: '^(src|scheduler|content)/', pathNot: '^src/platform-registry\\.ts$' },
      to: { path: '^adapters/', pathNot: '^adapters/port/' },
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
    ...Object.entries(faces).map(([wing, files]) => ({
      name: `the-face-of-${wing.replaceAll('/', '-')}`,
      severity: 'error',
      from: { path: '^(src|scheduler|content|adapters)/', pathNot: `^${wing}/` },
      to: { path: `^${wing}/`, pathNot: `^${wing}/(${files.join('|')})\\.ts$` },
    })),
    {
      name: 'the-face-of-an-adapter',
      severity: 'error',
      from: { path: '^(src|scheduler|content)/' },
      to: { path: '^adapters/', pathNot: `^adapters/((port|shared)/|(${facesOfAdapters})\\.ts$)` },
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
