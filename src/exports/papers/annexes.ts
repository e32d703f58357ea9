import { phoneText } from '../../wording/phone-text.js';
import { members, visits } from './commission-annexes.js';
import { dateWithWeekday, timeSpan } from './office-words.js';
import { NUMBER, narrow, numbered, table, wide, type Block, type PaperColumn, type PaperSection } from './paper.js';
import { byDay, named, whatOf, type PaperAppointment, type PaperDuty, type PaperFacts, type Readers } from './paper-facts.js';

export interface Annex {
  /** What the order says of it: «Утвердить график …». */
  readonly point: string;
  readonly title: string;
  readonly orientation: PaperSection['orientation'];
  readonly blocks: readonly Block[];
}

type AnnexOf = (facts: PaperFacts, readers: Readers) => Annex | null;

/** The annexes of an order, in its order; one with nothing to list is left out. */
export function annexes(facts: PaperFacts, readers: Readers): readonly Annex[] {
  const all: readonly AnnexOf[] = [observers, organisers, members, visits, responsible, experts, sample];
  return all.map((annex) => annex(facts, readers)).filter((annex) => annex !== null);
}

const observers: AnnexOf = ({ duties }, readers) =>
  dutiesAnnex(duties, ['observer'], readers, {
    point: 'Утвердить график выходов независимых наблюдателей',
    title: 'График выходов независимых наблюдателей',
    who: 'Наблюдатель',
  });

const organisers: AnnexOf = ({ duties }, readers) =>
  dutiesAnnex(duties, ['organiser'], readers, {
    point: 'Утвердить распределение организаторов из других организаций',
    title: 'Распределение организаторов в аудиториях',
    who: 'Организатор',
  });

const responsible: AnnexOf = ({ appointments }, readers) => {
  if (appointments.length === 0) return null;
  const rows = appointments.map((each) =>
    readers === 'internal'
      ? [each.school ?? 'Муниципалитет', each.duty, `${each.name}, ${each.post}`, substituteText(each), phoneText(each.phone ?? '')]
      : [each.school ?? 'Муниципалитет', each.duty, each.post, each.substitutePost ?? '', ''],
  );
  return {
    point: 'Назначить ответственных за проведение всероссийских проверочных работ',
    title: 'Ответственные лица и лица, их замещающие',
    orientation: 'landscape',
    blocks: [
      filledTable(
        [wide('Организация', 6), wide('За что отвечает', 6), wide('Ответственный', 7), wide('Замещает', 6), wide('Телефон', 4)],
        rows,
      ),
    ],
  };
};

/** Who stands in, with the post if it is known. */
export function substituteText({ substitute, substitutePost }: Pick<PaperAppointment, 'substitute' | 'substitutePost'>): string {
  return [substitute, substitutePost].filter((part) => part !== null).join(', ');
}

const experts: AnnexOf = (facts, readers) => {
  if (facts.experts.length === 0) return null;
  const rows = facts.experts.flatMap(({ person, subjects }) =>
    subjects.map((subject) => [subject, named(person, readers), person.category]),
  );
  const sorted = rows.toSorted((one, other) => (one.join('\t') < other.join('\t') ? -1 : 1));
  return {
    point: 'Утвердить состав экспертов по предметам',
    title: 'Эксперты по учебным предметам',
    orientation: 'portrait',
    blocks: [table([NUMBER, wide('Предмет', 6), wide('Эксперт', 8), wide('Категория', 5)], numbered(sorted))],
  };
};

const sample: AnnexOf = (facts) => {
  if (facts.sample.length === 0) return null;
  const rows = facts.sample.map(({ school, grade, subject, works, drawn }) => [
    school,
    String(grade),
    subject,
    String(works),
    String(drawn),
  ]);
  return {
    point: 'Провести выборочную перепроверку работ, отобранных жеребьёвкой',
    title: 'Выборка работ для перепроверки',
    orientation: 'portrait',
    blocks: [
      table(
        [NUMBER, wide('Школа', 7), narrow('Класс', 2), wide('Предмет', 5), narrow('Работ всего', 3), narrow('Отобрано', 3)],
        numbered(rows),
      ),
    ],
  };
};

interface DutyWords {
  readonly point: string;
  readonly title: string;
  readonly who: string;
}

const PHASES = { conduct: 'проведение', grading: 'проверка работ', visit: 'выезд' } as const;

function dutiesAnnex(
  all: readonly PaperDuty[],
  roles: readonly string[],
  readers: Readers,
  { point, title, who }: DutyWords,
): Annex | null {
  const duties = all.filter(({ role }) => roles.includes(role)).toSorted(byDay);
  if (duties.length === 0) return null;
  const isInternal = readers === 'internal';
  const rows = duties.map((duty) => [
    dateWithWeekday(duty.start),
    timeSpan(duty.start, duty.end),
    duty.arriveAt,
    duty.school,
    whatOf(duty),
    PHASES[duty.phase],
    duty.room ?? '',
    named(duty.person, readers),
    ...(isInternal ? [phoneText(duty.person.phone ?? '')] : [duty.person.category]),
  ]);
  const columns = [
    narrow('Дата', 4.5),
    narrow('Время', 3.8),
    narrow('Прибыть к', 3.3),
    wide('Школа', 6.1),
    wide('Класс, предмет', 5.3),
    narrow('Этап', 3.9),
    narrow('Каб.', 4),
    wide(who, 7),
    wide(isInternal ? 'Телефон' : 'Категория', 4.8),
  ];
  return { point, title, orientation: 'landscape', blocks: [filledTable(columns, rows)] };
}

/** A numbered table without the columns of which no row says anything: telephones that nobody entered, names that are not public. */
export function filledTable(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Block {
  const isFilled = columns.map((_, at) => rows.some((row) => row[at] !== ''));
  const kept = rows.map((row) => row.filter((_, at) => isFilled[at]));
  return table([NUMBER, ...columns.filter((_, at) => isFilled[at])], numbered(kept));
}
