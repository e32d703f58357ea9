import type { RecheckSolution, RosterSolution } from '../engine/index.js';
import type { SolveProgress } from '../solving/solve-wish.js';
import type { Drawn } from '../solving/lottery.js';
import { counted, decimal, type Language, percent } from './language.js';

const PHASES: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = {
  construct: { ru: 'построение', en: 'construct' },
  search: { ru: 'поиск', en: 'search' },
  prove: { ru: 'доказательство', en: 'prove' },
  exact: { ru: 'точный расчёт', en: 'exact' },
  done: { ru: 'готово', en: 'done' },
};
const LONGEST_PHASE = { ru: 'доказательство'.length, en: 'construct'.length } as const;
const STATUSES = {
  optimal: { ru: 'оптимум доказан', en: 'optimal' },
  feasible: { ru: 'найдено, оптимум не доказан', en: 'feasible' },
} as const;

/** Where a search stands; `digits` is how exactly its gap is worth telling. */
export function standing({ phase, ...found }: Figures & { readonly phase: string }, language: Language, digits = 2): string {
  const name = PHASES[phase]?.[language] ?? phase;
  return `${name.padEnd(LONGEST_PHASE[language])}  ${figures(found, language, digits, '  ')}`;
}

/** A line of progress of a roster's search, with its time. */
export function progressLine(progress: SolveProgress, language: Language): string {
  return `${decimal(progress.seconds, 1, language).padStart(7)} ${SECONDS[language]}  ${standing(progress, language)}`;
}

/** What a search of a roster ended with. */
export function rosterOutcome(
  { status, conflict = [], duties, shortages, engine, ...found }: RosterSolution,
  language: Language,
): string {
  if (status === 'infeasible')
    return [
      IMPOSSIBLE[language],
      ...conflict.map(({ message }) => `  ${message}`),
      WAY_OUT[conflict[0]?.rule === 'declined' ? 'declined' : 'other'][language],
    ].join('\n');
  const extent = counted(duties.length, DUTIES, language);
  return `${STATUSES[status][language]}: ${figures(found, language, 2)}, ${extent}, ${openPlaces(shortages, language)}, ${duration(engine, language)}`;
}

/** What an allocation of works ended with. */
export function recheckOutcome({ status, assignments, shortages, engine, ...found }: RecheckSolution, language: Language): string {
  const extent = counted(assignments.length, CHECKS, language);
  return `${STATUSES[status][language]}: ${figures(found, language, 4)}, ${extent}, ${openPlaces(shortages, language)}, ${duration(engine, language)}`;
}

/** What the seed's draw cost. */
export function lotteryLine({ solution, known }: Drawn, cap: number, language: Language): string {
  const share = percent(cap, 2, language);
  return {
    ru: `жребий по числу --seed: ни у кого доля жребиев с одной и той же школой не больше ${share}, закрепления не в счёт; цена ${solution.objective}, без жребия ${known.objective}`,
    en: `drawn by the seed: nobody is at one school at more than ${share} of all seeds, pins apart; it costs ${solution.objective}, without the draw ${known.objective}`,
  }[language];
}

export const DUTIES = { ru: ['выход', 'выхода', 'выходов'], en: ['duty', 'duties'] } as const;
export const CHECKS = { ru: ['проверка', 'проверки', 'проверок'], en: ['check', 'checks'] } as const;

export const PLACES = { ru: ['место', 'места', 'мест'], en: ['place', 'places'] } as const;
const SECONDS = { ru: 'с', en: 's' } as const;
const IMPOSSIBLE = {
  ru: 'графика нет: закрепления противоречат правилу',
  en: 'infeasible: pins contradict a rule',
} as const;

const WAY_OUT = {
  declined: {
    ru: 'уберите это закрепление из pins задачи или, если человек согласился, его отказ из declined',
    en: 'take this pin out of the problem’s pins or, if the person has agreed, their refusal out of declined',
  },
  other: {
    ru: 'уберите одно из этих закреплений из pins задачи',
    en: 'take one of these pins out of the problem’s pins',
  },
} as const;

interface Figures {
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
}

function figures({ objective, bound, gap }: Figures, language: Language, digits: number, between = ', '): string {
  const [cost, least, apart] = { ru: ['цена', 'граница', 'разрыв'], en: ['objective', 'bound', 'gap'] }[language];
  return [`${cost} ${objective}`, `${least} ${bound}`, `${apart} ${percent(gap, digits, language)}`].join(between);
}

function openPlaces(shortages: readonly { readonly missing: number }[], language: Language): string {
  const open = shortages.reduce((sum, { missing }) => sum + missing, 0);
  return `${{ ru: 'не закрыто', en: 'open:' }[language]} ${counted(open, PLACES, language)}`;
}

function duration({ seconds }: { readonly seconds: number }, language: Language): string {
  return `${decimal(seconds, 1, language)} ${SECONDS[language]}`;
}
