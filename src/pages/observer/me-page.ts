import { phoneText } from '../../wording/phone-text.js';
import type { Person } from '../../people/person.entity.js';
import { html } from '../../page-layout/html.js';
import { addressOf, type Frame, type Sheet } from '../../page-layout/layout.js';

const WORDS = {
  ru: {
    title: 'Обо мне',
    code: 'Код',
    name: 'ФИО',
    phone: 'Телефон',
    email: 'Почта',
    home: 'Адрес',
    born: 'Дата рождения',
    trained: 'Обучение',
    consent: 'Согласие на обработку данных',
    publicConsent: 'Согласие на публикацию имени',
    no: 'нет',
    wrong: 'Что-то неверно? Скажите координатору ВПР.',
    ways: 'Как вам пишут: почта, MAX, язык',
    export: 'Скачать все мои данные',
    erase: 'Удалить мои данные',
    eraseText:
      'Имя, контакты, адрес, ответы о доступности, связи и эта ссылка будут удалены, назначать вас больше не будут. Останутся код и проведённые выходы: без них график прошлого нельзя объяснить. Отменить удаление нельзя.',
    sure: 'Да, удалить и больше не участвовать',
    button: 'Удалить навсегда',
  },
  en: {
    title: 'About me',
    code: 'Code',
    name: 'Name',
    phone: 'Telephone',
    email: 'E-mail',
    home: 'Address',
    born: 'Born',
    trained: 'Trained',
    consent: 'Consent to processing',
    publicConsent: 'Consent to publishing the name',
    no: 'none',
    wrong: 'Something wrong? Tell your coordinator.',
    ways: 'How you are written to: e-mail, MAX, language',
    export: 'Download all my data',
    erase: 'Erase my data',
    eraseText:
      'Your name, contacts, address, availability, ties and this link will be erased, and you will not be planned any more. Your code and the duties you have done remain: without them the past cannot be explained. This cannot be undone.',
    sure: 'Yes, erase them; I take part no more',
    button: 'Erase for ever',
  },
} as const;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/u;

/** What is known of a person, a copy of it, and the way out. */
export function meSheet(frame: Frame, person: Person): Sheet {
  const words = WORDS[frame.language];
  const facts = [
    [words.code, person.code],
    [words.name, person.fullName],
    [words.phone, person.phone && phoneText(person.phone)],
    [words.email, person.email],
    [words.home, person.homeAddress],
    [words.born, person.bornOn],
    [words.trained, person.trainedOn],
    [words.consent, person.consentedOn],
    [words.publicConsent, person.disseminationConsentedOn],
  ] as const;
  const body = html`<dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value?.replace(DAY, '$3.$2.$1') ?? words.no}</dd>`,
      )}
    </dl>
    <p class="small">${words.wrong}</p>
    <p><a href="${addressOf(frame, '/ways')}">${words.ways}</a></p>
    <p><a class="button plain" href="${addressOf(frame, '/me/data.json')}" download>${words.export}</a></p>
    <h2 class="no-print">${words.erase}</h2>
    <p class="no-print">${words.eraseText}</p>
    <form class="no-print" method="post" action="${addressOf(frame, '/me/erase')}">
      <label class="choice"><input type="checkbox" name="sure" value="yes" required />${words.sure}</label
      ><button class="danger">${words.button}</button>
    </form>`;
  return { path: '/me', title: words.title, body };
}

const GONE = {
  ru: { title: 'Данные удалены', text: 'Ваши данные удалены, ссылка больше не работает. Спасибо за участие.' },
  en: { title: 'Your data are erased', text: 'Your data are erased and the link no longer works. Thank you for taking part.' },
} as const;

export function goneSheet({ language }: Frame): Sheet {
  const { title, text } = GONE[language];
  return { path: '', title, body: html`<p>${text}</p>` };
}
