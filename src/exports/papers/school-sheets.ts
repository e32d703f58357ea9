import { roomName } from '../../campaigns/room-name.js';
import type { Role } from '../../engine/index.js';
import { dateWithWeekday, timeSpan } from './office-words.js';
import { line, narrow, NUMBER, numbered, signature, table, wide, type Paper } from './paper.js';
import { byDay, named, partText, whatOf, type PaperFacts, type PaperSitting, type Readers } from './paper-facts.js';

/** Who comes to one school and when, with room to sign at arrival and departure. */
export function dutySheet(facts: PaperFacts, schoolId: string, readers: Readers): Paper {
  const duties = facts.duties.filter((duty) => duty.schoolId === schoolId).toSorted(byDay);
  if (duties.length === 0) return { title: 'Явочный лист', sections: [] };
  const rows = duties.map((duty) => [
    dateWithWeekday(duty.start),
    timeSpan(duty.start, duty.end),
    whatOf(duty),
    duty.room ?? '',
    named(duty.person, readers) + (ROLES[duty.role] ?? ''),
    '',
    '',
    '',
  ]);
  const columns = [
    NUMBER,
    narrow('Дата', 4),
    narrow('Время', 3.4),
    wide('Класс, предмет', 5),
    narrow('Кабинет', 3.4),
    wide('Кто приходит', 6.6),
    narrow('Прибыл', 3),
    narrow('Убыл', 3),
    narrow('Подпись', 4),
  ];
  const school = schoolName(facts, schoolId);
  const blocks = [
    line(`Явочный лист. ${school}`, 'title'),
    line(facts.campaign, 'title'),
    table(columns, numbered(rows), 8),
    signature('Ответственный в организации'),
  ];
  return { title: `Явочный лист. ${school}`, sections: [{ orientation: 'landscape', blocks }] };
}

/** Said beside the name; most are observers. */
const ROLES: Readonly<Partial<Record<Role, string>>> = {
  organiser: ' (организатор)',
  commission: ' (комиссия)',
  chair: ' (председатель комиссии)',
};

/** A cover for each pack of works of one school, with the list that goes into it; pupils are known by code only. */
export function packCovers(facts: PaperFacts, schoolId: string): Paper {
  const sittings = facts.sittings
    .filter((sitting) => sitting.schoolId === schoolId)
    .toSorted((one, other) => (one.start < other.start ? -1 : 1));
  const sections = sittings.map((sitting) => ({ orientation: 'portrait' as const, blocks: coverBlocks(facts.campaign, sitting) }));
  return { title: `Обложки пакетов. ${schoolName(facts, schoolId)}`, sections, isLoose: true };
}

const USUAL_CLASS = 25;
const MOST_ROWS = 12;
const CODES_IN_A_ROW = { class: 5, parallel: 8 };

function coverBlocks(campaign: string, { school, classLabel, subject, part, start, room, pupils }: PaperSitting) {
  const expected = pupils ?? USUAL_CLASS;
  const across = expected <= MOST_ROWS * CODES_IN_A_ROW.class ? CODES_IN_A_ROW.class : CODES_IN_A_ROW.parallel;
  const columns = Array.from({ length: across }, () => narrow('Код участника', 1));
  return [
    line(campaign, 'title'),
    line(school, 'title'),
    line([classLabel, subject, partText(part)].filter((each) => each !== null).join('\n'), 'huge'),
    line(`${dateWithWeekday(start)}, начало в ${start.slice(11)}${room === null ? '' : `, ${roomName(room, 'кабинет')}`}`, 'title'),
    table(
      [wide('', 8), narrow('', 4)],
      [
        ['Участников по списку', pupils === null ? '' : String(pupils)],
        ['Работ в пакете', ''],
        ['Черновиков', ''],
      ],
      6,
    ),
    table(
      columns,
      Array.from({ length: Math.ceil(expected / across) }, () => columns.map(() => ' ')),
      6,
    ),
    signature('Организатор'),
    signature('Принял'),
    signature('Дата и время передачи'),
  ];
}

function schoolName({ duties, sittings }: PaperFacts, schoolId: string): string {
  return [...duties, ...sittings].find((each) => each.schoolId === schoolId)?.school ?? '';
}
