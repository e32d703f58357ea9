import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import request from 'supertest';
import { AccessGuard } from '../../src/accounts/access.guard.js';
import { rights, type Caller } from '../../src/accounts/rights.js';
import { ROLES, type Role } from '../../src/http/actor.js';
import { Problem } from '../../src/http/problem.js';
import { inviteUser, signIn, type BrowserSession } from '../support/browser-session.js';
import { everyRoute, type Route } from '../support/every-route.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

type Verb = Parameters<BrowserSession['send']>[0];

let service: TestService;
let own: Municipality;
let foreign: Municipality;
let closed: readonly Route[];
const sessions = new Map<Role, BrowserSession>();

beforeAll(async () => {
  service = await startTestService();
  [own, foreign] = [await smallMunicipality(service.dataSource), await smallMunicipality(service.dataSource, 'reg86_m002')];
  closed = everyRoute(service.app).filter(({ right, name }) => !mayCall('anonymous', right) && name !== SIGN_OUT);
  for (const role of ROLES) sessions.set(role, await sessionOf(role));
});

afterAll(() => service.stop());

const SIGN_OUT = 'DELETE SessionController.end';

test('every role gets into the routes that the table of rights opens to it, and into no other', async () => {
  for (const role of ROLES) {
    const refusals = await Promise.all(closed.map((route) => refusalOf(role, route)));
    const refused = closed.filter((_route, index) => refusals[index] === 'role.forbidden').map(({ name }) => name);
    expect(new Set(refusals)).toEqual(new Set([undefined, 'role.forbidden']));
    const expected = closed.filter(({ right }) => !mayCall(role, right)).map(({ name }) => name);
    expect([role, refused]).toEqual([role, expected]);
  }
});

test('no route forgets to ask: the least role is refused by each that is not open to everybody who signs in', async () => {
  const answers = await walk('observer', () => randomUUID());
  const refused = answers.filter(({ status, code }) => status === 403 && code === 'role.forbidden').map(({ route }) => route.name);
  expect(refused).toEqual(closed.filter(({ right }) => !mayCall('observer', right)).map(({ name }) => name));
  expect(refused.length).toBeGreaterThan(60);
});

test('without a token or a session none of them opens', async () => {
  const statuses = await Promise.all(
    closed.map(({ verb, path }) => request(service.address)[verb.toLowerCase() as Verb](filled(path, () => randomUUID()))),
  );
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([401]));
});

test('whoever may do everything in one municipality finds nothing of another', async () => {
  const ids = await idsIn(foreign);
  const withIds = closed.filter(({ path, right }) => path.includes(':') && right !== 'account.keep');
  // No other role has a route of its own in which something could be named.
  expect(withIds.filter(({ right }) => !mayCall('administrator', right))).toEqual([]);
  const answers = await walk('administrator', (table) => ids.get(table) ?? randomUUID(), withIds);
  expect(answers.filter((answer) => !holdsNothing(answer)).map(({ route, status }) => [route.name, status])).toEqual([]);
});

test('their own they find', async () => {
  const ids = await idsIn(own);
  const found = closed.filter(
    ({ verb, path }) => verb === 'GET' && /^\/api\/v1\/(?:schools|people|sittings|grading-blocks|campaigns)\/:\w+$/u.test(path),
  );
  const answers = await walk('administrator', (table) => ids.get(table)!, found);
  expect(answers.map(({ status }) => status)).toEqual(found.map(() => 200));
  expect(found.length).toBeGreaterThan(4);
});

test('naming a foreign municipality opens no route to anybody', async () => {
  // All of them are asked for by the administrator below; whose municipality it is the guard asks before it asks for the right.
  const oneOfEach = [...new Map(closed.map((route) => [`${route.verb} ${route.right}`, route])).values()];
  for (const role of ROLES) {
    const refusals = await Promise.all(oneOfEach.map((route) => refusalOf(role, route, 'reg86_m002')));
    expect([role, new Set(refusals)]).toEqual([role, new Set(['authority.unknown'])]);
  }
  const answers = await walk('administrator', () => randomUUID(), closed, 'reg86_m002');
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['authority.unknown']));
});

interface Answer {
  readonly route: Route;
  readonly status: number;
  readonly code: string | undefined;
  readonly isEmptyPage: boolean;
  readonly isErrorEvent: boolean;
}

function walk(role: Role, idOf: (table: string) => string, routes = closed, authority?: string): Promise<Answer[]> {
  const { cookie, csrf } = sessions.get(role)!;
  const headers = {
    cookie,
    'x-csrf-token': csrf,
    'content-type': 'application/json',
    ...(authority && { 'x-authority': authority }),
  };
  return Promise.all(
    routes.map(async (route) => {
      const body = route.verb === 'GET' ? null : '{}';
      const answer = await fetch(service.address + filled(route.path, idOf), { method: route.verb, headers, body });
      const text = await answer.text();
      const { code, items } = (text.startsWith('{') ? JSON.parse(text) : {}) as { code?: string; items?: unknown[] };
      const isErrorEvent = /^event: error$/mu.test(text);
      return { route, status: answer.status, code, isEmptyPage: items?.length === 0, isErrorEvent };
    }),
  );
}

function holdsNothing({ status, isEmptyPage, isErrorEvent }: Answer): boolean {
  return [400, 404, 428].includes(status) || isEmptyPage || isErrorEvent;
}

/** The guard's own answer to the session of the role: quicker than a request for each of so many pairs. */
async function refusalOf(role: Role, { verb, controller, handler }: Route, authority?: string): Promise<string | undefined> {
  const { cookie, csrf } = sessions.get(role)!;
  const headers: Readonly<Record<string, string | undefined>> = { Cookie: cookie, 'X-CSRF-Token': csrf, 'X-Authority': authority };
  const context = new ExecutionContextHost([{ method: verb, get: (name: string) => headers[name] }], controller, handler);
  try {
    await service.app.get(AccessGuard).canActivate(context);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.facts.code;
    throw error;
  }
}

function mayCall(caller: Caller, right: Route['right']): boolean {
  return right !== undefined && (rights[right] as readonly Caller[]).includes(caller);
}

/** `/api/v1/grading-blocks/:id` asks for a row of `grading_blocks`; a parameter that is no identifier is left to be refused. */
function filled(path: string, idOf: (table: string) => string): string {
  return path.replaceAll(/([\w-]+)\/:\w+/gu, (_whole, segment: string) => `${segment}/${idOf(segment.replaceAll('-', '_'))}`);
}

/** One row of every table that belongs to a municipality. */
async function idsIn({ authorityId }: Municipality): Promise<Map<string, string>> {
  const tables = await service.dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('id', 'authority_id')
     GROUP BY table_name HAVING count(*) = 2`,
  );
  const ids = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await service.dataSource.query<{ id: string }[]>(`SELECT id FROM ${name} WHERE authority_id = $1 LIMIT 1`, [
      authorityId,
    ]);
    if (row !== undefined) ids.set(name, row.id);
  }
  return ids;
}

async function sessionOf(role: Role): Promise<BrowserSession> {
  const email = `${role}@example.ru`;
  const place = {
    ...(role === 'school-coordinator' && { schoolId: own.schools[0]!.id }),
    ...(['expert', 'observer'].includes(role) && { personId: own.people[0]!.id }),
  };
  await inviteUser(service, 'reg86_m001', { email, name: role, role, ...place });
  return signIn(service, email);
}
