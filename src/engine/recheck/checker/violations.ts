import { groupBy } from '../../roster/checker/book.js';
import type { ExpertId, RecheckProblem, RecheckSentence, WorkId } from '../model.js';
import { type Check, sumOf } from './stacks.js';

/** A broken hard rule: `name`, `kept`, `conflict`, `excluded`, `qualification`, `twice`, `surplus`, `capacity` or `position`. */
export interface RecheckViolation {
  readonly rule: string;
  readonly message: RecheckSentence;
  readonly work?: WorkId;
  readonly expert?: ExpertId;
}

/** What is handed out stays where it is. */
export function checkKept({ kept = [] }: RecheckProblem, checks: readonly Check[]): RecheckViolation[] {
  const done = groupBy(checks, ({ work }) => work.id);
  return kept
    .filter(({ work, expert }) => done.get(work)?.some((check) => check.expert.id === expert) !== true)
    .map(({ work, expert }) => ({
      rule: 'kept',
      work,
      expert,
      message: { ru: `${work} остаётся у ${expert}`, en: `${work} stays with ${expert}` },
    }));
}

/** The rules for one check of one work. */
export function checkSingle(checks: readonly Check[]): RecheckViolation[] {
  return checks.flatMap((check) => {
    const about = { work: check.work.id, expert: check.expert.id };
    return [conflict(check), excluded(check), qualification(check)].flatMap((found) =>
      found === null ? [] : [{ ...found, ...about }],
    );
  });
}

/** The rules for all checks of one work and for all works of one expert. */
export function checkStacks(checks: readonly Check[]): RecheckViolation[] {
  return [
    ...[...groupBy(checks, ({ work }) => work.id).values()].flatMap((own) => [...twice(own), ...surplus(own)]),
    ...[...groupBy(checks, ({ expert }) => expert.id).values()].flatMap((stack) => [...capacity(stack), ...positions(stack)]),
  ];
}

function conflict({ work, expert }: Check): RecheckViolation | null {
  const isTied = expert.affiliations.includes(work.school);
  if (!isTied && !expert.bans.includes(work.school)) return null;
  return {
    rule: 'conflict',
    message: isTied
      ? { ru: `${expert.id} связан(а) с ${work.school}: ${work.id}`, en: `${expert.id} has a tie with ${work.school}: ${work.id}` }
      : {
          ru: `${expert.id} запрещено проверять ${work.school}: ${work.id}`,
          en: `${expert.id} is banned from ${work.school}: ${work.id}`,
        },
  };
}

function excluded({ work, expert }: Check): RecheckViolation | null {
  if (!work.excluded.includes(expert.id)) return null;
  return {
    rule: 'excluded',
    message: { ru: `${work.id} нельзя давать ${expert.id}`, en: `${work.id} must not be given to ${expert.id}` },
  };
}

function qualification({ work: { id, subject, grade }, expert }: Check): RecheckViolation | null {
  if (expert.qualifications.some((own) => own.subject === subject && own.grades.includes(grade))) return null;
  return {
    rule: 'qualification',
    message: {
      ru: `${expert.id} не может проверять ${subject}, ${grade} класс: ${id}`,
      en: `${expert.id} is not qualified for ${subject}, grade ${grade}: ${id}`,
    },
  };
}

function twice(own: readonly Check[]): RecheckViolation[] {
  const { id: work } = own[0]!.work;
  return [...groupBy(own, ({ expert }) => expert.id)]
    .filter(([, same]) => same.length > 1)
    .map(([expert, same]) => ({
      rule: 'twice',
      work,
      expert,
      message: { ru: `${expert} получает ${work} ${same.length} раза`, en: `${expert} gets ${work} ${same.length} times` },
    }));
}

function surplus(own: readonly Check[]): RecheckViolation[] {
  const { id: work, checks } = own[0]!.work;
  if (own.length <= checks) return [];
  const message = { ru: `${work}: проверок ${own.length}, нужно ${checks}`, en: `${work}: ${own.length} checks, ${checks} wanted` };
  return [{ rule: 'surplus', work, message }];
}

function capacity(stack: readonly Check[]): RecheckViolation[] {
  const { id: expert, capacityMinutes } = stack[0]!.expert;
  const minutes = sumOf(stack, ({ work }) => work.minutes);
  const kept = sumOf(stack, ({ work, isKept }) => (isKept ? work.minutes : 0));
  const allowed = Math.max(capacityMinutes, kept);
  if (minutes <= allowed) return [];
  const message = {
    ru: `${expert}: ${minutes} мин, можно ${allowed}`,
    en: `${expert}: ${minutes} minutes, ${allowed} allowed`,
  };
  return [{ rule: 'capacity', expert, message }];
}

function positions(stack: readonly Check[]): RecheckViolation[] {
  const { id: expert } = stack[0]!.expert;
  const numbers = new Set(stack.map(({ position }) => position));
  if (stack.every((_, index) => numbers.has(index + 1))) return [];
  const message = {
    ru: `${expert}: места в стопке не идут подряд от 1 до ${stack.length}`,
    en: `${expert}: the positions in the stack are not 1 to ${stack.length}`,
  };
  return [{ rule: 'position', expert, message }];
}
