import { annexes, type Annex } from './annexes.js';
import { counted, orderDate, shortDate } from './office-words.js';
import { edges, line, type Block, type Paper } from './paper.js';
import type { PaperFacts, Readers } from './paper-facts.js';

/** What the one who signs decides about an order. */
export interface OrderHead {
  readonly number: string;
  readonly date: string;
  readonly post: string;
  readonly signatory: string;
}

const TITLE = 'О независимом наблюдении при проведении всероссийских проверочных работ';

/** An order with its annexes, in the office’s own words; each annex only where there is something to list. */
export function orderPaper(facts: PaperFacts, head: OrderHead, readers: Readers): Paper {
  const parts = annexes(facts, readers);
  return {
    title: `Приказ № ${head.number} от ${shortDate(head.date)}. ${TITLE}`,
    sections: [
      { orientation: 'portrait', blocks: body(facts, head, parts, readers) },
      ...parts.map((annex, index) => ({ orientation: annex.orientation, blocks: annexBlocks(annex, index, head) })),
    ],
  };
}

function body(facts: PaperFacts, head: OrderHead, parts: readonly Annex[], readers: Readers): readonly Block[] {
  const points = pointsOf(facts, parts).map((point, index) => line(`${index + 1}. ${point}`, 'body'));
  return [
    line(facts.authority.toUpperCase(), 'title'),
    line('ПРИКАЗ', 'title'),
    edges(orderDate(head.date), `№ ${head.number}`),
    line(TITLE, 'title'),
    line(
      `В целях обеспечения объективности результатов всероссийских проверочных работ (${facts.campaign}, с ${shortDate(facts.startsOn)} по ${shortDate(facts.endsOn)})`,
      'body',
    ),
    line('ПРИКАЗЫВАЮ:', 'heading'),
    ...points,
    edges(head.post, head.signatory),
    ...(readers === 'public'
      ? [line('Открытая версия: люди, не давшие согласия на распространение данных, названы кодами.', 'small')]
      : []),
  ];
}

function pointsOf({ sittings }: PaperFacts, parts: readonly Annex[]): readonly string[] {
  const schools = counted(new Set(sittings.map(({ schoolId }) => schoolId)).size, 'организация', 'организации', 'организаций');
  return [
    ...parts.map(({ point }, index) => `${point} (приложение ${index + 1}).`),
    `Руководителям общеобразовательных организаций (всего ${schools}) обеспечить наблюдателям доступ в места проведения и проверки работ, рабочее место и ознакомление с порядком.`,
    'Наблюдателям прибывать не позднее указанного времени, иметь при себе удостоверение и документ, удостоверяющий личность, и сдать акт в день наблюдения.',
    'Контроль за исполнением приказа оставляю за собой.',
  ];
}

function annexBlocks({ title, blocks }: Annex, index: number, { number, date }: OrderHead): readonly Block[] {
  return [
    line(`Приложение ${index + 1}`, 'right'),
    line(`к приказу от ${shortDate(date)} № ${number}`, 'right'),
    line(title, 'title'),
    ...blocks,
  ];
}
