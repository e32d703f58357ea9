import { Problem } from '../../http/problem.js';
import { groupedBy } from '../../solving/grouping.js';
import type { VersionDiff } from '../version-diff.js';
import type { BoardStep } from './board-steps.js';

export function boardEmpty(roster: string): Problem {
  return new Problem({
    code: 'board.empty',
    status: 409,
    title: { ru: `График «${roster}» ещё не рассчитан`, en: `The roster "${roster}" has not been solved yet` },
    wayOut: { ru: 'Рассчитайте его: после этого на доске будет что менять.', en: 'Solve it: then there is something to change.' },
  });
}

interface Movement {
  readonly seen: number;
  readonly current: number;
  readonly steps: readonly BoardStep[];
  /** What differs between the version that was seen and the one on the board. */
  readonly diff: VersionDiff | null;
}

export function boardMoved({ seen, current, steps, diff }: Movement): Problem {
  const people = [...new Set(steps.map(({ createdBy }) => createdBy))].join(', ');
  return new Problem({
    code: 'board.moved',
    status: 409,
    title: {
      ru: `Доску тем временем изменили: ${people}`,
      en: `The board has been changed meanwhile: ${people}`,
    },
    value: seen,
    wayOut: {
      ru: 'Ваше изменение не записано и ничего не перекрыло. Посмотрите, что изменилось, и повторите его.',
      en: 'Your change was not written and has covered nothing. See what has changed and repeat it.',
    },
    extra: { currentVersion: current, steps, changed: diff },
  });
}

export function notByHand(number: number): Problem {
  return new Problem({
    code: 'board.not-by-hand',
    status: 409,
    title: {
      ru: `Версия ${number} получена расчётом: вернуть можно только изменение, сделанное вручную`,
      en: `Version ${number} was made by a solver: only a change by hand can be taken back`,
    },
    value: number,
    wayOut: {
      ru: 'Возьмите на доску прежнюю версию целиком.',
      en: 'Take over the version before it as a whole.',
    },
  });
}

/** `steps`: what was done in the same place since, newest first. */
export function undoCrossed(number: number, steps: readonly BoardStep[]): Problem {
  const by = [...groupedBy(steps, ({ createdBy }) => createdBy)]
    .map(([name, own]) => `${name} (${own.map((step) => step.number).join(', ')})`)
    .join('; ');
  const newest = steps[0]?.number;
  return new Problem({
    code: 'board.undo-crossed',
    status: 409,
    title: {
      ru: `Изменение ${number} уже не вернуть: на том же месте с тех пор сделано другое${by === '' ? '' : `: ${by}`}`,
      en: `Change ${number} cannot be taken back any more: the same place has been changed since${by === '' ? '' : `: ${by}`}`,
    },
    value: number,
    wayOut: {
      ru: `Верните сначала более позднее изменение${newest === undefined ? '' : ` ${newest}`} или исправьте назначение вручную.`,
      en: `Take back the later change${newest === undefined ? '' : ` ${newest}`} first, or correct the duty by hand.`,
    },
    extra: { steps },
  });
}
