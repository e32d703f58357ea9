import { groupedBy } from '../../solving/grouping.js';
import { inNameOrder } from '../../schools/name-order.js';
import { dateWithWeekday, shortDate, timeSpan } from './office-words.js';
import { line, narrow, NUMBER, numbered, signature, table, wide, type Paper } from './paper.js';
import { byDay, whatOf, type PaperDuty, type PaperFacts } from './paper-facts.js';
import type { OrderHead } from './order.js';

/** The certificate of each observer with a duty, a page each: who they are, where they are sent and when. */
export function certificates(facts: PaperFacts, head: OrderHead): Paper {
  const duties = facts.duties.filter(({ role }) => role === 'observer').toSorted(byDay);
  const byCode = [...groupedBy(duties, ({ person }) => person.code)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const sections = byCode.map(([, own]) => ({ orientation: 'portrait' as const, blocks: pageOf(facts, head, own) }));
  return { title: `Удостоверения наблюдателей. ${facts.campaign}`, sections, isLoose: true };
}

function pageOf(facts: PaperFacts, head: OrderHead, duties: readonly PaperDuty[]) {
  const { fullName, code, category } = duties[0]!.person;
  const rows = duties.map((duty) => [dateWithWeekday(duty.start), timeSpan(duty.start, duty.end), duty.school, whatOf(duty)]);
  const addresses = new Map(duties.flatMap(({ school, address }) => (address === null ? [] : [[school, address] as const])));
  return [
    line(facts.authority, 'title'),
    line('УДОСТОВЕРЕНИЕ', 'title'),
    line(`независимого наблюдателя № ${code}`, 'title'),
    line(`Выдано: ${fullName}, ${category}.`, 'body'),
    line(
      `Направлен(а) приказом от ${shortDate(head.date)} № ${head.number} для наблюдения за проведением и проверкой всероссийских проверочных работ (${facts.campaign}):`,
      'body',
    ),
    {
      ...table([NUMBER, narrow('Дата', 4), narrow('Время', 3), wide('Организация', 9), wide('Класс, предмет', 6)], numbered(rows)),
      caption: `${fullName}, № ${code}`,
    },
    ...[...addresses]
      .toSorted(([one], [other]) => inNameOrder(one, other))
      .map(([school, address]) => line(`${school}: ${address}`, 'small')),
    line(
      `Действительно с ${shortDate(facts.startsOn)} по ${shortDate(facts.endsOn)} при предъявлении документа, удостоверяющего личность.`,
      'body',
    ),
    signature(head.post, head.signatory),
    line('М. П.', 'small'),
  ];
}
