import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { RoadmapsService } from '../../src/roadmap/roadmaps.service.js';
import { systemActor } from '../../src/http/actor.js';
import { lintCalendar } from '../support/ical-linter.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;

function call(method: 'get' | 'post' | 'patch' | 'delete', path: string) {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001');
}

const PLAN = [
  'План мероприятий («дорожная карта») в 2026 году',
  '',
  '№\tМероприятие\tСрок\tОтветственные',
  '1\tОбучение наблюдателей\tдо 15 марта\tМетодический центр',
  '2\tУтверждение графика выходов наблюдателей\tдо 10 апреля\tУправление образования',
  '3\tРазъяснительная работа\tв течение года\tРуководители ОО, Методический центр',
  '4\tАнализ итогов\tпо графику 2015 года\tМетодический центр',
].join('\n');

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
});

afterAll(() => service.stop());

describe('a roadmap', () => {
  let id: string;
  const measure = async (number: string) => {
    const { body } = await call('get', `/roadmaps/${id}`);
    return body.measures.find((each: { number: string }) => each.number === number);
  };

  test('is looked at before it is in force', async () => {
    const { body, status } = await call('post', `/roadmaps?campaignId=${town.campaignId}`).attach(
      'file',
      Buffer.from(PLAN),
      'план.tsv',
    );
    expect(status).toBe(201);
    id = body.id;
    expect(body).toMatchObject({ state: 'checked', title: expect.stringContaining('2026'), measures: { length: 4 } });
    expect(body.sentences.map(({ ru }: { ru: string }) => ru).join()).toContain('2015');
    expect((await call('get', '/roadmaps/agenda?on=2026-04-01')).body.overdue).toEqual([]);
    expect((await call('post', `/roadmaps/${id}/apply`)).body.state).toBe('applied');
    expect((await call('post', `/roadmaps/${id}/apply`)).body.code).toBe('roadmap.already-applied');
  });

  test('a file without measures is refused with the way out', async () => {
    const { body, status } = await call('post', '/roadmaps').attach('file', Buffer.from('привет'), 'план.txt');
    expect([status, body.code]).toEqual([422, 'roadmap.unreadable']);
    expect(body.detail).toContain('Мероприятие');
  });

  test('shows what is late and what is coming', async () => {
    const { body } = await call('get', '/roadmaps/agenda?on=2026-04-01&days=10');
    const numbers = (items: { number: string }[]) => items.map(({ number }) => number);
    expect([numbers(body.overdue), numbers(body.coming)]).toEqual([['1'], ['2']]);
  });

  test('keeps status and evidence, refusing a change of what has changed', async () => {
    const { id: first, version } = await measure('1');
    const change = () =>
      call('patch', `/measures/${first}`).set('If-Match', `"v${version}"`).send({ status: 'done', doneOn: '2026-03-14' });
    const undone = await call('patch', `/measures/${first}`).set('If-Match', `"v${version}"`).send({ doneOn: '2026-03-14' });
    expect(undone.body.faults).toMatchObject([{ where: 'body.doneOn' }]);
    expect((await change()).body).toMatchObject({ status: 'done', doneOn: '2026-03-14' });
    expect((await change()).status).toBe(412);
    const { body } = await call('post', `/measures/${first}/evidence`).send({
      text: 'Ведомость обучения',
      link: 'https://example.ru/1',
    });
    expect(body.evidence).toMatchObject([{ text: 'Ведомость обучения', link: 'https://example.ru/1' }]);
  });

  test('a published roster carries out the measure that waits for it', async () => {
    expect((await measure('2')).closesOn).toBe('roster-published');
    const actor = systemActor('Методист', town.authorityId);
    const roadmaps = service.app.get(RoadmapsService, { strict: false });
    const happened = () =>
      service.dataSource.transaction((manager) =>
        roadmaps.happened(manager, actor, town.campaignId, 'roster-published', 'Опубликован график, версия 1'),
      );
    expect([await happened(), await happened()]).toEqual([1, 0]);
    expect(await measure('2')).toMatchObject({ status: 'done', evidence: [{ text: 'Опубликован график, версия 1' }] });
  });

  test('each responsible body has a calendar of what it still has to do', async () => {
    const { body } = await call('get', `/roadmaps/${id}/bodies`);
    expect(body.bodies).toEqual(['Методический центр', 'Управление образования', 'Руководители ОО']);
    const unknown = await call('post', `/roadmaps/${id}/feeds`).send({ body: 'Никто' });
    expect(unknown.body.code).toBe('roadmap.body-unknown');
    const { body: link } = await call('post', `/roadmaps/${id}/feeds`).send({ body: 'Методический центр' });
    const path = new URL(link.url).pathname;
    const feed = await request(service.address).get(path).buffer(true);
    expect(lintCalendar(feed.text)).toEqual([]);
    expect(feed.text.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    await request(service.address).get(path).set('If-None-Match', feed.headers['etag']!).expect(304);
    await request(service.address).get('/d/unknown.ics').expect(404);
    await call('post', `/roadmaps/${id}/feeds`).send({ body: 'Методический центр' }).expect(201);
    await request(service.address).get(path).expect(404);
  });

  test('a deadline that is written anew is read anew, in the years of the plan', async () => {
    const { id: fourth, version } = await measure('4');
    const changed = await call('patch', `/measures/${fourth}`).set('If-Match', `"v${version}"`).send({ deadlineText: 'май-июнь' });
    expect(changed.body).toMatchObject({ deadlineKind: 'days', startsOn: '2026-05-01', endsOn: '2026-06-30' });
  });

  test('a change is kept with what stood there, and is taken back unless a later one has touched the same', async () => {
    const { id: fourth, version, endsOn } = await measure('4');
    const changes = async () => (await call('get', `/measures/${fourth}/changes`)).body.items;
    const [deadline] = await changes();
    expect(deadline).toMatchObject({ changedBy: 'operator', after: { deadlineText: 'май-июнь', endsOn } });
    const undo = (change: { id: string }, ifVersion: number) =>
      call('post', `/measures/${fourth}/changes/${change.id}/undo`).set('If-Match', `"v${ifVersion}"`);
    const later = await call('patch', `/measures/${fourth}`).set('If-Match', `"v${version}"`).send({ deadlineText: 'до 1 июля' });
    expect((await undo(deadline, later.body.version)).body.code).toBe('roadmap.change-crossed');
    const [last] = await changes();
    const once = await undo(last, later.body.version);
    expect(once.body).toMatchObject({ deadlineText: 'май-июнь', endsOn });
    const twice = await undo(deadline, once.body.version);
    expect(twice.body).toMatchObject(deadline.before);
    const [{ detail }] = await service.dataSource.query(
      `SELECT detail FROM audit_events WHERE subject_id = $1 AND action = 'measure.undo' ORDER BY id DESC LIMIT 1`,
      [fourth],
    );
    expect(detail).toMatchObject({ before: deadline.after, after: deadline.before });
  });

  test('takes a measure that is written by hand behind its section, and one that is taken out comes back', async () => {
    const texts = async () => (await call('get', `/roadmaps/${id}`)).body.measures.map(({ text }: { text: string }) => text);
    const before = await texts();
    const add = (wish: object) => call('post', `/roadmaps/${id}/measures`).send(wish);
    const { body: own, status } = await add({ text: 'Отбор работ жеребьёвкой', deadlineText: 'май', section: 'Свой раздел' });
    expect([status, own]).toMatchObject([201, { position: 5, endsOn: '2026-05-31', closesOn: 'draw-made', status: 'planned' }]);
    const { body: first } = await add({ text: 'Инструктаж', responsible: ['Методический центр'] });
    expect(first).toMatchObject({ position: 5, deadlineKind: 'missing', section: null });
    expect(await texts()).toEqual([...before, 'Инструктаж', 'Отбор работ жеребьёвкой']);
    const moved = await call('patch', `/measures/${first.id}`).set('If-Match', '"v1"').send({ section: 'Свой раздел' });
    expect(await texts()).toEqual([...before, 'Отбор работ жеребьёвкой', 'Инструктаж']);
    const change = (method: 'delete' | 'post', path: string, version: number) =>
      call(method, `/measures/${first.id}${path}`).set('If-Match', `"v${version}"`);
    expect((await change('delete', '', 1)).status).toBe(412);
    const removed = await change('delete', '', moved.body.version);
    expect([await texts(), (await call('get', `/roadmaps/${id}`)).body.removed]).toMatchObject([
      [...before, 'Отбор работ жеребьёвкой'],
      [{ text: 'Инструктаж' }],
    ]);
    expect((await change('post', '/restore', removed.body.version)).status).toBe(200);
    expect(await texts()).toHaveLength(before.length + 2);
    expect((await add({ text: '' })).status).toBe(400);
  });

  test('a change of section is taken back to the old place, be it the first or the last one, and done once more', async () => {
    const order = async () =>
      (await call('get', `/roadmaps/${id}`)).body.measures as { id: string; section: string; version: number }[];
    const before = await order();
    for (const moved of [before[0]!, before[2]!, before.at(-1)!]) {
      const ids = async () => (await order()).map((each) => each.id);
      const at = `/measures/${moved.id}`;
      const { version } = (await order()).find((each) => each.id === moved.id)!;
      const away = await call('patch', at).set('If-Match', `"v${version}"`).send({ section: 'Новый раздел' }).expect(200);
      const elsewhere = await ids();
      const undo = async (ifVersion: number) => {
        const [newest] = (await call('get', `${at}/changes`)).body.items;
        return call('post', `${at}/changes/${newest.id}/undo`).set('If-Match', `"v${ifVersion}"`);
      };
      const back = await undo(away.body.version);
      expect(back.body.section).toBe(moved.section);
      expect(await ids()).toEqual(before.map((each) => each.id));
      const again = await undo(back.body.version);
      expect(await ids()).toEqual(elsewhere);
      await undo(again.body.version);
      expect(await ids()).toEqual(before.map((each) => each.id));
    }
  });

  test('is reported as Word and as a table', async () => {
    for (const kind of ['docx', 'xlsx']) {
      const { body } = await call('get', `/roadmaps/${id}/report.${kind}`).responseType('blob');
      expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
    }
  });

  test('a municipality without one begins with the usual measures', async () => {
    const { body } = await call('post', '/roadmaps/from-template').send({ campaignId: town.campaignId, year: 2026 });
    expect(body).toMatchObject({ state: 'checked', warnings: [], measures: { length: 13 } });
  });

  test('one that is closed presses nobody, and stays closed', async () => {
    const pressing = async () => (await call('get', '/roadmaps/agenda?on=2026-07-01')).body.overdue.length;
    expect(await pressing()).toBe(1);
    expect((await call('post', `/roadmaps/${id}/close`)).body.state).toBe('closed');
    expect(await pressing()).toBe(0);
    const again = [await call('post', `/roadmaps/${id}/close`), await call('post', `/roadmaps/${id}/apply`)];
    again.push(await call('post', `/roadmaps/${id}/measures`).send({ text: 'Ещё одно' }));
    expect(again.map(({ body }) => body.code)).toEqual([
      'roadmap.already-closed',
      'roadmap.already-applied',
      'roadmap.already-closed',
    ]);
  });
});
