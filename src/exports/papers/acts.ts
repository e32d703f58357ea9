import { STAGES } from '../../acts/stages.js';
import type { Role } from '../../engine/index.js';
import { dateWithWeekday } from './office-words.js';
import { line, narrow, signature, table, wide, type Block, type Paper } from './paper.js';
import { byDay, whatOf, type PaperDuty, type PaperFacts } from './paper-facts.js';

/** Who writes an act: observers, and of a commission the chair for all. */
const WRITERS: Readonly<Partial<Record<Role, string>>> = { observer: 'Наблюдатель', chair: 'Председатель комиссии' };

/** An act for each duty of whoever writes acts, filled in as far as the roster knows. */
export function filledActs({ campaign, duties }: PaperFacts): Paper {
  const sections = duties
    .filter(({ role }) => role in WRITERS)
    .toSorted(byDay)
    .map((duty) => ({ orientation: 'portrait' as const, blocks: actBlocks(campaign, duty) }));
  return { title: `Акты наблюдения. ${campaign}`, sections, isLoose: true };
}

/** The act as a form to be filled in by hand. */
export function blankAct({ campaign }: Pick<PaperFacts, 'campaign'>): Paper {
  return {
    title: `Акт наблюдения. ${campaign}`,
    sections: [{ orientation: 'portrait', blocks: actBlocks(campaign, null) }],
    isLoose: true,
  };
}

function actBlocks(campaign: string, duty: PaperDuty | null): readonly Block[] {
  const writer = WRITERS[duty?.role ?? 'observer'] ?? '';
  const facts: readonly (readonly [string, string])[] = [
    ['Общеобразовательная организация', duty?.school ?? ''],
    ['Дата', duty === null ? '' : dateWithWeekday(duty.start)],
    ['Начало и окончание по графику', duty === null ? '' : `${duty.start.slice(11)} – ${duty.end.slice(11)}`],
    ['Начало и окончание фактически', ''],
    ['Класс, предмет', duty === null ? '' : whatOf(duty)],
    ['Кабинет', duty?.room ?? ''],
    [writer, duty === null ? '' : `${duty.person.fullName}, ${duty.person.code}`],
    ['Время прибытия и убытия', ''],
  ];
  return [
    line('АКТ', 'title'),
    line('независимого наблюдения за проведением всероссийских проверочных работ', 'title'),
    line(campaign, 'title'),
    table([wide('', 5), wide('', 8)], facts, 6),
    line('Нарушения порядка (нужное отметить, нарушение описать):', 'heading'),
    table(
      [wide('Этап', 6), narrow('Нет', 1.5), narrow('Есть', 1.5), wide('Описание нарушения', 9)],
      STAGES.map(({ ru }) => [ru, '', '', '']),
      11,
    ),
    line('Иные замечания и предложения:', 'heading'),
    { kind: 'ruled', lines: 2 },
    signature(writer, duty?.person.fullName),
    signature('С актом ознакомлен(а)'),
  ];
}
