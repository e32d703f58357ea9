import { dictionary } from '../words/dictionary.js';

export const localLinksWords = dictionary(
  {
    warning: (start: string) =>
      `Ссылки начинаются с ${start} и откроются только на компьютере, где работает программа. Прежде чем рассылать их, попросите администратора сервера задать её адрес (настройка PUBLIC_URL).`,
  },
  {
    warning: (start: string) =>
      `Links begin with ${start} and open only on the computer where the program runs. Before they are sent, ask the administrator of the server to set its address (the setting PUBLIC_URL).`,
  },
);
