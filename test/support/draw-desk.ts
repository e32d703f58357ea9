import request, { type Test } from 'supertest';
import type { DrawAnswer } from '../../src/draws/draws.schema.js';
import type { DrawPlan } from '../../src/engine/recheck/draw/documents.js';
import { announcedSoon, DICE, SECRETS, sha256, soon } from './ceremony.js';
import type { TestService } from './test-service.js';
import { worksTown, type WorksTown } from './works-town.js';

/** What those who hold a draw do over REST, in the municipality of a code. */
export interface DrawDesk {
  readonly call: (code: string, method: 'get' | 'post', path: string, body?: object) => Test;
  readonly listed: (code: string, campaignId: string) => Promise<DrawAnswer>;
  /** Three commitments. */
  readonly commit: (code: string, id: string) => Promise<void>;
  /** Two secrets and a refusal; after the moment of the draw an answer that names no parties. */
  readonly reveal: (code: string, id: string) => Promise<DrawAnswer>;
  /** Types the dice twice. */
  readonly run: (code: string, id: string, second?: string) => Test;
  readonly pasted: (code: string, id: string, beacon: object) => Test;
  /** A draw of 12 works whose parties have all spoken before its dice; where the machine is too slow for that, in a further town. */
  readonly heardInTime: (leadMs: number, attempt?: number) => Promise<HeardDraw>;
  /** A plan over the works of a new town. */
  readonly announced: (code: string, schools: number, planIn: (leadMs: number) => object) => Promise<DrawAnswer>;
}

/** A draw that waits for its dice, and the municipality that holds it. */
export interface HeardDraw {
  readonly authority: string;
  readonly town: WorksTown;
  readonly draw: DrawAnswer;
}

/** Kept as bytes: what an announced draw says of its first stage. */
export async function planOf(service: TestService, id: string): Promise<DrawPlan> {
  const [order] = await service.dataSource.query<{ announcement: Uint8Array }[]>(
    'SELECT announcement FROM draw_orders WHERE draw_id = $1',
    [id],
  );
  return JSON.parse(Buffer.from(order!.announcement).toString()) as DrawPlan;
}

export function drawDesk(service: TestService): DrawDesk {
  const call: DrawDesk['call'] = (code, method, path, body) => {
    const sent = request(service.address)[method](`/api/v1${path}`);
    return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', code).send(body);
  };
  const listed: DrawDesk['listed'] = async (code, campaignId) => {
    const wish = { procedure: 'R4', title: 'Математика, 5 классы', scope: { grades: [5], subjects: ['mathematics'] } };
    return (await call(code, 'post', `/campaigns/${campaignId}/draws`, wish).expect(201)).body as DrawAnswer;
  };
  const commit: DrawDesk['commit'] = async (code, id) => {
    for (const [index, secret] of SECRETS.entries()) {
      const party = { name: `Сторона ${index + 1}`, commitment: sha256(secret) };
      await call(code, 'post', `/draws/${id}/commitments`, party).expect(201);
    }
  };
  const reveal: DrawDesk['reveal'] = async (code, id) => {
    const say = (said: object) => call(code, 'post', `/draws/${id}/reveals`, said);
    await say({ secret: SECRETS[0]! });
    await say({ secret: SECRETS[1]! });
    return (await say({ refusedParty: 3 })).body as DrawAnswer;
  };
  const heardInTime: DrawDesk['heardInTime'] = async (leadMs, attempt = 1) => {
    const authority = `reg86_m${attempt}01`;
    const town = await worksTown(service.dataSource, authority);
    const { id } = await listed(authority, town.campaignId);
    await commit(authority, id);
    const plan = (lead: number) => ({ total: 12, randomness: { kind: 'ceremony', at: soon(lead) } });
    await announcedSoon(leadMs, (lead) => call(authority, 'post', `/draws/${id}/plan`, plan(lead)));
    const draw = await reveal(authority, id);
    return draw.parties?.at(-1)?.revealed === 'refused' ? { authority, town, draw } : heardInTime(2 * leadMs, attempt + 1);
  };
  return {
    call,
    listed,
    commit,
    reveal,
    run: (code, id, second = DICE) => call(code, 'post', `/draws/${id}/run`, { kind: 'ceremony', first: DICE, second }),
    pasted: (code, id, beacon) => call(code, 'post', `/draws/${id}/run`, { kind: 'drand', beacon }),
    heardInTime,
    announced: async (code, schools, planIn) => {
      const { campaignId } = await worksTown(service.dataSource, code, schools, 3);
      const { id } = await listed(code, campaignId);
      return announcedSoon(4000, (lead) => call(code, 'post', `/draws/${id}/plan`, planIn(lead)));
    },
  };
}
