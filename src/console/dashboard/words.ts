import { dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    title: 'Обзор',
    window: (from: string, to: string) => `Проведение: ${from} – ${to}`,
    rules: 'Как составляется график',
  },
  {
    title: 'Overview',
    window: (from: string, to: string) => `Held: ${from} – ${to}`,
    rules: 'How the roster is made',
  },
);
