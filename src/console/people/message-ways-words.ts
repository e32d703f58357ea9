import { dictionary } from '../words/dictionary.js';

export const messageWaysWords = dictionary(
  {
    title: 'Как писать этому человеку',
    lead: 'Письма уходят на почту из карточки и в MAX, если номер назван. Когда ни один способ не подходит, текст передают сами.',
    language: 'На каком языке',
    languages: { ru: 'по-русски', en: 'по-английски' },
    max: 'Номер в MAX',
    maxHint: 'Это число, а не телефон: его видно, когда человек написал боту центра. Без такого сообщения бот писать ему не может.',
    silent: 'Не писать',
    channels: { email: 'на почту', max: 'в MAX' },
    save: 'Сохранить способы связи',
    saved: 'Способы связи сохранены.',
  },
  {
    title: 'How to write to this person',
    lead: 'Letters go to the e-mail address of the card, and to MAX if the number is named. If neither way is left, somebody passes the text on.',
    language: 'In which language',
    languages: { ru: 'in Russian', en: 'in English' },
    max: 'Number in MAX',
    maxHint:
      'A number, not a telephone: it shows when the person has written to the centre’s bot. Without such a message the bot cannot write to them.',
    silent: 'Do not write',
    channels: { email: 'by e-mail', max: 'in MAX' },
    save: 'Save the ways of writing',
    saved: 'The ways of writing are saved.',
  },
);
