import { annexes, type Annex } from './annexes.js';
import { orderDate, shortDate } from './office-words.js';
import { closingPoints } from './order-points.js';
import { edges, line, signature, type Block, type Paper } from './paper.js';
import type { PaperFacts, Readers } from './paper-facts.js';

/** What the one who signs decides about an order. */
export interface OrderHead {
  readonly number: string;
  readonly date: string;
  readonly post: string;
  readonly signatory: string;
}

const TITLES = {
  observed: 'О независимом наблюдении при проведении всероссийских проверочных работ',
  other: 'Об организации проведения всероссийских проверочных работ',
};

/** An order with its annexes, in the office’s own words; each annex only where there is something to list. */
export function orderPaper(facts: PaperFacts, head: OrderHead, readers: Readers): Paper {
  const parts = annexes(facts, readers);
  return {
    title: `Приказ № ${head.number} от ${shortDate(head.date)}. ${titleOf(facts)}`,
    sections: [
      { orientation: 'portrait', blocks: body(facts, head, parts, readers) },
      ...parts.map((annex, index) => ({ orientation: annex.orientation, blocks: annexBlocks(annex, index, head) })),
    ],
  };
}

function body(facts: PaperFacts, head: OrderHead, parts: readonly Annex[], readers: Readers): readonly Block[] {
  const annexed = parts.map(({ point }, index) => `${point} (приложение\u00A0${index + 1}).`);
  const points = [...annexed, ...closingPoints(facts)].map((point, index) => line(`${index + 1}. ${point}`, 'body'));
  return [
    line(facts.authority.toUpperCase(), 'title'),
    line('ПРИКАЗ', 'title'),
    edges(orderDate(head.date), `№ ${head.number}`),
    line(titleOf(facts), 'title'),
    line(
      `В целях обеспечения объективности результатов всероссийских проверочных работ (${facts.campaign}, с ${shortDate(facts.startsOn)} по ${shortDate(facts.endsOn)})`,
      'body',
    ),
    line('ПРИКАЗЫВАЮ:', 'heading'),
    ...points,
    signature(head.post, head.signatory),
    ...(readers === 'public'
      ? [line('Открытая версия: люди, не давшие согласия на распространение данных, названы кодами.', 'small')]
      : []),
  ];
}

function titleOf({ duties }: PaperFacts): string {
  return duties.some(({ role }) => role === 'observer') ? TITLES.observed : TITLES.other;
}

function annexBlocks({ title, blocks }: Annex, index: number, { number, date }: OrderHead): readonly Block[] {
  return [
    line(`Приложение ${index + 1}`, 'right'),
    line(`к приказу от ${shortDate(date)} № ${number}`, 'right'),
    line(title, 'title'),
    ...blocks,
  ];
}
