import { describe, expect, it } from '@jest/globals';
import {
  checkDuties,
  compile,
  dutySentences,
  evaluate,
  explainDuty,
  explainShortage,
  indexDuties,
  nameDuties,
  randomFrom,
  rankCandidates,
  rosterOf,
  shortageSentence,
  shortagesOf,
  without,
} from '../../../src/engine/index.js';
import { randomDuties, randomProblem } from '../../support/random-problem.js';
import { aPerson, aProblem, aSlot, at, onlyWeights, rostered } from '../../support/roster-builders.js';

const crowded = aProblem({
  people: [
    aPerson('role', { roles: ['organiser'] }),
    aPerson('conflict', { affiliations: [{ place: 'A', kind: 'child' }], subjects: ['mathematics'] }),
    aPerson('subject', { subjects: ['mathematics'], trainedOn: null }),
    aPerson('training', { trainedOn: null, available: [] }),
    aPerson('availability', { available: [['2026-04-20T08:31', '2026-04-20T18:00']] }),
    aPerson('overlap', { limits: { perDay: 1 } }),
    aPerson('limits', { limits: { perDay: 1 } }),
    aPerson('pair'),
    aPerson('free'),
    aPerson('present'),
  ],
  slots: [aSlot('S1', { required: 3 }), aSlot('S2', { place: 'B', subject: null }), aSlot('S3', { ...at(20, 14), subject: null })],
  pairBans: [['present', 'pair']],
});
const duties = ['present S1', 'overlap S2', 'limits S3'];

describe('the explanation of a shortage', () => {
  it('counts everybody who is not there by the first rule that keeps them out', () => {
    const { instance, roster } = rostered(crowded, ...duties);
    expect(explainShortage(instance, roster, 0)).toEqual({
      slot: 'S1',
      missing: 2,
      candidates: ['free'],
      excluded: {
        role: ['role'],
        conflict: ['conflict'],
        subject: ['subject'],
        training: ['training'],
        availability: ['availability'],
        overlap: ['overlap'],
        limits: ['limits'],
        pair: ['pair'],
      },
    });
    expect(shortagesOf(instance, roster)).toEqual([
      {
        slot: 'S1',
        missing: 2,
        candidates: 1,
        excluded: { role: 1, conflict: 1, subject: 1, training: 1, availability: 1, overlap: 1, limits: 1, pair: 1 },
        cheapest: { person: 'free', saved: 1000, added: expect.any(Number) },
      },
    ]);
  });

  it('counts those whom hard reciprocity keeps out', () => {
    const problem = aProblem({
      people: [
        aPerson('a', { affiliations: [{ place: 'A', kind: 'employment' }] }),
        aPerson('b', { affiliations: [{ place: 'B', kind: 'employment' }] }),
      ],
      slots: [aSlot('S1', { place: 'B' }), aSlot('S2', { place: 'A' })],
      rules: onlyWeights({}, { reciprocity: 'hard' }),
    });
    const { instance, roster } = rostered(problem, 'a S1');
    expect(shortagesOf(instance, roster)).toEqual([
      { slot: 'S2', missing: 1, candidates: 0, excluded: { conflict: 1, reciprocity: 1 } },
    ]);
  });

  it('says that a place is too dear to fill, with what it costs open and filled', () => {
    const far = { people: [aPerson('far', { home: [1, 0] }), aPerson('farther', { home: [2, 0] })], slots: [aSlot('S1')] };
    const saying = (tripMinute: number) => {
      const { instance, roster } = rostered(aProblem({ ...far, rules: onlyWeights({ tripMinute }) }));
      return shortagesOf(instance, roster).map((shortage) => shortageSentence(shortage).en);
    };
    const lead = 'S1: people missing: 1, could still join: 2.';
    expect(saying(6)).toEqual([
      `${lead} It is no cheaper to fill than to leave open: the open place costs 1000, the cheapest duty (far) would add 1062 to all else.`,
    ]);
    expect(saying(5)).toEqual([
      `${lead} It is cheaper to fill than to leave open: the open place costs 1000, the cheapest duty (far) would add 885 to all else.`,
    ]);
  });

  it('prices what is open exactly, and only where somebody could come', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const problem = { ...randomProblem(seed), pins: [] };
      const instance = compile(problem);
      const roster = rosterOf(instance, []);
      const { objective, terms } = evaluate(instance, roster);
      for (const { slot, candidates, cheapest } of shortagesOf(instance, roster)) {
        expect(cheapest !== undefined).toBe(candidates > 0);
        if (cheapest === undefined) continue;
        const filled = checkDuties(problem, [{ person: cheapest.person, slot }]);
        expect([terms.shortage - filled.terms.shortage, filled.objective - objective]).toEqual([
          cheapest.saved,
          cheapest.added - cheapest.saved,
        ]);
      }
    }
  });

  it('is one sentence in two languages', () => {
    const shortage = { slot: 'S9', missing: 1, candidates: 0, excluded: { conflict: 3, availability: 12 } };
    expect(shortageSentence(shortage)).toEqual({
      ru: 'S9: не хватает людей: 1, могли бы выйти: 0; не могут: конфликт интересов или запрет 3, нет времени 12.',
      en: 'S9: people missing: 1, could still join: 0; cannot: conflict of interest or ban 3, not available 12.',
    });
    expect(
      shortageSentence({ slot: 'S9', missing: 1, candidates: 2, excluded: {} }, { person: String, slot: () => 'Math' }).en,
    ).toBe('Math: people missing: 1, could still join: 2.');
  });
});

describe('the explanation of a duty', () => {
  const near = aProblem({
    people: [aPerson('P1', { home: [1, 0] }), aPerson('P2'), aPerson('P3', { subjects: ['mathematics'] })],
    slots: [aSlot('S1')],
    rules: onlyWeights({ tripMinute: 1, balance: 10 }),
  });

  it('names the costs that the duty adds and the next best with their difference', () => {
    const { instance, roster } = rostered(near, 'P2 S1');
    const explanation = explainDuty(instance, roster, roster.duties[0]!);
    expect(explanation.rules.every(({ holds }) => holds)).toBe(true);
    expect(explanation).toMatchObject({ person: 'P2', slot: 'S1', cost: -990, added: { shortage: -1000, balance: 10, trip: 0 } });
    expect(explanation.alternatives).toEqual([expect.objectContaining({ person: 'P1', difference: 177 })]);
    expect(dutySentences(explanation).map(({ en }) => en)).toEqual([
      'P2 → S1: all rules hold (18).',
      'The duty costs −990: missing people −1000, uneven loads +10.',
      'Others who could take it: 1; the next by cost: P1 (+177).',
    ]);
  });

  it('says so when nobody else could take it and when a rule is broken', () => {
    const problem = { ...near, people: near.people.slice(2), pins: [{ person: 'P3', slot: 'S1' }] };
    const { instance, roster } = rostered(problem, 'P3 S1');
    expect(dutySentences(explainDuty(instance, roster, roster.duties[0]!)).map(({ ru }) => ru)).toEqual([
      'P3 → S1, закреплено вручную: нарушено: учитель предмета не наблюдает за проведением работы по своему предмету.',
      expect.stringContaining('Цена этого выхода'),
      'Заменить некем.',
    ]);
  });

  it('offers only replacements that break nothing, at the exact price', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const problem = { ...randomProblem(seed), pins: [] };
      const instance = compile(problem);
      const chosen = randomDuties(randomFrom(seed), problem.people, problem.slots, 0.2);
      const roster = rosterOf(instance, indexDuties(instance, chosen));
      for (const duty of roster.duties.slice(0, 2)) {
        const rest = without(instance, roster, duty);
        const before = checkDuties(problem, nameDuties(instance, rest.duties)).violations.length;
        for (const { person, cost } of rankCandidates(instance, rest, duty.slot)) {
          const changed = [...nameDuties(instance, rest.duties), { person, slot: problem.slots[duty.slot]!.id }];
          const check = checkDuties(problem, changed);
          expect(check.objective - evaluate(instance, rest).objective).toBe(cost);
          expect(check.violations.length).toBe(before);
        }
      }
    }
  });
});
