import { describe, expect, test } from '@jest/globals';
import { DEFAULT_RULES } from '../../src/engine/index.js';
import { buildProblem } from '../../src/solving/build-problem.js';
import type { PlanningRows } from '../../src/solving/planning-rows.js';
import { aBlock, aCampaign, anAnswer, anObserver, aRisk, aSitting, aTie, planningRows } from '../support/planning-rows.js';

const WISH = { name: 'test', kind: 'observers', scope: {}, published: [], pins: [] } as const;
const build = (rows: PlanningRows, differences: object = {}) => buildProblem(rows, { ...WISH, ...differences });
const planned = (rows: PlanningRows) => build(rows).problem.people.map(({ id }) => id);
const warned = (rows: PlanningRows) => build(rows).warnings.map(({ code, person, isLeftOut }) => [code, person, isLeftOut]);

describe('who is asked', () => {
  test('nobody without a consent on file', () => {
    const rows = planningRows([anObserver('P1'), anObserver('P2', { consentedOn: null })]);
    expect(planned(rows)).toEqual(['P1']);
    expect(warned(rows)).toEqual([['no-consent', 'P2', true]]);
  });

  test('nobody who comes of age only after the last day', () => {
    const rows = planningRows([anObserver('P1', { bornOn: '2008-04-28' }), anObserver('P2', { bornOn: '2008-04-29' })]);
    expect(planned(rows)).toEqual(['P1']);
    expect(warned(rows)).toEqual([['under-age', 'P2', true]]);
  });

  test('whoever comes of age in between, from the birthday on', () => {
    const [person] = build(planningRows([anObserver('P1', { bornOn: '2008-04-23' })])).problem.people;
    expect(person!.available).toEqual([['2026-04-28T08:00', '2026-04-28T18:00']]);
  });

  test('a student must have a birthday, an adult need not', () => {
    const rows = planningRows([anObserver('P1', { bornOn: null }), anObserver('P2', { bornOn: null, category: 'student' })]);
    expect(planned(rows)).toEqual(['P1']);
    expect(warned(rows)).toEqual([['age-unknown', 'P2', true]]);
  });

  test('nobody who is archived, has another role or never answered', () => {
    const people = [anObserver('P1', { archivedAt: new Date(0) }), anObserver('P2', { roles: ['expert'] }), anObserver('P3')];
    const rows = planningRows(people, { availability: [] });
    expect(planned(rows)).toEqual([]);
    expect(warned(rows)).toEqual([
      ['no-role', 'P2', true],
      ['no-availability', 'P3', true],
    ]);
  });

  test('is warned of in sentences that begin with their code, where a screen puts the name', () => {
    const rows = planningRows([
      anObserver('P1', { roles: ['expert'] }),
      anObserver('P2', { bornOn: '2020-01-01' }),
      anObserver('P3', { consentedOn: null }),
      anObserver('P4', { category: 'cosmonaut' }),
    ]);
    const { warnings } = build(rows);
    expect(warnings.map(({ person, ru, en }) => [ru, en].map((text) => text.startsWith(`${person}: `)))).toEqual(
      ['P1', 'P2', 'P3', 'P4'].map(() => [true, true]),
    );
  });
});

describe('ties', () => {
  const tied = (differences: object) => build(planningRows([anObserver('P1')], { affiliations: [aTie('P1', 'b', differences)] }));
  const places = (differences: object) => tied(differences).problem.people[0]!.affiliations.map(({ place }) => place);

  test('count when they are in force on a day on which something is held there', () => {
    expect(places({ since: '2026-04-28', until: '2026-04-28' })).toEqual(['edu-b']);
    expect(places({ since: '2026-04-29' })).toEqual([]);
    expect(places({ until: '2026-04-27' })).toEqual([]);
    expect(places({})).toEqual(['edu-b']);
  });

  test('to one class keep out of the whole school, and the planner is told', () => {
    const { problem, warnings } = tied({ scope: 'class', grade: 5, letter: 'А' });
    expect(problem.people[0]!.affiliations).toEqual([{ place: 'edu-b', kind: 'child' }]);
    expect(warnings).toEqual([expect.objectContaining({ code: 'tie-widened', person: 'P1', school: 'edu-b', isLeftOut: false })]);
  });

  test('count as declared where the rules of the campaign say so: classes stand at the tie and at the conduct', () => {
    const rows = (tie: object) =>
      planningRows([anObserver('P1')], { affiliations: [aTie('P1', 'b', tie)], campaign: aCampaign({ tiesAsDeclared: true }) });
    const { problem, warnings } = build(rows({ scope: 'class', grade: 5, letter: 'А' }));
    expect([problem.people[0]!.affiliations, warnings]).toEqual([[{ place: 'edu-b', kind: 'child', classes: ['5А'] }], []]);
    expect(problem.slots.find(({ place }) => place === 'edu-b')!.classes).toEqual(['5', '5А']);
    const parallel = build(rows({ scope: 'parallel', grade: 6 })).problem;
    expect(parallel.people[0]!.affiliations).toEqual([{ place: 'edu-b', kind: 'child', classes: ['6'] }]);
  });
});

describe('answers', () => {
  const costs = (answers: PlanningRows['availability'], rules = {}) =>
    build(planningRows([anObserver('P1')], { availability: answers, campaign: aCampaign(rules) })).problem.preferences;

  test('"if needed" costs where nothing better was said', () => {
    expect(costs([anAnswer('P1', '2026-04-21', 'yes'), anAnswer('P1', '2026-04-28', 'if_needed')])).toEqual([
      { person: 'P1', slot: 'sitting:s2', cost: 50 },
    ]);
    const both = [anAnswer('P1', '2026-04-28', 'if_needed'), anAnswer('P1', '2026-04-28', 'yes', '08:00-12:00')];
    expect(costs(both)).toEqual([]);
  });

  test('the price of "if needed" is a rule of the campaign', () => {
    const answers = [anAnswer('P1', '2026-04-28', 'if_needed')];
    expect(costs(answers, { ifNeededCost: 7 })).toEqual([{ person: 'P1', slot: 'sitting:s2', cost: 7 }]);
    expect(costs(answers, { ifNeededCost: 0 })).toEqual([]);
  });

  test('a "no" takes its hours out of a "yes"', () => {
    const answers = [anAnswer('P1', '2026-04-21', 'yes'), anAnswer('P1', '2026-04-21', 'no', '10:00-12:00')];
    const [person] = build(planningRows([anObserver('P1')], { availability: answers })).problem.people;
    expect(person!.available).toEqual([
      ['2026-04-21T08:00', '2026-04-21T10:00'],
      ['2026-04-21T12:00', '2026-04-21T18:00'],
    ]);
  });
});

describe('schools', () => {
  const slots = (risks: PlanningRows['risks'], rules = {}) =>
    build(planningRows([], { risks, gradingBlocks: [aBlock('g1', 'b')], campaign: aCampaign(rules) })).problem.slots;

  test('weigh by the level of the newest list, one year back at most', () => {
    const weights = (...risks: PlanningRows['risks']) => slots(risks).map(({ place, weight }) => [place, weight]);
    expect(weights(aRisk('b', 2025, 3), aRisk('b', 2026, 2))).toEqual([
      ['edu-a', 1_000],
      ['edu-b', 20_000],
      ['edu-b', 20_000],
    ]);
    expect(weights(aRisk('b', 2024, 3)).map(([, weight]) => weight)).toEqual([1_000, 1_000, 1_000]);
  });

  test('that are flagged are covered whatever their timetable asks, unless it decides', () => {
    const asked = (rules: Record<string, unknown>) =>
      build(
        planningRows([], {
          risks: [aRisk('b', 2026, 2)],
          sittings: ['a', 'b'].map((school) => aSitting(`s-${school}`, school, '2026-04-21', { required: 0 })),
          gradingBlocks: ['a', 'b'].map((school) => Object.assign(aBlock(`g-${school}`, school), { required: 0 })),
          campaign: aCampaign(rules),
        }),
      ).problem.slots.map(({ id, required }) => [id, required]);
    expect(asked({})).toEqual([
      ['sitting:s-b', 1],
      ['grading:g-b', 1],
    ]);
    expect(asked({ coverFromRisk: 3 })).toEqual([]);
    expect(asked({ coverFromRisk: null })).toEqual([]);
  });

  test('that are flagged ask for somebody of the centre in both phases', () => {
    const quota = { categories: ['authority', 'methodist'], min: 1, weight: 400 };
    expect(slots([aRisk('b', 2026, 2)]).map(({ id, quotas }) => [id, quotas])).toEqual([
      ['sitting:s1', []],
      ['grading:g1', [quota]],
      ['sitting:s2', [quota]],
    ]);
  });

  test('have the weights and quotas of the campaign where it has its own', () => {
    const quotas = [{ fromRisk: 0, categories: ['public'], min: 2, weight: 9 }];
    const [slot] = slots([], { slotWeights: [5, 6, 7, 8], quotas });
    expect(slot).toMatchObject({ weight: 5, quotas: [{ categories: ['public'], min: 1, weight: 9 }] });
  });
});

describe('the problem', () => {
  test('is the same whatever the roster is called, and holds no name of a person', () => {
    const { problem } = build(planningRows([anObserver('P1')]));
    expect(JSON.stringify(problem)).not.toContain('Иванова');
    expect(problem.rules).toEqual(DEFAULT_RULES);
    expect(build(planningRows([anObserver('P1')]), { name: 'another' }).problem).toEqual({ ...problem, name: 'another' });
  });

  test('leaves out what is cancelled, needs nobody or lies outside the scope', () => {
    const sittings = [
      aSitting('s1', 'a', '2026-04-21', { state: 'cancelled' }),
      aSitting('s2', 'a', '2026-04-22', { required: 0 }),
      aSitting('s3', 'a', '2026-04-23'),
      aSitting('s4', 'b', '2026-04-24'),
    ];
    const rows = planningRows([anObserver('P1')], { sittings });
    const ids = (scope: object) => build(rows, { scope }).problem.slots.map(({ id }) => id);
    expect(ids({})).toEqual(['sitting:s3', 'sitting:s4']);
    expect(ids({ schools: ['edu-b'] })).toEqual(['sitting:s4']);
    expect(ids({ to: '2026-04-23' })).toEqual(['sitting:s3']);
    expect(ids({ phases: ['grading'] })).toEqual([]);
  });

  test('hands back pins whose person or slot is gone', () => {
    const [kept, lost] = [
      { person: 'P1', slot: 'sitting:s1' },
      { person: 'P2', slot: 'sitting:s1' },
    ];
    const { problem, lostPins } = build(planningRows([anObserver('P1')]), { pins: [kept, lost] });
    expect([problem.pins, lostPins]).toEqual([[kept], [lost]]);
  });
});
