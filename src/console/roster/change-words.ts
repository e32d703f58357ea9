import { dictionary } from '../words/dictionary.js';

export const changeWords = dictionary(
  {
    changes: 'Что изменится',
    added: 'новые',
    removed: 'снятые',
    moved: 'перенесённые',
    replaced: 'замены',
    unchanged: 'прежние',
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
    added: 'added',
    removed: 'removed',
    moved: 'moved',
    replaced: 'replaced',
    unchanged: 'unchanged',
    what: 'What',
    who: 'Who',
    where: 'Where',
    when: 'When',
    by: (person: string, other: string) => `${person} → ${other}`,
    nothing: 'No duty changes.',
    all: (n: number) => `Show all (${n.toLocaleString('en')})`,
  },
);
