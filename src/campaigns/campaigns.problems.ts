import { Problem } from '../http/problem.js';
import { takenAlready } from '../http/problems.js';

export function templateUnknown(code: string, known: readonly string[]): Problem {
  return new Problem({
    code: 'campaign.template-unknown',
    status: 422,
    title: { ru: 'Нет такого шаблона кампании', en: 'There is no such campaign template' },
    value: code,
    wayOut: { ru: `Есть шаблоны: ${known.join(', ')}.`, en: `The templates are ${known.join(', ')}.` },
  });
}

export function nameTaken(name: string): Problem {
  return new Problem({
    code: 'campaign.name-taken',
    status: 409,
    title: { ru: 'Кампания с таким названием уже есть', en: 'There is a campaign of this name already' },
    value: name,
    wayOut: { ru: 'Выберите другое название.', en: 'Choose another name.' },
    faults: [takenAlready('name')],
  });
}

export function outsideTheOrder(given: string, window: { readonly from: string; readonly to: string }): Problem {
  return new Problem({
    code: 'campaign.outside-the-order',
    status: 422,
    title: { ru: 'Сроки кампании выходят за сроки приказа', en: 'The campaign goes beyond the window of the order' },
    value: given,
    wayOut: {
      ru: `Назовите дни с ${window.from} по ${window.to}, начало не позже окончания.`,
      en: `Give days from ${window.from} to ${window.to}, the start not after the end.`,
    },
  });
}

export function campaignInUse(name: string): Problem {
  return new Problem({
    code: 'campaign.in-use',
    status: 409,
    title: { ru: 'В кампании уже есть данные', en: 'The campaign holds data already' },
    value: name,
    wayOut: {
      ru: 'Сначала отмените её загрузки; опубликованное не удаляется.',
      en: 'Undo its imports first; what was published stays.',
    },
  });
}

/** What the facts of a campaign may be refused for, for the API's description. */
export const WISH_REFUSALS = [
  outsideTheOrder('2026-08-01', { from: '2026-04-20', to: '2026-05-20' }),
  nameTaken('ВПР 2026'),
  templateUnknown('2030-31', ['2025-26']),
];
