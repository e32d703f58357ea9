// The directions of the architecture. Every rule has a probe in test/rules that plants a violation and sees it fire.
const features = 'campaigns|schools|people|availability|rosters|works|draws|rechecks|roadmap|accounts';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'engine-stands-alone',
      comment: 'The engine is plain TypeScript: no Nest, no TypeORM, no node I/O, nothing of the service.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: {
        pathNot: [
          '^src/engine/',
          '(^|/)node_modules/(highs|javascript-lp-solver|jstat|canonicalize|zod|luxon|@types/luxon|@noble)/',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'engine-has-two-doors',
      comment:
        'Everybody enters the engine by its index, or by its solver, which loads a third of it (worker threads are entered by URL).',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '^src/engine/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/(index|solver)\\.ts$' },
    },
    {
      name: 'checker-is-independent',
      comment: 'The checker shares only the model with the rest: it must not repeat a mistake of the rules or the search.',
      severity: 'error',
      from: { path: '^src/engine/(roster|recheck)/checker/' },
      to: { path: '^src/engine/', pathNot: ['^src/engine/(roster|recheck)/checker/', '^src/engine/(roster|recheck)/model\\.ts$'] },
    },
    {
      name: 'proof-is-independent',
      comment:
        'What recomputes a bound shares only the model and the checker with the rest: it must not repeat a mistake of the search.',
      severity: 'error',
      from: { path: '^src/engine/proof/' },
      to: { path: '^src/engine/', pathNot: ['^src/engine/(proof|roster/checker)/', '^src/engine/roster/model\\.ts$'] },
    },
    {
      name: 'features-meet-through-services',
      comment: 'A feature is used through its service or module; entities and the names of subjects are the shared vocabulary.',
      severity: 'error',
      from: { path: `^src/(${features})/` },
      to: {
        path: `^src/(${features})/`,
        pathNot: ['^src/$1/', '\\.(service|module|entity)\\.ts$', '^src/campaigns/subjects\\.ts$'],
      },
    },
    {
      name: 'controllers-touch-no-tables',
      comment: 'Controllers declare; services decide.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['\\.entity\\.ts$', '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'calendars-have-one-writer',
      comment: 'ical-generator bends wrong input silently: the guards around it stand in one file.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '^src/feeds/calendar\\.ts$' },
      to: { path: '(^|/)node_modules/ical-generator/' },
    },
    {
      name: 'nobody-imports-the-shells',
      comment: 'main, worker and cli are processes, not libraries.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^src/(main|worker|cli|demo|api-document)\\.ts$' },
    },
    {
      name: 'console-stands-alone',
      comment:
        'The console knows of the service only what its description says: the client made of it; the geometry of drawings; and how telephones are written.',
      severity: 'error',
      from: { path: '^src/console/' },
      to: { path: ['^src/', '^migrations/', '^dist/'], pathNot: ['^src/console/', '^src/(drawing|wording)/', '^dist/api-client/'] },
    },
    {
      name: 'drawing-stands-alone',
      comment:
        'The geometry and the wording that the console and the exports share are plain TypeScript: nothing comes into the browser with them.',
      severity: 'error',
      from: { path: '^src/(drawing|wording)/' },
      to: { pathNot: '^src/(drawing|wording)/' },
    },
    {
      name: 'page-layout-stands-alone',
      comment: 'The frame and the fields of pages made by the server know nothing of what the pages are about.',
      severity: 'error',
      from: { path: '^src/page-layout/' },
      to: { pathNot: ['^src/page-layout/', '(^|/)node_modules/(luxon|@types/luxon)/', '^(node:)?crypto$'] },
    },
    {
      name: 'http-knows-no-pages',
      comment: 'A refusal is shown in the common frame; the platform knows none of the pages that stand on it.',
      severity: 'error',
      from: { path: '^src/http/' },
      to: { path: '^src/(pages|imports|exports|feeds|messages|planner|console|demo|cli)/' },
    },
    {
      name: 'service-without-console',
      comment: 'The service sends the console as files and never runs it.',
      severity: 'error',
      from: { path: '^(src|migrations|test)/', pathNot: '^src/console/' },
      to: { path: '^src/console/' },
    },
    {
      name: 'source-knows-no-tests',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'migrations-import-no-code',
      comment: 'A migration must mean the same in ten years: it imports TypeORM’s types only.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '(^|/)node_modules/typeorm/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
