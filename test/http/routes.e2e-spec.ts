import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { rights, type Right } from '../../src/accounts/rights.js';
import { everyRoute, type Route } from '../support/every-route.js';
import { RECHECK_PAGES, TOWN_PAGES } from '../support/pictures.js';
import { startTestService, type TestService } from '../support/test-service.js';

/** Answers for programs, calendars, and files to be downloaded; `/` leads on to the console. */
const NO_PAGES = /^\/(?:api\/|c\/|d\/|health|$)|\.\w+$/u;
/** What a parameter is called is nobody's business. */
const plain = (path: string) => path.replaceAll(/:\w+/gu, ':');

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

let service: TestService;
let routes: readonly Route[];

beforeAll(async () => {
  service = await startTestService();
  routes = everyRoute(service.app);
});

/** A handful each: one for each year, open round, school, kept question or filter; and what is said of one version or duty as a whole. */
const BOUNDED_LISTS = [
  '/api/v1/campaign-templates',
  '/api/v1/campaign-norms',
  '/api/v1/my-marking-rounds',
  '/api/v1/roster-versions/{id}/donors',
  '/api/v1/roster-versions/{id}/reach',
  '/api/v1/roster-versions/{id}/swaps',
  '/api/v1/roster-versions/{id}/insights',
  '/api/v1/roster-versions/{id}/insights/asked',
  '/api/v1/rosters/{id}/board/conflicts',
  '/api/v1/board-filters',
  '/api/v1/schools/{id}/risks',
];

afterAll(() => service.stop());

describe('every route', () => {
  test('names the right it needs, and no right is left without a route', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ right }) => right === undefined).map(({ name }) => name)).toEqual([]);
    const used = new Set(routes.map(({ right }) => right));
    expect(Object.keys(rights).filter((right) => !used.has(right as Right))).toEqual([]);
  });

  test('that the server answers is one of a controller, but for the console’s files and the description of the API', () => {
    const { router } = service.app.getHttpAdapter().getInstance() as unknown as {
      readonly router: { readonly stack: readonly Layer[] };
    };
    const served = router.stack.flatMap(({ route }) =>
      route === undefined ? [] : Object.keys(route.methods).map((verb) => `${verb.toUpperCase()} ${route.path}`),
    );
    const declared = new Set(routes.map(({ verb, path }) => `${verb} ${path}`));
    expect(served.length).toBeGreaterThanOrEqual(declared.size);
    expect(served.filter((route) => !declared.has(route) && !route.startsWith('GET /api/docs'))).toEqual([]);
  });

  test('that answers a page has a picture, and every picture of a page a route', () => {
    const pages = routes.filter(({ verb, path }) => verb === 'GET' && !NO_PAGES.test(path)).map(({ path }) => plain(path));
    const shown = [...Object.values(TOWN_PAGES), ...Object.values(RECHECK_PAGES)].map(plain);
    expect(new Set(pages)).toEqual(new Set(shown));
  });

  test('has a schema for everything that comes in', () => {
    expect(routes.some(({ inputs }) => inputs.length > 0)).toBe(true);
    const open = routes.flatMap(({ name, inputs }) =>
      inputs.filter(({ schema }) => schema === undefined).map(({ kind }) => `${name}: ${kind}`),
    );
    expect(open).toEqual([]);
  });

  test('that writes is closed to the anonymous, but for the ways in', () => {
    const open = routes.filter(({ verb, right }) => verb !== 'GET' && rights[right!].some((caller) => caller === 'anonymous'));
    expect(new Set(open.map(({ right }) => right))).toEqual(
      new Set(['session.begin', 'passwords.set-by-link', 'passwords.forget', 'letters.answer', 'marking.by-link', 'pages.by-link']),
    );
  });

  test('is described in OpenAPI 3.1 with its inputs, its answers and its refusals', async () => {
    const { body } = await request(service.address).get('/api/docs.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths['/api/v1/tokens'].post.requestBody.content['application/json'].schema).toMatchObject({
      properties: { role: { enum: ['administrator', 'methodist', 'viewer'] } },
    });
    expect(body.paths['/api/v1/audit'].get.parameters.map(({ name }: { name: string }) => name)).toContain('cursor');
    expect(body.paths['/api/v1/schools/{id}'].patch.parameters).toContainEqual(
      expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
    );
    expect(body.paths['/api/v1/schools'].post.parameters).toEqual([
      { $ref: '#/components/parameters/Authority' },
      { $ref: '#/components/parameters/IdempotencyKey' },
    ]);
    expect(answersWithoutContent(body.paths)).toEqual([]);
  });

  test('lists what it refuses, by status and code, with an example of each that has this status and this code', async () => {
    const { body } = await request(service.address).get('/api/docs.json');
    const codesOf = (verb: string, path: string) => codesByStatus(body, body.paths[path][verb].responses);
    expect(codesOf('patch', '/api/v1/schools/{id}')).toMatchObject({
      400: ['request.invalid', 'request.unreadable', 'request.character', 'authority.needed'],
      401: ['token.missing'],
      404: ['authority.unknown', 'not-found'],
      412: ['version.changed'],
      413: ['request.too-large'],
      415: ['request.media-type'],
      428: ['version.needed'],
      503: ['unavailable'],
    });
    expect(codesOf('post', '/api/v1/roster-versions/{id}/publish')[409]).toContain('roster.published-meanwhile');
    expect(codesOf('post', '/api/v1/session')).toMatchObject({
      401: expect.arrayContaining(['sign-in.refused']),
      429: ['sign-in.too-often'],
    });
    expect(codesOf('get', '/api/v1/people')).not.toHaveProperty('412');
    const undeclared = Object.values(body.paths as Paths).flatMap((path) =>
      Object.values(path).filter(({ responses }) => 'default' in responses || !('400' in responses && '500' in responses)),
    );
    expect(undeclared).toEqual([]);
  });

  test('with a JSON body shows an example of it, and takes it itself, whatever it makes of it', async () => {
    const bodies = routes.flatMap(({ inputs }) =>
      inputs.flatMap(({ kind, schema }) => (kind === 'body' && schema ? [schema] : [])),
    );
    const examples = bodies.flatMap(
      (schema) => (schema.meta()?.examples as unknown[] | undefined)?.map((each) => ({ schema, each })) ?? [],
    );
    expect(examples.filter(({ schema, each }) => !schema.safeParse(each).success).map(({ each }) => each)).toEqual([]);
    const { body } = await request(service.address).get('/api/docs.json');
    const shown = JSON.stringify(body.paths);
    expect(bodiesWithoutExample(body.paths)).toEqual([]);
    expect(examples.length).toBeGreaterThan(70);
    expect(examples.filter(({ each }) => !shown.includes(`"example":${JSON.stringify(each)}`)).map(({ each }) => each)).toEqual([]);
  });

  test('of the API says in a few words what it does, and no other of its tag says the same', async () => {
    const { body } = await request(service.address).get('/api/docs.json');
    const operations = Object.values(body.paths as Record<string, Record<string, Operation>>).flatMap((path) =>
      Object.values(path),
    );
    expect(operations.filter(({ summary }) => !/^[A-Z][^.]{2,70}$/u.test(summary)).map(({ operationId }) => operationId)).toEqual(
      [],
    );
    const said = operations.map(({ tags, summary }) => `${tags.join()}: ${summary}`);
    expect(said.filter((each, index) => said.indexOf(each) < index)).toEqual([]);
  });

  test('that answers a list answers a page of it, unless the list has a bound', async () => {
    const { body } = await request(service.address).get('/api/docs.json');
    const lists = Object.entries(body.paths as Paths).filter(
      ([, { get }]) => get?.responses['200']?.content?.['application/json']?.schema?.type === 'array',
    );
    expect(lists.map(([path]) => path)).toEqual(BOUNDED_LISTS);
  });
});

test('the page of the API’s description takes nothing from elsewhere', async () => {
  const page = await request(service.address).get('/api/docs');
  expect(page.status).toBe(200);
  const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source!);
  expect(sources.length).toBeGreaterThan(2);
  for (const source of sources) {
    const url = new URL(source, `${service.address}/api/docs`);
    expect(url.origin).toBe(service.address);
    expect((await request(service.address).get(url.pathname)).status).toBe(200);
  }
});

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
}

interface Described {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: { readonly example?: unknown } }>> };
}

function bodiesWithoutExample(paths: Readonly<Record<string, Readonly<Record<string, Described>>>>): string[] {
  return Object.values(paths)
    .flatMap((path) => Object.values(path))
    .filter(({ requestBody }) => {
      const json = requestBody?.content['application/json'];
      return json !== undefined && json.schema?.example === undefined;
    })
    .map(({ operationId }) => operationId);
}

type Answers = Readonly<
  Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: { readonly type?: string } }>> }>
>;
type Paths = Readonly<Record<string, Readonly<Record<string, { readonly responses: Answers }>>>>;

/** `get /health/live 200`: what is answered there, the description leaves open. */
function answersWithoutContent(paths: Paths): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([verb, { responses }]) =>
      ['200', '201']
        .filter((status) => responses[status] !== undefined && responses[status].content === undefined)
        .map((status) => `${verb} ${path} ${status}`),
    ),
  );
}

interface Refusals {
  readonly content: Readonly<Record<string, { readonly examples: Readonly<Record<string, { readonly $ref: string }>> }>>;
}

interface Document {
  readonly components: {
    readonly responses: Readonly<Record<string, Refusals>>;
    readonly examples: Readonly<Record<string, unknown>>;
  };
}

/** The codes under each status of refusal; an example that is missing or of something else is an error. */
function codesByStatus({ components }: Document, responses: Readonly<Record<string, { readonly $ref?: string }>>) {
  const nameIn = ($ref: string) => $ref.split('/').at(-1)!;
  return Object.fromEntries(
    Object.entries(responses).flatMap(([status, { $ref }]) => {
      if ($ref === undefined) return [];
      const { examples } = components.responses[nameIn($ref)]!.content['application/problem+json']!;
      for (const [code, example] of Object.entries(examples))
        expect(components.examples[nameIn(example.$ref)]).toMatchObject({ value: { code, status: Number(status) } });
      return [[status, Object.keys(examples)]];
    }),
  );
}
