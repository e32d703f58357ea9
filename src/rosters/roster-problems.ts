import { Problem, type Wording } from '../http/problem.js';
import { takenAlready } from '../http/problems.js';
import type { EditFault } from './apply-edit.js';
import type { Objection } from './judgement.js';
import type { VersionDiff } from './version-diff.js';

export function editSenseless({ value, ru, en }: EditFault): Problem {
  return new Problem({ code: 'roster.edit-senseless', status: 409, title: { ru, en }, value });
}

export function rulesBroken(violations: readonly Objection[]): Problem {
  const title = { ru: 'Так назначать нельзя: нарушаются правила', en: 'This cannot be: rules are broken' };
  const wayOut = {
    ru: `${violations.map(({ ru }) => ru).join('; ')}. Выберите другого человека или измените правила кампании.`,
    en: `${violations.map(({ en }) => en).join('; ')}. Choose somebody else or change the rules of the campaign.`,
  };
  return new Problem({ code: 'roster.rules-broken', status: 409, title, wayOut, extra: { violations } });
}

export function notADraft(state: string, number: number): Problem {
  return new Problem({
    code: 'roster.not-a-draft',
    status: 409,
    title: { ru: `Версия ${number} уже заменена другой`, en: `Version ${number} has been superseded` },
    value: state,
    wayOut: { ru: 'Сделайте на её основе новый черновик.', en: 'Make a new draft from it.' },
  });
}

export function onlyAWhatIf(number: number): Problem {
  return new Problem({
    code: 'roster.only-a-what-if',
    status: 409,
    title: {
      ru: `Версия ${number} – проба «что если»: её можно сравнить, но нельзя менять и публиковать`,
      en: `Version ${number} is a what-if: it can be compared, but neither changed nor published`,
    },
    value: number,
    wayOut: {
      ru: 'Возьмите её назначения на доску: получится черновик по правилам кампании, его и публикуйте.',
      en: 'Take its duties over on the board: that makes a draft under the rules of the campaign, to be published.',
    },
  });
}

export function nothingToResume(name: string): Problem {
  return new Problem({
    code: 'roster.nothing-to-resume',
    status: 409,
    title: {
      ru: `График «${name}» ещё не рассчитан: продолжать нечего`,
      en: `The roster "${name}" has not been solved: nothing to go on from`,
    },
    value: name,
    wayOut: { ru: 'Рассчитайте его.', en: 'Solve it first.' },
  });
}

export function nothingToPlan(name: string): Problem {
  return new Problem({
    code: 'roster.nothing-to-plan',
    status: 409,
    title: {
      ru: `Графику «${name}» нечего распределять: в его части кампании нет ни одной работы и проверки`,
      en: `The roster "${name}" has nothing to plan: its part of the campaign holds no sitting and no grading block`,
    },
    value: name,
    wayOut: {
      ru: 'Загрузите расписание или измените часть кампании, затем рассчитайте снова. Если загрузку отменили, примените её ещё раз.',
      en: 'Import the timetable or choose another part of the campaign, then solve. If an import was undone, apply it again.',
    },
  });
}

/** A solve ends with duties of people or at places that were deleted while it ran. */
export function dataGone(): Problem {
  return new Problem({
    code: 'roster.data-gone',
    status: 409,
    title: {
      ru: 'Пока составлялся график, из данных исчезли люди или работы, которые в него вошли: этот график устарел и не сохранён',
      en: 'While the roster was made, people or sittings that it uses were deleted: it is outdated and was not kept',
    },
    wayOut: {
      ru: 'Рассчитайте график снова: расчёт возьмёт данные, какие есть теперь.',
      en: 'Solve the roster again: it will use the data as they are now.',
    },
  });
}

export function publishedMeanwhile(changed: VersionDiff | null): Problem {
  return new Problem({
    code: 'roster.published-meanwhile',
    status: 409,
    title: {
      ru: 'С тех пор, как начат этот черновик, опубликована другая версия',
      en: 'Another version was published since this draft was begun',
    },
    wayOut: {
      ru: 'Перепланируйте от опубликованной версии и опубликуйте результат; чем они различаются, показано в changed.',
      en: 'Re-plan from the published version and publish the result; changed shows what differs.',
    },
    extra: { changed },
  });
}

export function dataChanged(parts: readonly Wording[], violations: readonly Objection[]): Problem {
  const isHarmless = violations.length === 0;
  const wayOut = isHarmless
    ? {
        ru: 'График по-прежнему не нарушает правил: пересчитайте его или подтвердите публикацию (в программе – acceptChangedData).',
        en: 'The roster still breaks no rule: re-plan, or confirm the publication (in a program, acceptChangedData).',
      }
    : {
        ru: `По новым данным нарушено: ${violations.map(({ ru }) => ru).join('; ')}. Перепланируйте.`,
        en: `By the new data these are broken: ${violations.map(({ en }) => en).join('; ')}. Re-plan.`,
      };
  return new Problem({
    code: isHarmless ? 'roster.data-changed' : 'roster.data-changed-harmfully',
    status: 409,
    title: {
      ru: `Данные изменились после расчёта: ${parts.map(({ ru }) => ru).join(', ')}`,
      en: `The data changed after the roster was made: ${parts.map(({ en }) => en).join(', ')}`,
    },
    wayOut,
    extra: { parts: parts.map(({ en }) => en), violations },
  });
}

export function newerVersion(known: number, newest: number): Problem {
  return new Problem({
    code: 'roster.newer-version',
    status: 409,
    title: { ru: `Есть более новая версия: ${newest}`, en: `There is a newer version: ${newest}` },
    value: known,
    wayOut: { ru: 'Посмотрите её и повторите изменение в ней.', en: 'Look at it and repeat the change there.' },
  });
}

export function nameTaken(name: string): Problem {
  return new Problem({
    code: 'roster.name-taken',
    status: 409,
    title: { ru: `График «${name}» в этой кампании уже есть`, en: `The campaign already has a roster "${name}"` },
    value: name,
    wayOut: { ru: 'Назовите его иначе или работайте с имеющимся.', en: 'Give it another name or work with the one there is.' },
    faults: [takenAlready('name')],
  });
}

export function withoutCertificate(versionId: string): Problem {
  return new Problem({
    code: 'roster.no-certificate',
    status: 404,
    title: { ru: 'У этой версии нет доказательства оценки', en: 'This version has no proof of its bound' },
    value: versionId,
    wayOut: {
      ru: 'Оно есть у рассчитанных версий. Сделанная вручную держится на оценке той, от которой отличается (parentId).',
      en: 'Solved versions have one. A version made by hand rests on the bound of the one that it changes (parentId).',
    },
  });
}

const OBJECTION: Objection = { rule: 'own-school', ru: 'Н-017 работает в этой школе', en: 'Н-017 works at this school' };

/** What a change by hand may be refused for, for the API's description. */
export const EDIT_REFUSALS = [
  editSenseless({ value: 'Н-017', ru: 'Такого человека в графике нет', en: 'The roster has no such person' }),
  onlyAWhatIf(4),
  rulesBroken([OBJECTION]),
  dataGone(),
];

/** What a publication may be refused for, for the API's description. */
export const PUBLISH_REFUSALS = [
  onlyAWhatIf(4),
  notADraft('superseded', 3),
  dataGone(),
  publishedMeanwhile(null),
  rulesBroken([OBJECTION]),
  dataChanged([{ ru: 'люди', en: 'people' }], []),
  dataChanged([{ ru: 'люди', en: 'people' }], [OBJECTION]),
];
