/** The stages an observer reports on, and what may go wrong in each, as the form offers it. */
export const STAGES = [
  {
    code: 'materials',
    ru: 'Получение и хранение материалов',
    en: 'Receiving and keeping the materials',
    violations: [
      { code: 'opened-early', ru: 'материалы вскрыты раньше времени', en: 'materials were opened early' },
      { code: 'open-access', ru: 'материалы лежали в доступном месте', en: 'materials lay open to others' },
    ],
  },
  {
    code: 'hand-over',
    ru: 'Выдача участникам',
    en: 'Handing out',
    violations: [
      { code: 'no-instructions', ru: 'инструктаж не проведён', en: 'no instructions were given' },
      { code: 'codes-mixed', ru: 'коды участников выданы с ошибкой', en: 'codes were mixed up' },
    ],
  },
  {
    code: 'room',
    ru: 'В аудитории',
    en: 'In the room',
    violations: [
      { code: 'subject-teacher', ru: 'организатор – учитель этого предмета', en: 'the organiser teaches the subject' },
      { code: 'help', ru: 'участникам подсказывали', en: 'participants were helped' },
      { code: 'phones', ru: 'телефоны и другие средства связи', en: 'telephones or other devices' },
      { code: 'aids', ru: 'запрещённые справочные материалы', en: 'forbidden aids' },
      { code: 'time', ru: 'нарушена продолжительность', en: 'the time was not kept' },
      { code: 'outsiders', ru: 'посторонние в аудитории', en: 'outsiders in the room' },
    ],
  },
  {
    code: 'marking',
    ru: 'Проверка работ',
    en: 'Marking',
    violations: [
      { code: 'own-pupils', ru: 'учитель проверял работы своих учеников один', en: 'a teacher marked their own pupils alone' },
      { code: 'criteria', ru: 'проверяли не по критериям', en: 'the criteria were not kept' },
      { code: 'corrections', ru: 'исправления в работах участников', en: 'corrections in the works' },
    ],
  },
  {
    code: 'upload',
    ru: 'Загрузка результатов',
    en: 'Uploading the results',
    violations: [
      { code: 'late', ru: 'загружены позже срока', en: 'uploaded late' },
      { code: 'differs', ru: 'загруженное расходится с работами', en: 'what was uploaded differs from the works' },
    ],
  },
] as const;

export type StageCode = (typeof STAGES)[number]['code'];
export const STAGE_CODES = STAGES.map(({ code }) => code);
export const VIOLATION_CODES = STAGES.flatMap(({ violations }) => violations.map(({ code }) => code as string));

/** What was seen in one stage: nothing, or some of its violations with words of one's own. */
export interface Finding {
  readonly stage: StageCode;
  readonly violations: readonly string[];
  readonly text: string | null;
}
