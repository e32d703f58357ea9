import { counted } from '../counted.js';
import type { PaperFacts } from './paper-facts.js';

interface Comers {
  readonly roles: readonly string[];
  readonly words: string;
  /** What the order tells them to do. */
  readonly duty: string;
}

const COMERS: readonly Comers[] = [
  {
    roles: ['observer'],
    words: 'наблюдатели',
    duty: 'Наблюдателям прибывать не позднее указанного времени, иметь при себе удостоверение и документ, удостоверяющий личность, и сдать акт в день наблюдения.',
  },
  {
    roles: ['organiser'],
    words: 'организаторы из других организаций',
    duty: 'Организаторам в аудиториях прибывать не позднее указанного времени; руководителям организаций, в которых они работают, освободить их на это время от уроков.',
  },
  {
    roles: ['commission', 'chair'],
    words: 'члены муниципальной комиссии',
    duty: 'Председателям комиссии составить акт в день выезда.',
  },
];

/** What an order tells schools and those who are sent to them. */
export function closingPoints({ sittings, duties }: PaperFacts): readonly string[] {
  const schools = counted(new Set(sittings.map(({ schoolId }) => schoolId)).size, 'организация', 'организации', 'организаций');
  const comers = COMERS.filter(({ roles }) => duties.some(({ role }) => roles.includes(role)));
  const welcome = `Руководителям общеобразовательных организаций (всего ${schools}) обеспечить тем, кто направлен (${comers.map(({ words }) => words).join(', ')}), доступ в места проведения и проверки работ, рабочее место и ознакомление с порядком.`;
  return [
    ...(comers.length === 0 ? [] : [welcome]),
    ...comers.map(({ duty }) => duty),
    'Контроль за исполнением приказа оставляю за собой.',
  ];
}
