import request from 'supertest';
import type { ExpertList } from '../../src/marking/marking.schema.js';
import type { DrawAnswer } from '../../src/draws/draws.schema.js';
import { allocatedNow } from './allocated-now.js';
import { DICE, moment, SECRETS, sha256, soon } from './ceremony.js';
import { markEverything, type Truth } from './mark-everything.js';
import type { Addresses, RECHECK_PAGES, RECHECK_SCREENS } from './pictures.js';
import type { TestService } from './test-service.js';
import { worksTown } from './works-town.js';

const TOWN = 'reg86_m001';
const MOMENT_MS = 3_000;

/** A municipality in which a draw stands in each of its states, and one has been marked: the paths of its screens. */
export async function recheckTown(service: TestService) {
  const town = await worksTown(service.dataSource, TOWN, 8, 25);
  await service.dataSource.query(
    `UPDATE works SET previous_mark = 3 + code::int % 3,
       points = jsonb_build_object('1', least(4, total), '2', least(4, greatest(0, total - 4)), '3', greatest(0, total - 8))
     WHERE NOT is_absent`,
  );
  await service.dataSource.query(
    `WITH d AS (INSERT INTO districts (authority_id, name) VALUES ($1, 'Северный округ'), ($1, 'Южный округ'), ($1, 'Заречный округ') RETURNING id, name)
     UPDATE schools SET district_id = d.id FROM d WHERE schools.authority_id = $1 AND d.name = CASE
       WHEN short_name <= 'СОШ 5' THEN 'Северный округ' WHEN short_name <= 'СОШ 7' THEN 'Южный округ' ELSE 'Заречный округ' END`,
    [town.authorityId],
  );
  const post = async (path: string, body: object) =>
    (await request(service.address).post(`/api/v1${path}`).set(headersOf(service)).send(body)).body as DrawAnswer;
  const list = (procedure: string, title: string, schools: readonly number[]) =>
    post(`/campaigns/${town.campaignId}/draws`, {
      procedure,
      title,
      scope: schools.length === 0 ? {} : { schoolIds: schools.map((index) => town.schools[index]!.id) },
    });
  const dice = (at: number) => ({ kind: 'ceremony', at: soon(at) });

  const drawn = await list('R4', 'Математика, 5 классы', []);
  await post(`/draws/${drawn.id}/commitments`, { name: 'Родительский комитет', commitment: sha256(SECRETS[0]!) });
  const plan = await post(`/draws/${drawn.id}/plan`, { total: 160, randomness: dice(MOMENT_MS) });
  await post(`/draws/${drawn.id}/reveals`, { secret: SECRETS[0]! });
  const listed = await list('R3', 'Школа 1', [0]);
  await post(`/draws/${listed.id}/commitments`, { name: 'Управление образования', commitment: sha256(SECRETS[1]!) });
  const open = await list('R3', 'Школа 2', [1]);
  await post(`/draws/${open.id}/plan`, { total: 20, randomness: dice(3_600_000) });
  const closed = await list('R3', 'Школа 3', [2]);
  const later = await post(`/draws/${closed.id}/plan`, { total: 20, randomness: dice(MOMENT_MS) });
  const crossed = await list('R5', 'Перекрёстная проверка, 5 классы', []);
  const last = await post(`/draws/${crossed.id}/plan`, { total: 64, randomness: dice(MOMENT_MS) });
  await moment(plan);
  await moment(later);
  await moment(last);
  await post(`/draws/${crossed.id}/run`, { kind: 'ceremony', first: DICE, second: DICE });
  await post(`/draws/${drawn.id}/run`, { kind: 'ceremony', first: DICE, second: DICE });
  await post(`/draws/${closed.id}/dice`, { typedBy: 'Секретарь комиссии', digits: DICE });
  await post(`/campaigns/${town.campaignId}/target-lists`, { label: 'honours', title: 'Аттестат с отличием' });
  const papers = { direction: 'to-commission', handedBy: 'завуч Иванова', receivedBy: 'секретарь комиссии Орлова' };
  await post(`/campaigns/${town.campaignId}/handovers`, { ...papers, schoolId: town.schools[0]!.id });

  const place = { code: TOWN, campaignId: town.campaignId };
  const wish = { checks: 2, capacityMinutes: 2_000, timeLimitSeconds: 5 };
  const allocationId = await allocatedNow(service, place, { ...wish, procedure: 'R4', drawId: drawn.id });
  await post(`/work-allocations/${allocationId}/marking-round`, { title: 'Первый этап', deadlineAt: '2030-06-10T18:00:00+05:00' });
  const seen = (expert: string, { school, points }: Truth) => {
    const own = school === 'СОШ 1' ? { ...points, '2': Math.max(0, points['2']! - 3) } : points;
    return expert === 'Э-002' ? { ...own, '3': 4 } : own;
  };
  await markEverything(service, TOWN, town.campaignId, seen, 1);
  const crossedId = await allocatedNow(service, place, { procedure: 'R5', drawId: crossed.id, acceptShortages: true });
  const screens: Addresses<typeof RECHECK_SCREENS> = {
    'work-scales': '/work-scales',
    draws: '/draws',
    'draw-listed': `/draws/${listed.id}`,
    'draw-open': `/draws/${open.id}`,
    'draw-dice': `/draws/${closed.id}`,
    'draw-made': `/draws/${drawn.id}`,
    rechecks: '/rechecks',
    recheck: `/rechecks/${allocationId}`,
    'recheck-packs': `/rechecks/${allocationId}/packs`,
    'recheck-report': `/rechecks/${allocationId}/report`,
    'recheck-crossed': `/rechecks/${crossedId}`,
    'recheck-exchange': `/rechecks/${crossedId}/exchange`,
    handovers: '/handovers',
    'cross-check': '/cross-check',
    markers: '/markers',
  };
  const expert = await expertList(service, allocationId);
  const { body } = await request(service.address).get(`/api/v1${expert}`);
  const tasks = (body as ExpertList).tasks.map(({ id }) => id);
  const pages: Addresses<typeof RECHECK_PAGES> = {
    'public-draws': `/draws/${TOWN}`,
    'public-draw': `/draws/${TOWN}/${drawn.number}`,
    'public-unknown-draw': '/draws/unknown',
    'expert-list': expert,
    'expert-work': `${expert}/${tasks.at(-1)}`,
    'expert-work-sent': `${expert}/${tasks[0]}`,
    planner: '/planner',
  };
  return { authority: TOWN, screens, pages };
}

async function expertList(service: TestService, allocationId: string): Promise<string> {
  const [round] = await service.dataSource.query<[{ id: string; expert: string }]>(
    `SELECT r.id, a.person_id AS expert FROM marking_rounds r JOIN work_assignments a ON a.allocation_id = r.allocation_id
     WHERE r.allocation_id = $1 LIMIT 1`,
    [allocationId],
  );
  const path = `/api/v1/marking-rounds/${round.id}/links`;
  const issued = await request(service.address).post(path).set(headersOf(service)).send({ personId: round.expert }).expect(201);
  return new URL(issued.body.url as string).pathname;
}

function headersOf(service: TestService) {
  return { Authorization: `Bearer ${service.operator}`, 'X-Authority': TOWN };
}
