import { dictionary } from '../words/dictionary.js';

export const words = dictionary(
  { municipality: 'Муниципалитет', campaign: 'Кампания', all: 'Все муниципалитеты' },
  { municipality: 'Municipality', campaign: 'Campaign', all: 'All municipalities' },
);
