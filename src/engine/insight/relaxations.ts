import { documentHash } from '../roster/hash.js';
import type { RosterProblem, RuleSettings, Sentence, Weights } from '../roster/model.js';

/** A rule or a cost that can be left out, so that no roster becomes dearer and none becomes forbidden. */
export interface Relaxation {
  readonly name: string;
  readonly sentence: Sentence;
  readonly relaxed: (problem: RosterProblem) => RosterProblem;
  /** Whether the problem has anything that this is about; without, whatever its document changes by. */
  readonly concerns?: (problem: RosterProblem) => boolean;
}

/** What a problem may do without, in the order of the lists below; nothing that says nothing about its people and slots. */
export function relaxationsOf(problem: RosterProblem): readonly Relaxation[] {
  const own = documentHash(problem);
  const known = problem.format === 'roster-problem/1' ? RELAXATIONS : [...RELAXATIONS, ...SECOND_RELAXATIONS];
  return known.filter(({ relaxed, concerns }) => (concerns?.(problem) ?? true) && documentHash(relaxed(problem)) !== own);
}

/** What every version knows, rules first. */
export const RELAXATIONS: readonly Relaxation[] = [
  rule('ties', 'запрет выходить в свою школу и школу близких', 'keeping people out of their own places', { conflictKinds: [] }),
  rule('subject', 'запрет учителям предмета', 'keeping out teachers of the subject', { subjectConflict: false }),
  rule('training', 'обязательное обучение', 'training before the first duty', { trainingRequired: false }),
  rule('presence', 'время до и после работы', 'the time before and after', { arriveBeforeMinutes: 0, leaveAfterMinutes: 0 }),
  rule('datesPerPlace', 'предел дней в одной школе', 'the limit of dates at a place', { maxDatesPerPlace: null }),
  rule('mutual', 'правило о взаимных проверках школ', 'the rule about places that send people to each other', {
    reciprocity: 'off',
  }),
  part('bans', 'запреты отдельным людям на школы', 'bans of single people from places', { bans: [] }),
  part('pairBans', 'запреты ставить вместе', 'bans of two people together', { pairBans: [] }),
  part('pins', 'закреплённые вручную выходы', 'duties pinned by hand', { pins: [] }),
  {
    name: 'limits',
    sentence: { ru: 'пределы выходов на человека', en: 'the limits of duties of a person' },
    relaxed: (problem) => ({ ...problem, people: problem.people.map((person) => ({ ...person, limits: {} })) }),
  },
  {
    name: 'quotas',
    sentence: { ru: 'доли категорий наблюдателей', en: 'the quotas of categories' },
    relaxed: withoutQuotas,
  },
  part('preferences', 'пожелания', 'preferences', { preferences: [] }),
  weight('change', 'верность опубликованному', 'staying with what was published', ({ published }) => published.length > 0),
  weight('balance', 'ровная нагрузка', 'even loads'),
  weight('tripMinute', 'короткая дорога', 'short ways'),
  weight('repeatPlace', 'смена школ', 'not the same place again'),
  weight('lastYear', 'не туда же, где в прошлом году', 'not the place of last year', ({ history }) => history.length > 0),
  weight('person', 'меньше людей', 'few people'),
];

const SECOND_RELAXATIONS: readonly Relaxation[] = [
  {
    ...rule('release', 'доля работников, которую отпускает школа', 'the share of staff that a place releases', {
      releasePercent: null,
    }),
    concerns: ({ places, rules }) =>
      (rules.releasePercent ?? null) !== null && places.some(({ staff }) => (staff ?? null) !== null),
  },
  {
    ...rule('duplication', 'не ходить туда, где уже есть наблюдатель', 'not watching what is watched already', {
      duplication: 'off',
    }),
    concerns: ({ slots }) => slots.some(({ observed }) => observed === true),
  },
  part('busy', 'свои уроки и другие графики', 'own lessons and other rosters', { busy: [] }),
  {
    ...part('declined', 'отказы людей от выходов', 'duties that people have declined', { declined: [] }),
    concerns: ({ declined = [] }) => declined.length > 0,
  },
  weight('donorBalance', 'школа даёт столько же людей, сколько получает', 'places that give as many people as they get'),
];

function withoutQuotas(problem: RosterProblem): RosterProblem {
  const slots = problem.slots.map((slot) => ({ ...slot, quotas: [] }));
  const { choices } = problem;
  return { ...problem, slots, ...(choices && { choices: choices.map((choice) => ({ ...choice, quotas: [] })) }) };
}

function rule(name: string, ru: string, en: string, rules: Partial<RuleSettings>): Relaxation {
  return { name, sentence: { ru, en }, relaxed: (problem) => ({ ...problem, rules: { ...problem.rules, ...rules } }) };
}

function part(name: string, ru: string, en: string, parts: Partial<RosterProblem>): Relaxation {
  return { name, sentence: { ru, en }, relaxed: (problem) => ({ ...problem, ...parts }) };
}

function weight(name: keyof Weights, ru: string, en: string, occurs: (problem: RosterProblem) => boolean = () => true): Relaxation {
  const relaxed = (problem: RosterProblem) => {
    const weights = { ...problem.rules.weights, [name]: 0 };
    return { ...problem, rules: { ...problem.rules, weights } };
  };
  return { name, sentence: { ru, en }, relaxed, concerns: (problem) => (problem.rules.weights[name] ?? 0) > 0 && occurs(problem) };
}
