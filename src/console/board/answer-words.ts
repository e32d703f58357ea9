import { dictionary } from '../words/dictionary.js';

export const answerWords = dictionary(
  {
    answer: {
      confirmed: (at: string) => `Выход подтверждён ${at}.`,
      declined: (at: string, reason: string) => `Отказ ${at}: ${reason}`,
    },
    hasDeclined: (reason: string) => `уже отказ от этого выхода: ${reason}`,
  },
  {
    answer: {
      confirmed: (at: string) => `Confirmed ${at}.`,
      declined: (at: string, reason: string) => `Declined ${at}: ${reason}`,
    },
    hasDeclined: (reason: string) => `has declined this duty: ${reason}`,
  },
);
