import type { Sentence } from '../engine/index.js';

export function unknownZone(timeZone: string | undefined): Sentence {
  return {
    ru: `--time-zone ${timeZone}: такого часового пояса нет. Дайте имя из базы IANA, например Asia/Yekaterinburg.`,
    en: `--time-zone ${timeZone}: there is no such zone. Give an IANA name such as Asia/Yekaterinburg.`,
  };
}
