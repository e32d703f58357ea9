import { FileRefused } from '../imports/spreadsheet/refusals.js';
import { Problem } from '../http/problem.js';
import { RoadmapRefused } from './roadmap-refused.js';

/** A file that holds no readable roadmap; anything else is passed on. */
export function unreadable(error: unknown, fileName: string): unknown {
  if (error instanceof RoadmapRefused) return roadmapUnreadable({ ru: error.says, en: error.message }, fileName);
  if (error instanceof FileRefused)
    return roadmapUnreadable({ ru: 'Файл не читается. Сохраните его заново.', en: error.message }, fileName);
  return error;
}

export function alreadyApplied(state: string): Problem {
  return new Problem({
    code: 'roadmap.already-applied',
    status: 409,
    title: { ru: 'Эта дорожная карта уже принята или закрыта', en: 'This roadmap is in force or closed already' },
    value: state,
    wayOut: { ru: 'Меняйте её мероприятия или загрузите новую.', en: 'Change its measures or upload a new one.' },
  });
}

export function alreadyClosed(title: string): Problem {
  return new Problem({
    code: 'roadmap.already-closed',
    status: 409,
    title: { ru: 'Эта дорожная карта уже закрыта', en: 'This roadmap is closed already' },
    value: title,
    wayOut: { ru: 'Если она нужна, загрузите её снова.', en: 'Upload it again if it is needed.' },
  });
}

export function changeCrossed(fields: readonly string[]): Problem {
  return new Problem({
    code: 'roadmap.change-crossed',
    status: 409,
    title: { ru: 'С тех пор это изменили ещё раз', en: 'It has been changed again since' },
    value: fields.join(', '),
    wayOut: { ru: 'Верните сначала более позднее изменение.', en: 'Take the later change back first.' },
  });
}

export function unknownBody(body: string, known: readonly string[]): Problem {
  return new Problem({
    code: 'roadmap.body-unknown',
    status: 404,
    title: { ru: 'Такого ответственного в дорожной карте нет', en: 'The roadmap makes no such body responsible' },
    value: body,
    extra: { bodies: known },
    wayOut: { ru: 'Возьмите одного из списка bodies.', en: 'Take one of the list bodies.' },
  });
}

export function unknownDeadlineLink(): Problem {
  return new Problem({
    code: 'roadmap.link-unknown',
    status: 404,
    title: { ru: 'Такой ссылки на календарь нет', en: 'There is no such calendar link' },
    wayOut: { ru: 'Возьмите новую ссылку у координатора ВПР.', en: 'Ask your coordinator for a new link.' },
    headers: { 'X-Robots-Tag': 'noindex' },
  });
}

export function roadmapUnreadable(wayOut: { readonly ru: string; readonly en: string }, fileName: string): Problem {
  return new Problem({
    code: 'roadmap.unreadable',
    status: 422,
    title: { ru: 'Дорожная карта не прочитана', en: 'The roadmap was not read' },
    value: fileName,
    wayOut,
  });
}
