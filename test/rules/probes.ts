/** One planted violation for each architecture rule: files of a tiny project, by path. */
export const PROBES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'engine-stands-alone': { 'src/engine/search/solve.ts': `import 'node:fs';\nexport const a = 1;\n` },
  'engine-has-two-doors': {
    'src/engine/roster/model.ts': `export const a = 1;\n`,
    'src/rosters/rosters.service.ts': `import { a } from '../engine/roster/model.js';\nexport const b = a;\n`,
  },
  'checker-is-independent': {
    'src/engine/roster/rules/training.ts': `export const a = 1;\n`,
    'src/engine/roster/checker/check.ts': `import { a } from '../rules/training.js';\nexport const b = a;\n`,
  },
  'proof-is-independent': {
    'src/engine/roster/rules/training.ts': `export const a = 1;\n`,
    'src/engine/proof/prove.ts': `import { a } from '../roster/rules/training.js';\nexport const b = a;\n`,
  },
  'features-meet-through-services': {
    'src/people/phone-format.ts': `export const a = 1;\n`,
    'src/rosters/rosters.service.ts': `import { a } from '../people/phone-format.js';\nexport const b = a;\n`,
  },
  'controllers-touch-no-tables': {
    'src/people/person.entity.ts': `export const a = 1;\n`,
    'src/people/people.controller.ts': `import { a } from './person.entity.js';\nexport const b = a;\n`,
  },
  'calendars-have-one-writer': {
    'node_modules/ical-generator/package.json': `{ "name": "ical-generator", "main": "index.js" }`,
    'node_modules/ical-generator/index.js': `module.exports = {};\n`,
    'src/feeds/feeds.service.ts': `import ical from 'ical-generator';\nexport const a = ical;\n`,
  },
  'nobody-imports-the-shells': {
    'src/main.ts': `export const a = 1;\n`,
    'src/people/people.service.ts': `import { a } from '../main.js';\nexport const b = a;\n`,
  },
  'console-stands-alone': {
    'src/people/roles.ts': `export const a = 1;\n`,
    'src/console/people/people-page.tsx': `import { a } from '../../people/roles.js';\nexport const b = a;\n`,
  },
  'drawing-stands-alone': {
    'src/people/roles.ts': `export const a = 1;\n`,
    'src/drawing/label-places.ts': `import { a } from '../people/roles.js';\nexport const b = a;\n`,
  },
  'page-layout-stands-alone': {
    'src/people/roles.ts': `export const a = 1;\n`,
    'src/page-layout/layout.ts': `import { a } from '../people/roles.js';\nexport const b = a;\n`,
  },
  'http-knows-no-pages': {
    'src/pages/own-page.ts': `export const a = 1;\n`,
    'src/http/problem-page.ts': `import { a } from '../pages/own-page.js';\nexport const b = a;\n`,
  },
  'service-without-console': {
    'src/console/words.ts': `export const a = 1;\n`,
    'src/people/people.service.ts': `import { a } from '../console/words.js';\nexport const b = a;\n`,
  },
  'source-knows-no-tests': {
    'test/support/builders.ts': `export const a = 1;\n`,
    'src/people/people.service.ts': `import { a } from '../../test/support/builders.js';\nexport const b = a;\n`,
  },
  'migrations-import-no-code': {
    'src/people/roles.ts': `export const a = 1;\n`,
    'migrations/1-people.ts': `import { a } from '../src/people/roles.js';\nexport const b = a;\n`,
  },
  'no-cycles': {
    'src/people/a.ts': `import { b } from './b.js';\nexport const a = () => b;\n`,
    'src/people/b.ts': `import { a } from './a.js';\nexport const b = () => a;\n`,
  },
  'no-unresolvable': { 'src/people/a.ts': `import { b } from './nowhere.js';\nexport const a = b;\n` },
};
