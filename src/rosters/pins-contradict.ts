import {
  PAIR_RULES,
  SET_RULES,
  type ConflictMember,
  type RosterProblem,
  type RosterSolution,
  type Sentence,
} from '../engine/index.js';
import { Problem } from '../http/problem.js';

/** Why pins allow no roster, each by person, school and time, and the way out: for what somebody has declined another one than for the rest. */
export function pinsContradict(
  problem: Pick<RosterProblem, 'slots'>,
  { conflict = [] }: Pick<RosterSolution, 'conflict'>,
): Problem {
  const [rule, ...pins] = conflict;
  const said =
    rule?.rule === 'declined'
      ? pinnedAndDeclined(placed(problem, pins[0]!))
      : contradiction(
          rule!,
          pins.map((pin) => placed(problem, pin)),
        );
  return new Problem({ code: 'roster.pins-contradict', status: 409, ...said, extra: { conflict } });
}

interface Placed {
  readonly person: string;
  readonly where: string;
}

function placed({ slots }: Pick<RosterProblem, 'slots'>, { person = '', slot = '' }: ConflictMember): Placed {
  const found = slots.find(({ id }) => id === slot);
  return { person, where: found === undefined ? slot : `${found.place} ${found.start.replace('T', ' ')}` };
}

function contradiction(rule: ConflictMember, pins: readonly Placed[]): { title: Sentence; wayOut: Sentence } {
  const sentence = [...PAIR_RULES, ...SET_RULES].find(({ name }) => name === rule.rule)!.sentence;
  const list = pins.map(({ person, where }) => `${person} – ${where}`).join('; ');
  const isOne = pins.length === 1;
  return {
    title: {
      ru: 'Закреплённые назначения противоречат правилам или друг другу',
      en: 'The pinned duties contradict the rules or each other',
    },
    wayOut: {
      ru: `Правило: ${sentence.ru}. Закреплено: ${list}. Открепите ${isOne ? 'это назначение' : 'одно из них'} и рассчитайте снова.`,
      en: `The rule: ${sentence.en}. Pinned: ${list}. Unpin ${isOne ? 'this duty' : 'one of them'} and solve again.`,
    },
  };
}

function pinnedAndDeclined({ person, where }: Placed): { title: Sentence; wayOut: Sentence } {
  return {
    title: {
      ru: `${person} отказался (отказалась) от выхода ${where}, а закрепление его за ним оставляет`,
      en: `${person} has declined the duty at ${where}, and a pin leaves it with them`,
    },
    wayOut: {
      ru: `Открепите это назначение и рассчитайте снова: выход получит другой. Если ${person} всё же придёт, пусть подтвердит выход на своей странице или, когда опубликован график без него, назначьте его туда вручную: его спросят ещё раз.`,
      en: `Unpin this duty and solve again: somebody else gets it. If ${person} will come after all, let them confirm the duty on their page, or name them for it by hand once a roster without it is published: they are asked anew.`,
    },
  };
}
