import request from 'supertest';
import type { BoardAnswer } from '../../src/rosters/board/board.schema.js';
import { RostersService } from '../../src/rosters/rosters.service.js';
import { systemActor } from '../../src/http/actor.js';
import { inviteUser, signIn, type BrowserSession } from './browser-session.js';
import type { TestService } from './test-service.js';

/** A roster of the campaign, solved: version 1 is on its board. */
export async function solvedRoster(service: TestService, authorityId: string, campaignId: string): Promise<string> {
  const rosters = service.app.get(RostersService, { strict: false });
  const actor = systemActor('расчёт', authorityId);
  const { id } = await rosters.create(actor, campaignId, { name: 'Наблюдатели', scope: {} });
  await rosters.solveNow(actor, id, { timeLimitSeconds: 2, gap: 0, seed: 1 });
  return id;
}

export interface Colleague {
  readonly name: string;
  board(week?: string): Promise<BoardAnswer>;
  change(seen: number, change: object): Promise<request.Response>;
  readonly send: BrowserSession['send'];
}

/** Somebody of the staff at the board, signed in as in a browser. */
export async function colleagueAt(service: TestService, authority: string, rosterId: string, name: string): Promise<Colleague> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]/gu, '')}@example.ru`;
  await inviteUser(service, authority, { email, name, role: 'methodist' });
  const session = await signIn(service, email);
  const path = `/api/v1/rosters/${rosterId}/board`;
  return {
    name,
    send: (method, address, body) => session.send(method, address, body),
    board: async (week) => (await session.send('get', week === undefined ? path : `${path}?week=${week}`)).body as BoardAnswer,
    change: (seen, change) => session.send('post', `${path}/changes`, change).set('If-Match', `"v${seen}"`),
  };
}
