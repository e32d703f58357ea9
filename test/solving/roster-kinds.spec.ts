import { describe, expect, test } from '@jest/globals';
import { buildProblem } from '../../src/solving/build-problem.js';
import { roomsOf } from '../../src/solving/organiser-slots.js';
import type { PlanningRows } from '../../src/solving/planning-rows.js';
import type { RosterKind } from '../../src/solving/roster-kind.js';
import { aBlock, aCampaign, anObserver, aRisk, aSchool, aSitting, aTie, planningRows } from '../support/planning-rows.js';

const build = (kind: RosterKind, rows: PlanningRows) =>
  buildProblem(rows, { name: 'test', kind, scope: {}, published: [], pins: [] });
const lesson = (personId: string, weekday: number) => {
  const times = { startsAt: '08:30:00', endsAt: '09:15:00' };
  return {
    id: `${personId} ${weekday}`,
    authorityId: 'authority',
    campaignId: 'campaign',
    personId,
    schoolId: 'a',
    weekday,
    ...times,
  };
};
const elsewhere = (personId: string, slotId: string, role: string) => {
  const times = { date: '2026-04-21', startsAt: '09:00:00', endsAt: '09:45:00' };
  return { personId, slotId, role, schoolId: 'a', ...times };
};

describe('a roster of organisers', () => {
  const organiser = (id: string, differences = {}) => anObserver(id, { roles: ['organiser'], category: 'teacher', ...differences });
  const sitting = (differences: object) => aSitting('s1', 'a', '2026-04-21', differences);
  const slots = (differences: object) => build('organisers', planningRows([], { sittings: [sitting(differences)] })).problem.slots;

  test('needs one in each room, and two where there are many pupils', () => {
    const shown = (differences: object) => slots(differences).map(({ id, required, role }) => [id, required, role]);
    expect(shown({ room: '12', pupils: 20 })).toEqual([['sitting:s1', 1, 'organiser']]);
    expect(shown({ room: null, pupils: 21 })).toEqual([['sitting:s1', 2, 'organiser']]);
    expect(shown({ room: 'каб. 12, 14', pupils: 40 })).toEqual([
      ['sitting:s1/12', 1, 'organiser'],
      ['sitting:s1/14', 1, 'organiser'],
    ]);
    expect(shown({ room: '12; 14', pupils: 41 }).map(([, required]) => required)).toEqual([2, 2]);
    expect(shown({ required: 0, pupils: null })).toHaveLength(1);
  });

  test('reads rooms as schools write them', () => {
    expect(roomsOf('каб. 5 и 6')).toEqual(['5', '6']);
    expect(roomsOf('Актовый зал; кабинет 7 / 8')).toEqual(['Актовый зал', '7', '8']);
    expect(roomsOf('12, 12')).toEqual(['12']);
    expect(roomsOf(null)).toEqual([]);
  });

  test('takes people of that role, and keeps a tie to a class to the class', () => {
    const affiliations = [aTie('P1', 'b', { scope: 'class', grade: 5, letter: 'А' })];
    const rows = planningRows([organiser('P1'), anObserver('P2')], { affiliations });
    const { problem, warnings } = build('organisers', rows);
    expect(problem.people.map(({ id, affiliations: ties }) => [id, ties])).toEqual([
      ['P1', [{ place: 'edu-b', kind: 'child', classes: ['5А'] }]],
    ]);
    expect(problem.slots[0]!.classes).toEqual(['5', '5А']);
    expect(warnings.map(({ code }) => code)).toEqual(['no-role']);
  });

  test('knows how many people a school has, or says that nobody told', () => {
    const affiliations = [aTie('P1', 'a', { kind: 'employment' })];
    const told = (staff: number | null) =>
      build('organisers', planningRows([organiser('P1')], { affiliations, schools: [aSchool('a', { staff }), aSchool('b')] }));
    expect(told(30).problem.places[0]!.staff).toBe(30);
    expect(told(30).warnings).toEqual([]);
    expect(told(null).warnings).toEqual([expect.objectContaining({ code: 'staff-unknown', school: 'edu-a', isLeftOut: false })]);
  });

  test('has the rules of the campaign for organisers', () => {
    const rows = planningRows([], {
      campaign: aCampaign({ organisers: { releasePercent: 7, donorBalance: 3, reciprocity: 'soft' } }),
    });
    expect(build('organisers', rows).problem.rules).toMatchObject({
      releasePercent: 7,
      reciprocity: 'soft',
      weights: { donorBalance: 3 },
    });
    const none = planningRows([], { campaign: aCampaign({ organisers: { fromRisk: 2 } }) });
    expect(build('organisers', none).problem.slots).toEqual([]);
  });
});

describe('a roster of the commission', () => {
  const member = anObserver('P1', { roles: ['commission'] });
  const chair = anObserver('P2', { roles: ['chair'], subjects: ['mathematics'] });
  const flagged = [aRisk('a', 2026, 2), aRisk('b', 2025, 3), aRisk('b', 2026, 2)];
  const rows = (differences: Partial<PlanningRows> = {}) =>
    planningRows([member, chair, anObserver('P3')], { risks: flagged, gradingBlocks: [aBlock('g', 'b')], ...differences });

  test('visits each flagged school once while works are written, and one flagged for years while they are marked', () => {
    const { problem } = build('commission', rows());
    expect(problem.choices!.map(({ id, slots, open, required }) => [id, slots, open, required])).toEqual([
      ['visit:edu-a:conduct', ['sitting:s1'], 1, 3],
      ['visit:edu-b:conduct', ['sitting:s2'], 1, 3],
      ['visit:edu-b:grading', ['grading:g'], 1, 3],
    ]);
    expect(problem.slots.map(({ required, weight }) => [required, weight])).toEqual(Array.from({ length: 3 }, () => [3, 0]));
    expect(problem.choices![0]!.quotas).toMatchObject([{ roles: ['chair'], min: 1, reserved: true }]);
  });

  test('is made of members and chairs, whatever subject they teach', () => {
    const { problem } = build('commission', rows());
    expect(problem.people.map(({ id, roles }) => [id, roles])).toEqual([
      ['P1', ['commission']],
      ['P2', ['commission', 'chair']],
    ]);
    expect(problem.rules).toMatchObject({ subjectConflict: false, routes: true, duplication: 'soft' });
  });

  test('knows where observers are, and no others', () => {
    const observed = (role: string) =>
      build('commission', rows({ servesElsewhere: [elsewhere('P3', 's1', role)] })).problem.slots[0]!.observed;
    expect(observed('observer')).toBe(true);
    expect(observed('organiser')).toBe(false);
  });

  test('says which school has nothing to visit', () => {
    const { problem, warnings } = build('commission', rows({ gradingBlocks: [] }));
    expect(problem.choices).toHaveLength(2);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'nothing-to-visit', school: 'edu-b' }));
  });
});

describe('people are busy', () => {
  test('at their lessons on the days of the roster, and where another roster sends them, which counts in their limits', () => {
    const ownLessons = [lesson('P1', 2), lesson('P1', 4), lesson('P9', 2)];
    const rows = planningRows([anObserver('P1')], { ownLessons, servesElsewhere: [elsewhere('P1', 's1', 'organiser')] });
    expect(build('observers', rows).problem.busy).toEqual([
      { person: 'P1', place: 'edu-a', from: '2026-04-21T08:30', to: '2026-04-21T09:45', counts: true },
      { person: 'P1', place: 'edu-a', from: '2026-04-21T08:30', to: '2026-04-21T09:15', counts: false },
      { person: 'P1', place: 'edu-a', from: '2026-04-28T08:30', to: '2026-04-28T09:15', counts: false },
    ]);
  });
});
