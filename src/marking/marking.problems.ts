import type { PointsFault } from '../engine/index.js';
import { Problem, type Wording } from '../http/problem.js';
import { invalidRequest } from '../http/problems.js';

export function roundExists(id: string): Problem {
  return new Problem({
    code: 'marking.already-open',
    status: 409,
    title: { ru: 'Проверка по этому распределению уже открыта', en: 'The marking of this allocation is already open' },
    value: id,
    wayOut: {
      ru: 'Откройте раздачу заново: на её странице виден ход проверки.',
      en: 'Reload the allocation: its page shows how the marking goes.',
    },
  });
}

export function unknownWorks(ids: readonly string[]): Problem {
  return new Problem({
    code: 'marking.unknown-work',
    status: 422,
    title: { ru: 'Таких работ в этой проверке нет', en: 'There are no such works in this marking' },
    value: ids,
    wayOut: { ru: 'Возьмите идентификаторы из списка работ кампании.', en: 'Take the ids from the works of the campaign.' },
  });
}

export function noScale(works: readonly string[]): Problem {
  return new Problem({
    code: 'marking.no-scale',
    status: 422,
    title: { ru: 'Нет описания работы: задания и максимумы', en: 'The description of the paper is missing: tasks and maxima' },
    value: works,
    wayOut: { ru: 'Введите его на странице «Описания работ».', en: 'Enter it on the page “Descriptions of papers”.' },
  });
}

/** Everybody who marks in the round has rechecked it, is of its school, or does not know its subject and grade. */
export function referenceForNobody(ids: readonly string[]): Problem {
  return new Problem({
    code: 'marking.reference-for-nobody',
    status: 422,
    title: {
      ru: 'Контрольную или общую работу некому дать: её уже проверяли, не тот предмет, класс или своя школа',
      en: 'Nobody of this marking may be given a control or anchor work: seen before, another subject or grade, or their own school',
    },
    value: ids,
    wayOut: { ru: 'Возьмите другую работу или уберите эту.', en: 'Take another work, or leave this one out.' },
  });
}

export function controlAboveMaximum(ids: readonly string[]): Problem {
  return new Problem({
    code: 'marking.control-above-maximum',
    status: 422,
    title: {
      ru: 'Известный балл контрольной работы выше суммы максимумов её заданий',
      en: 'The known total of a control work is above the sum of its tasks’ maxima',
    },
    value: ids,
    wayOut: { ru: 'Проверьте балл и описание работы.', en: 'Check the total and the description of the paper.' },
  });
}

/** One answer for a link that never was and one that was revoked. */
export function unknownMarkingLink(): Problem {
  return new Problem({
    code: 'marking.link-unknown',
    status: 404,
    title: { ru: 'Такой ссылки нет', en: 'There is no such link' },
    wayOut: { ru: 'Возьмите новую у координатора перепроверки.', en: 'Ask the coordinator for a new one.' },
    headers: { 'X-Robots-Tag': 'noindex' },
  });
}

export function alreadyMarked(): Problem {
  return new Problem({
    code: 'marking.locked',
    status: 409,
    title: { ru: 'Оценка уже отправлена и закрыта', en: 'The mark is submitted and locked' },
    wayOut: {
      ru: 'Откройте работу заново: там её можно исправить, назвав причину.',
      en: 'Open the work again: there it can be corrected, with a reason.',
    },
  });
}

export function notMarkedYet(): Problem {
  return new Problem({
    code: 'marking.nothing-to-correct',
    status: 409,
    title: { ru: 'Оценка ещё не отправлена', en: 'No mark is submitted yet' },
    wayOut: { ru: 'Сначала отправьте её.', en: 'Submit it first.' },
  });
}

export function reasonNeeded(): Problem {
  return new Problem({
    code: 'marking.reason-needed',
    status: 400,
    title: { ru: 'У исправления нет причины', en: 'The correction has no reason' },
    faults: [{ where: 'reason', message: { ru: 'напишите, что изменилось и почему', en: 'write what has changed and why' } }],
    wayOut: { ru: 'Напишите, что изменилось и почему.', en: 'Write what has changed and why.' },
  });
}

export function noSecondLook(): Problem {
  return new Problem({
    code: 'marking.no-second-look',
    status: 409,
    title: {
      ru: 'Окончательную оценку даёт третий эксперт после своей слепой',
      en: 'Only an arbiter who has marked blind looks again',
    },
    wayOut: { ru: 'Отправьте слепую оценку: isSecondLook = false.', en: 'Submit the blind mark: isSecondLook = false.' },
  });
}

const FAULTS: Readonly<Record<PointsFault['fault'], (max: number | null) => Wording>> = {
  'unknown-task': () => ({ ru: 'такого задания в работе нет', en: 'the paper has no such task' }),
  missing: (max) => ({ ru: `нужно от 0 до ${max} или X`, en: `0 to ${max} or X is needed` }),
  'not-points': (max) => ({ ru: `нужно целое от 0 до ${max} или X`, en: `a whole number from 0 to ${max} or X is needed` }),
};

export function wrongPoints(faults: readonly PointsFault[]): Problem {
  return invalidRequest(faults.map(({ task, fault, max }) => ({ where: `body.points.${task}`, message: FAULTS[fault](max) })));
}

/** A substitute has the work now. */
export function takenOver(): Problem {
  return new Problem({
    code: 'marking.taken-over',
    status: 409,
    title: { ru: 'Эту работу теперь проверяет другой эксперт', en: 'Another expert checks this work now' },
    wayOut: { ru: 'Откройте список заново; вопросы – координатору перепроверки.', en: 'Reload the list; ask the coordinator.' },
  });
}

export function nobodyToReplace(personId: string): Problem {
  return new Problem({
    code: 'marking.nothing-to-hand-over',
    status: 409,
    title: { ru: 'У этого эксперта нет непроверенных работ', en: 'This expert has no work left to check' },
    value: personId,
    wayOut: { ru: 'Отправленные оценки остаются за тем, кто их поставил.', en: 'Submitted marks stay with whoever gave them.' },
  });
}

/** Marks, substitutes, arbiters or people are not what they were when the search for substitutes began. */
export function changedMeanwhile(): Problem {
  return new Problem({
    code: 'marking.changed-meanwhile',
    status: 409,
    title: {
      ru: 'Пока искали замену, изменились оценки, назначения или сведения об экспертах',
      en: 'Marks, assignments or experts changed while substitutes were looked for',
    },
    wayOut: { ru: 'Ничего не передано. Повторите.', en: 'Nothing was handed over. Try again.' },
  });
}

/** The papers may be destroyed before the marking ends. */
export function keptTooShort(keptUntil: string): Problem {
  return new Problem({
    code: 'marking.papers-kept-too-short',
    status: 409,
    title: {
      ru: `Срок проверки позже дня, до которого школы хранят работы: ${keptUntil}`,
      en: `The deadline is after the day until which schools keep the papers: ${keptUntil}`,
    },
    value: keptUntil,
    wayOut: {
      ru: 'Назначьте более ранний срок или продлите хранение на экране «Передача работ».',
      en: 'Choose an earlier deadline, or have the papers kept longer, on the screen “Handing works over”.',
    },
  });
}
