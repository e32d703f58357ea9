import { dateWithWeekday } from './office-words.js';
import { BLANK, edges, line, narrow, table, wide, type Block, type Paper } from './paper.js';
import { byDay, type PaperDuty, type PaperFacts } from './paper-facts.js';

const STAGES = [
  'Получение и тиражирование материалов',
  'Выдача работ',
  'Выполнение в аудитории',
  'Сбор и передача работ',
  'Проверка работ',
  'Загрузка результатов',
];

/** An observer’s act for each duty, filled in as far as the roster knows. */
export function filledActs({ campaign, duties }: PaperFacts): Paper {
  const sections = duties.toSorted(byDay).map((duty) => ({ orientation: 'portrait' as const, blocks: actBlocks(campaign, duty) }));
  return { title: `Акты наблюдения. ${campaign}`, sections };
}

/** The act as a form to be filled in by hand. */
export function blankAct({ campaign }: Pick<PaperFacts, 'campaign'>): Paper {
  return { title: `Акт наблюдения. ${campaign}`, sections: [{ orientation: 'portrait', blocks: actBlocks(campaign, null) }] };
}

function actBlocks(campaign: string, duty: PaperDuty | null): readonly Block[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Общеобразовательная организация', duty?.school ?? ''],
    ['Дата', duty === null ? '' : dateWithWeekday(duty.start)],
    ['Начало и окончание по графику', duty === null ? '' : `${duty.start.slice(11)} – ${duty.end.slice(11)}`],
    ['Начало и окончание фактически', ''],
    ['Класс, предмет', duty === null ? '' : [duty.classLabel, duty.subject].filter((part) => part !== null).join(', ')],
    ['Кабинет', duty?.room ?? ''],
    ['Наблюдатель', duty === null ? '' : `${duty.person.fullName}, ${duty.person.code}`],
    ['Время прибытия и убытия наблюдателя', ''],
  ];
  return [
    line('АКТ', 'title'),
    line('независимого наблюдения за проведением всероссийских проверочных работ', 'title'),
    line(campaign, 'title'),
    table([wide('', 5), wide('', 8)], facts),
    line('Нарушения порядка (нужное отметить, нарушение описать):', 'heading'),
    table(
      [wide('Этап', 6), narrow('Нет', 1.5), narrow('Есть', 1.5), wide('Описание нарушения', 9)],
      STAGES.map((stage) => [stage, '', '', '\n\n']),
    ),
    line('Иные замечания и предложения:', 'heading'),
    line(`${BLANK.repeat(4)}\n${BLANK.repeat(4)}`, 'small'),
    edges('Наблюдатель', `${BLANK} / ${duty?.person.fullName ?? BLANK}`),
    edges('С актом ознакомлен(а)', `${BLANK} / ${BLANK}`),
  ];
}
