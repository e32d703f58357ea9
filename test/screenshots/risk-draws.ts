import request from 'supertest';
import type { DrawAnswer, DrawGroup } from '../../src/draws/draws.schema.js';
import { SECRETS, sha256, soon } from '../support/ceremony.js';
import type { TestService } from '../support/test-service.js';

interface RiskDraws {
  readonly screens: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, string>>;
}

/** Two draws in groups of schools by their level of risk: one whose plan is to be made, and one that is announced. */
export async function riskDraws({ address, operator, dataSource }: TestService, authority: string): Promise<RiskDraws> {
  const headers = { Authorization: `Bearer ${operator}`, 'X-Authority': authority };
  const [{ id: campaignId }] = await dataSource.query<[{ id: string }]>(
    `SELECT c.id FROM campaigns c JOIN authorities a ON a.id = c.authority_id WHERE a.code = $1`,
    [authority],
  );
  const risky = await dataSource.query<readonly { id: string }[]>(
    `INSERT INTO school_risks (authority_id, school_id, year, level)
     SELECT authority_id, id, 2026, CASE WHEN short_name IN ('СОШ 4', 'СОШ 6') THEN 3 ELSE 1 END FROM schools WHERE short_name > 'СОШ 3'
     RETURNING school_id AS id`,
  );
  const ids = risky.map(({ id }) => id);
  const post = async (path: string, body: object) => {
    const answer = await request(address).post(`/api/v1${path}`).set(headers).send(body);
    if (!answer.ok) throw new Error(`${path}: ${answer.text}`);
    return answer.body as DrawAnswer;
  };
  const create = (title: string, schoolIds: readonly string[]) =>
    post(`/campaigns/${campaignId}/draws`, { procedure: 'R3', title, scope: { stratum: 'risk', showsGroups: true, schoolIds } });
  const listed = await create('Две группы школ', ids.slice(0, 2));
  await post(`/draws/${listed.id}/commitments`, { name: 'Родительский комитет', commitment: sha256(SECRETS[0]!) });
  const announced = await create('Три школы в двух группах', ids.slice(2));
  const groups = await request(address).get(`/api/v1/draws/${announced.id}/groups`).set(headers).expect(200);
  const [riskiest] = (groups.body.items as DrawGroup[]).toSorted((one, other) => other.level - one.level);
  await post(`/draws/${announced.id}/plan`, {
    total: 40,
    minOf: { [riskiest!.stratum]: 20 },
    randomness: { kind: 'ceremony', at: soon(3_600_000) },
  });
  return {
    screens: { 'draw-risk-listed': `/draws/${listed.id}`, 'draw-risk-open': `/draws/${announced.id}` },
    pages: { 'public-risk-draw': `/draws/${authority}/${announced.number}` },
  };
}
