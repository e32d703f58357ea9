import { DateTime } from 'luxon';
import { link, paragraph, type Letter } from './letter.js';

export interface AccountLetterFacts {
  readonly kind: 'invitation' | 'password-reset';
  readonly name: string;
  readonly link: string;
  readonly expiresAt: Date;
}

const WORDS = {
  invitation: {
    subject: '«Объектив»: приглашение / Obektiv: invitation',
    ru: 'вас пригласили в «Объектив» – сервис, в котором муниципалитет ведёт график наблюдения за ВПР. Выберите пароль, чтобы войти.',
    en: 'you are invited to Obektiv, where the municipality keeps its roster of observers. Choose a password to sign in.',
    label: 'Выбрать пароль / Choose a password',
    unasked:
      'Если вы не понимаете, о чём речь, ничего не делайте: без пароля доступ не откроется. / If this is not for you, do nothing.',
  },
  'password-reset': {
    subject: '«Объектив»: новый пароль / Obektiv: new password',
    ru: 'вы попросили новый пароль. Выберите его по ссылке.',
    en: 'you have asked for a new password. Choose it by the link.',
    label: 'Выбрать новый пароль / Choose a new password',
    unasked: 'Если вы об этом не просили, ничего не делайте: прежний пароль действует. / If you have not asked, do nothing.',
  },
} as const;

/** The link with which somebody chooses a password; we do not know their language yet, so in both. */
export function accountLetter({ kind, name, link: url, expiresAt }: AccountLetterFacts): Letter {
  const words = WORDS[kind];
  const until = DateTime.fromJSDate(expiresAt, { zone: 'Europe/Moscow' });
  return {
    subject: words.subject,
    parts: [
      paragraph(`${name}, ${words.ru}`),
      paragraph(`${name}, ${words.en}`),
      ...link(words.label, url),
      paragraph(
        `Ссылка действует один раз, до ${until.toFormat('dd.MM.yyyy HH:mm')} по Москве. / It works once, until ${until.toFormat('yyyy-MM-dd HH:mm')} Moscow time.`,
      ),
      paragraph(words.unasked),
    ],
  };
}
