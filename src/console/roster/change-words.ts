import { counted, countedEn, dictionary } from '../words/dictionary.js';

export const changeWords = dictionary(
  {
    changes: 'Что изменится',
    kinds: { added: 'новый выход', removed: 'выход снят', moved: 'перенос', replaced: 'замена' },
    counts: { added: 'новых', removed: 'снято', moved: 'перенесено', replaced: 'замен' },
    unchanged: 'без изменений',
    tell: (n: number) => `Это касается ${counted(n, 'человека', 'человек', 'человек')}.`,
    before: (when: string) => `было ${when}`,
    what: 'Что',
    who: 'Кто',
    where: 'Где',
    when: 'Когда',
    by: (person: string, other: string) => `${person} → ${other}`,
    nothing: 'Выходы не меняются.',
    all: (n: number) => `Показать все (${n.toLocaleString('ru')})`,
  },
  {
    changes: 'What will change',
    kinds: { added: 'new duty', removed: 'duty removed', moved: 'moved', replaced: 'replaced' },
    counts: { added: 'added', removed: 'removed', moved: 'moved', replaced: 'replaced' },
    unchanged: 'unchanged',
    tell: (n: number) => `It concerns ${countedEn(n, 'person', 'people')}.`,
    before: (when: string) => `was ${when}`,
    what: 'What',
    who: 'Who',
    where: 'Where',
    when: 'When',
    by: (person: string, other: string) => `${person} → ${other}`,
    nothing: 'No duty changes.',
    all: (n: number) => `Show all (${n.toLocaleString('en')})`,
  },
);
