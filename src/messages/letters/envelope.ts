import { link, paragraph, type Language, type Letter, type Part } from './letter.js';

/** To whom a letter goes and by which links they answer it. */
export interface Addressee {
  readonly fullName: string;
  readonly language: Language;
  readonly personalUrl: string | null;
  /** The page with the buttons «Прочитано» and «Не присылать». */
  readonly answerUrl: string;
}

const WORDS = {
  ru: {
    hello: (name: string) => `Здравствуйте, ${name}!`,
    page: 'Ваша страница со всеми выходами',
    answer: 'Отметить, что вы прочитали, или отказаться от таких сообщений',
  },
  en: {
    hello: (name: string) => `Hello, ${name},`,
    page: 'Your page with all your duties',
    answer: 'Say that you have read this, or stop these messages',
  },
} as const;

/** A letter with its greeting and its links. */
export function enveloped(subject: string, body: readonly Part[], to: Addressee): Letter {
  const words = WORDS[to.language];
  const links = [...link(words.page, to.personalUrl), ...link(words.answer, to.answerUrl)];
  return { subject, parts: [paragraph(words.hello(shortName(to.fullName))), ...body, ...links] };
}

/** By first name and patronymic where both are there: `Мария Ивановна`. */
function shortName(fullName: string): string {
  const names = fullName.split(/\s+/u);
  return names.length === 3 ? names.slice(1).join(' ') : fullName;
}
