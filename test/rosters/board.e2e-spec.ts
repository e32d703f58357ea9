import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomFrom } from '../../src/engine/index.js';
import type { BoardAnswer, BoardPatch } from '../../src/rosters/board/board.schema.js';
import { RosterVersion } from '../../src/rosters/roster-version.entity.js';
import { VersionDocumentsReader } from '../../src/rosters/version-documents.js';
import { dutiesOf, operation, replayed, type Done, type Operation } from '../support/board-history.js';
import { operatorCall } from '../support/operator-call.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { colleagueAt, solvedRoster, type Colleague } from '../support/solved-board.js';
import { startTestService, type TestService } from '../support/test-service.js';

const TOWN = 'reg86_m001';
const WEEK = '2026-04-20';

let service: TestService;
let town: Municipality;
let rosterId: string;
let anna: Colleague;
let boris: Colleague;

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  rosterId = await solvedRoster(service, town.authorityId, town.campaignId);
  anna = await colleagueAt(service, TOWN, rosterId, 'Anna');
  boris = await colleagueAt(service, TOWN, rosterId, 'Boris');
});

afterAll(() => service.stop());

describe('the board', () => {
  test('shows a week: rows with class, room and people, everybody’s load, the other weeks', async () => {
    const board = await anna.board('2026-04-23');
    expect(board).toMatchObject({ number: 1, week: WEEK, published: null, shortages: 0 });
    expect(board.weeks).toEqual([
      { from: WEEK, rows: 10, open: 0 },
      { from: '2026-04-27', rows: 6, open: 0 },
    ]);
    expect(board.rows[0]).toMatchObject({ date: '2026-04-21', start: '09:00', classLabel: '5А', room: '21', required: 1 });
    expect(board.people.reduce((sum, { duties }) => sum + duties, 0)).toBe(16);
    expect(JSON.stringify(board)).not.toContain('Иванова');
  });

  test('answers 304 to who has it already, and something new when a room has changed', async () => {
    const ask = (tag: string) =>
      operatorCall(service, TOWN, 'get', `/rosters/${rosterId}/board?week=${WEEK}`).set('If-None-Match', tag);
    const { etag } = (await ask('"none"').expect(200)).headers;
    expect(etag).toMatch(/^"v1\.[0-9a-f]{16}"$/u);
    await ask(etag!).expect(304);
    await service.dataSource.query(`UPDATE sittings SET room = '22' WHERE id = $1`, [town.sittings[0]!.id]);
    await ask(etag!).expect(200);
  });

  test('refuses a change by who has not seen the newest, tells what happened, and takes it once they have', async () => {
    const { rows } = await anna.board(WEEK);
    const [mine, theirs] = [rows[0]!, rows[5]!];
    const pin = (row: typeof mine) => ({ kind: 'pin', person: row.people[0]!.person, slot: row.slot });
    const { board } = (await anna.change(1, pin(mine))).body as { board: BoardPatch };
    expect(await altered(board)).toEqual(board);
    expect(board).toMatchObject({
      number: 2,
      state: 'draft',
      rows: [{ slot: mine.slot, people: [{ isPinned: true }] }],
      people: [],
    });
    const late = await boris.change(1, pin(theirs));
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'board.moved',
      title: 'Доску тем временем изменили: Anna',
      currentVersion: 2,
      steps: [{ number: 2, createdBy: 'Anna', edit: pin(mine) }],
      changed: { added: [], removed: [], replaced: [], unchanged: 16 },
    });
    expect((await boris.change(2, pin(theirs))).body).toMatchObject({ number: 3 });
  });

  test('takes a change back under what others have done since, repeats it, and refuses where it was changed again', async () => {
    const before = await anna.board(WEEK);
    const row = before.rows.find(({ people }) => people[0]?.isPinned === false)!;
    const { person } = row.people[0]!;
    const { board: patch } = (await anna.change(3, { kind: 'ban', person, place: row.school })).body as { board: BoardPatch };
    expect(await altered(patch)).toEqual(patch);
    expect(patch.people.map(({ code }) => code)).toEqual([person]);
    const banned = await anna.board(WEEK);
    expect(banned.rows.find(({ slot }) => slot === row.slot)!.people).toEqual([]);
    expect(await bansOf(person)).toBe(1);
    const other = banned.rows.find(({ people, school }) => people.length > 0 && school !== row.school)!;
    const without = (board: BoardAnswer) => dutiesOf(board).filter((duty) => duty !== `${other.people[0]!.person} ${other.slot}`);
    await boris.change(4, { kind: 'remove', person: other.people[0]!.person, slot: other.slot });
    expect((await anna.change(5, { kind: 'undo', of: 4 })).body).toMatchObject({ number: 6 });
    const undone = await anna.board(WEEK);
    expect(dutiesOf(undone)).toEqual(without(before));
    expect(await bansOf(person)).toBe(0);
    expect((await anna.change(6, { kind: 'undo', of: 6 })).body).toMatchObject({ number: 7 });
    expect(dutiesOf(await anna.board(WEEK))).toEqual(without(banned));
    expect((await boris.change(7, { kind: 'undo', of: 4 })).body).toMatchObject({ number: 8 });
    expect((await boris.change(8, { kind: 'undo', of: 4 })).body).toMatchObject({ code: 'board.undo-crossed', status: 409 });
    expect((await boris.change(8, { kind: 'undo', of: 1 })).body).toMatchObject({ code: 'board.not-by-hand' });
  });

  test('says whose change stands where another is to be taken back, though it is a rule that forbids it', async () => {
    const { number, rows } = await anna.board(WEEK);
    const { slot, people } = rows.find((row) => row.required === 1 && row.people[0]?.isPinned === false)!;
    const { person } = people[0]!;
    await anna.change(number, { kind: 'remove', person, slot });
    const { versionId } = await boris.board(WEEK);
    const path = `/api/v1/roster-versions/${versionId}/replacements?slot=${encodeURIComponent(slot)}`;
    const { possible } = (await boris.send('get', path)).body as { possible: { person: string }[] };
    const another = possible.find((each) => each.person !== person)!;
    await boris.change(number + 1, { kind: 'add', person: another.person, slot });
    const refused = await anna.change(number + 2, { kind: 'undo', of: number + 1 });
    expect(refused.body).toMatchObject({
      code: 'board.undo-crossed',
      title: `Изменение ${number + 1} уже не вернуть: на том же месте с тех пор сделано другое: Boris (${number + 2})`,
      steps: [{ number: number + 2, createdBy: 'Boris' }],
    });
    await boris.change(number + 2, { kind: 'undo', of: number + 2 });
    expect((await anna.change(number + 3, { kind: 'undo', of: number + 1 })).body).toMatchObject({ number: number + 4 });
  });

  test('says what is wrong with it since the data have changed', async () => {
    const { rows } = await anna.board(WEEK);
    const row = rows.find(({ people }) => people.length > 0)!;
    const { person } = row.people[0]!;
    const personId = town.people.find(({ code }) => code === person)!.id;
    await service.dataSource.query(`UPDATE availability SET answer = 'no' WHERE person_id = $1 AND date = $2`, [
      personId,
      row.date,
    ]);
    const { body } = await asOperator('get', '/conflicts');
    expect(body).toEqual([
      expect.objectContaining({ person, slot: row.slot, sentence: expect.objectContaining({ ru: expect.any(String) }) }),
    ]);
    await service.dataSource.query(`UPDATE availability SET answer = 'yes' WHERE person_id = $1`, [personId]);
    expect((await asOperator('get', '/conflicts')).body).toEqual([]);
  });

  test('is not covered by a solve that was begun before a change', async () => {
    const { number, rows } = await anna.board(WEEK);
    const row = rows.find(({ people }) => people.length > 0)!;
    const stale = (await asOperator('get', '/head')).body.versionId as string;
    await anna.change(number, { kind: 'remove', person: row.people[0]!.person, slot: row.slot });
    const edit = { kind: 'pin', person: rows.at(-1)!.people[0]!.person, slot: rows.at(-1)!.slot };
    await operatorCall(service, TOWN, 'post', `/roster-versions/${stale}/edits`, { edit }).expect(200);
    expect((await asOperator('get', '/head')).body).toMatchObject({ number: number + 1 });
    expect((await anna.change(number + 1, { kind: 'adopt', of: number + 2 })).body).toMatchObject({ number: number + 3 });
    expect(dutiesOf(await anna.board(WEEK))).toContain(`${row.people[0]!.person} ${row.slot}`);
  });

  test('keeps every change of two people who do 200 random things at once, in one history', async () => {
    const first = await anna.board(WEEK);
    const [byAnna, byBoris] = await Promise.all([work(anna, 100, 11), work(boris, 100, 12)]);
    const done = [...byAnna, ...byBoris].toSorted((a, b) => a.number - b.number);
    const steps = await history(first.number);
    expect(done.length).toBeGreaterThan(100);
    expect(new Set(done.map(({ by }) => by)).size).toBe(2);
    expect(steps.map(({ number, created_by, edit }) => ({ number, by: created_by, edit }))).toEqual(done);
    expect(steps.map(({ parent }) => parent)).toEqual([first.number, ...done.slice(0, -1).map(({ number }) => number)]);
    const last = await anna.board(WEEK);
    expect(dutiesOf(last)).toEqual(replayed(dutiesOf(first), done));
    expect(last.number).toBe(done.at(-1)!.number);
    expect(await keptDuties(last)).toEqual(dutiesOf(last));
    const [{ whole }] = await service.dataSource.query(
      `SELECT count(*)::int AS whole FROM roster_versions WHERE roster_id = $1 AND number > $2 AND problem IS NOT NULL`,
      [rosterId, first.number],
    );
    expect(whole).toBe(1);
  });
});

/** Does things until so many were tried; what comes too late is looked at anew and repeated, what breaks a rule is let be. */
async function work(who: Colleague, count: number, seed: number): Promise<Done[]> {
  const random = randomFrom(seed);
  const done: Done[] = [];
  let board = await who.board(WEEK);
  for (let tried = 0; tried < count; tried++) {
    const edit = operation(board, random, done);
    let answer = await who.change(board.number, edit);
    while (answer.body.code === 'board.moved') answer = await who.change(answer.body.currentVersion as number, edit);
    if (answer.status === 200) done.push({ number: answer.body.number as number, by: who.name, edit });
    else expect(answer.status).toBe(409);
    board = await who.board(WEEK);
  }
  return done;
}

/** What a change says it has altered, as whoever reads the whole board finds it. */
async function altered({ rows, people }: BoardPatch): Promise<unknown> {
  const weeks = [await anna.board(WEEK), await anna.board('2026-04-27')];
  const { versionId, number, state, objective, bound, shortages, weeks: open, people: all } = weeks[0]!;
  const slots = new Set(rows.map(({ slot }) => slot));
  return {
    versionId,
    number,
    state,
    objective,
    bound,
    shortages,
    weeks: open,
    rows: weeks
      .flatMap((week) => week.rows)
      .filter(({ slot }) => slots.has(slot))
      .map((row) => ({
        slot: row.slot,
        required: row.required,
        people: row.people,
        alternatives: row.alternatives,
        isMetElsewhere: row.isMetElsewhere,
      })),
    people: people.map(({ code }) => ({ code, duties: all.find((each) => each.code === code)!.duties })),
  };
}

/** The duties of the week's slots as the database has them, by a reader that remembers nothing. */
async function keptDuties({ versionId, rows }: BoardAnswer): Promise<readonly string[]> {
  const { manager } = service.dataSource;
  const version = await manager.findOneByOrFail(RosterVersion, { id: versionId });
  const { duties } = await new VersionDocumentsReader().of(version, manager);
  const slots = new Set(rows.map(({ slot }) => slot));
  return duties
    .filter(({ slot }) => slots.has(slot))
    .map(({ person, slot }) => `${person} ${slot}`)
    .toSorted();
}

function history(after: number): Promise<{ number: number; created_by: string; edit: Operation; parent: number }[]> {
  return service.dataSource.query(
    `SELECT v.number, v.created_by, v.edit, p.number AS parent FROM roster_versions v JOIN roster_versions p ON p.id = v.parent_id
     WHERE v.roster_id = $1 AND v.number > $2 ORDER BY v.number`,
    [rosterId, after],
  );
}

async function bansOf(code: string): Promise<number> {
  const sql = `SELECT count(*)::int AS bans FROM bans b JOIN people p ON p.id = b.person_id WHERE p.code = $1`;
  return (await service.dataSource.query<{ bans: number }[]>(sql, [code]))[0]!.bans;
}

function asOperator(method: 'get', path: string) {
  return operatorCall(service, TOWN, method, `/rosters/${rosterId}/board${path}`).expect(200);
}
