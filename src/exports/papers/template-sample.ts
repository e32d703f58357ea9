import type { PaperDuty, PaperFacts } from './paper-facts.js';
import { templateValues, type TemplateValues } from './template-values.js';

const PERSON = { code: 'Н-001', fullName: 'Иванова Мария Петровна', category: 'методист', phone: null, mayBeNamed: false };
const DUTY: PaperDuty = {
  person: PERSON,
  role: 'observer',
  phase: 'conduct',
  schoolId: '',
  school: 'СОШ № 1',
  address: null,
  start: '2026-04-20T09:00',
  end: '2026-04-20T09:45',
  arriveAt: '08:30',
  subject: 'математика',
  classLabel: '5А',
  part: null,
  room: null,
};
const FACTS: PaperFacts = {
  authority: 'Управление образования',
  campaign: 'ВПР',
  startsOn: '2026-04-20',
  endsOn: '2026-05-20',
  duties: [DUTY, { ...DUTY, role: 'organiser' }, { ...DUTY, role: 'chair' }],
  sittings: [],
  appointments: [
    {
      school: null,
      duty: 'координатор',
      name: 'Орлова А. А.',
      post: 'специалист',
      phone: null,
      email: null,
      substitute: null,
      substitutePost: null,
      substitutePhone: null,
    },
  ],
  experts: [{ person: PERSON, subjects: ['математика'] }],
  sample: [{ school: 'СОШ № 1', grade: 5, subject: 'математика', works: 50, drawn: 5 }],
};

/** Values in which every list has one row, so that each tag of a template is met once. */
export function templateSample(): TemplateValues {
  return templateValues(FACTS, { number: '1', date: '2026-04-01', post: 'Начальник', signatory: 'А. Б. Заречный' }, 'internal');
}

/** The tags that we know: those of one value, and of each list those of a row. */
export function templateTags(): { readonly tags: string[]; readonly lists: Record<string, string[]> } {
  const entries = Object.entries(templateSample());
  const lists = entries.flatMap(([name, value]) =>
    Array.isArray(value) ? [[name, Object.keys(value[0] as object)] as const] : [],
  );
  return { tags: entries.flatMap(([name, value]) => (Array.isArray(value) ? [] : [name])), lists: Object.fromEntries(lists) };
}
