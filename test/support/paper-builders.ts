import type { PaperDuty, PaperFacts, PaperPerson } from '../../src/exports/papers/paper-facts.js';

export const HEAD = { number: '15-о', date: '2026-04-13', post: 'Начальник управления', signatory: 'А. Б. Заречный' };

export function aPerson(code: string, fullName: string, mayBeNamed = false): PaperPerson {
  return { code, fullName, category: 'методист', phone: '+79123456789', mayBeNamed };
}

export function aDuty(person: PaperPerson, facts: Partial<PaperDuty> = {}): PaperDuty {
  return {
    person,
    role: 'observer',
    phase: 'conduct',
    schoolId: 's1',
    school: 'СОШ № 1',
    address: 'ул. Школьная, 1',
    start: '2026-04-21T09:00',
    end: '2026-04-21T09:45',
    arriveAt: '08:30',
    subject: 'математика',
    classLabel: '5А',
    part: null,
    room: '12',
    ...facts,
  };
}

export function paperFacts(facts: Partial<PaperFacts> = {}): PaperFacts {
  return {
    authority: 'Управление образования',
    campaign: 'ВПР 2026',
    startsOn: '2026-04-20',
    endsOn: '2026-05-20',
    duties: [],
    sittings: [],
    appointments: [],
    experts: [],
    sample: [],
    ...facts,
  };
}
