import { counted, countedEn, dictionary } from '../words/dictionary.js';

/** Of letters that no channel takes. */
const byHandOf = {
  ru: (n: number) =>
    `Почтой не дойдёт до ${counted(n, 'человека', 'человек', 'человек')} (нет адреса, или у программы не настроена почта): эти письма ждут на экране «Письма и ответы», в списке «Ждут вашего решения», и передаёте их вы.`,
  en: (n: number) =>
    `No mail reaches ${countedEn(n, 'person', 'people')} (no address, or the service has no mail): these letters wait on the screen “Letters and answers”, in the list “Waiting for your word”, and you hand them over.`,
};

export const words = dictionary(
  {
    title: 'Публикация',
    lead: 'Опубликованный график появляется в календарях тех, кого он касается. Отметьте, кого известить: письма уйдут вместе с публикацией, первыми тем, с кого выходы сняты.',
    noDraft: 'Черновика для публикации нет.',
    noDraftHint: 'Рассчитайте график или измените его на доске: новый черновик появится здесь.',
    toSolve: 'К расчёту',
    isPublished: (number: number) => `Версия ${number} опубликована`,
    isPublishedHint:
      'Все её изменения объявлены. Заболел наблюдатель или школа перенесла работу – поправьте график на доске или пересчитайте его: новый черновик появится здесь.',
    toBoard: 'На доску',
    toPapers: 'Приказы и справки',
    draft: (number: number) => `Черновик, версия ${number}`,
    first: 'Это первая публикация: известить надо всех, у кого есть выходы.',
    publish: (told: number, of: number) => {
      if (of === 0) return 'Опубликовать';
      return told === 0
        ? 'Опубликовать, никого не извещая'
        : `Опубликовать и известить ${counted(told, 'человека', 'человек', 'человек')}`;
    },
    whoIsTold: 'Кого известить',
    nobodyToTell: 'Ничьи выходы не меняются: извещать некого.',
    tickEverybody: (n: number) => `Всех (${n.toLocaleString('ru')})`,
    askTelling: (told: number, of: number, byHand: number) =>
      [
        told > byHand && `Письма (${(told - byHand).toLocaleString('ru')}) уйдут сразу, а в тихие часы – утром.`,
        byHand > 0 && byHandOf.ru(byHand),
        of > told && `Не узнают об изменениях: ${of - told}.`,
      ]
        .filter((part) => part !== false)
        .join(' '),
    ask: 'График станет виден людям и школам. Отменить публикацию нельзя, можно опубликовать следующую версию.',
    publishAnyway: 'Всё равно опубликовать',
    published: (number: number, told: number) =>
      [`Опубликована версия ${number}.`, told > 0 && `Писем: ${told}.`].filter(Boolean).join(' '),
    letters: 'Письма',
    aboutVersion: (roster: string, number: number) => `${roster}, версия ${number}`,
    aboutAvailability: { invitation: 'Приглашение: доступность', nudge: 'Напоминание: доступность' },
    sendFirst: 'Здесь ждут письма прежних публикаций: разошлите их или откажитесь от них раньше, чем опубликуете черновик.',
    outdated: 'устарело',
    outdatedHint: 'После этих писем опубликована другая версия: в них может быть то, что уже не так.',
    renew: 'Написать заново',
    renewed: (people: number) =>
      people === 0
        ? 'Писать не о чем: для этих людей всё как прежде. Старые письма отозваны.'
        : `Старые письма отозваны, новые написаны: ${counted(people, 'человек', 'человека', 'человек')}.`,
    noLetters: 'Писем, которые ждут просмотра, нет.',
    letter: 'Письмо',
    channel: 'Как уйдёт',
    fate: 'Что с письмом',
    fates: {
      seen: (at: string) => `человек знает с ${at}`,
      sent: (at: string) => `отправлено ${at}, ответа нет`,
      byHand: 'ждёт, пока вы его передадите',
      waiting: () => 'ждёт отправки',
      claimed: () => 'отправляется',
      sending: () => 'отправляется',
      uncertain: () => 'неизвестно, дошло ли',
      failed: () => 'не ушло',
      bounced: () => 'вернулось',
      skipped: () => 'не отправляли',
    },
    channels: { email: 'по почте', max: 'в MAX', copy: 'скопировать вручную' },
    send: (n: number) => `Отправить ${counted(n, 'письмо', 'письма', 'писем')}`,
    discard: 'Не отправлять ничего',
    sent: 'Письма ушли в очередь отправки.',
    byHandOf: byHandOf.ru,
    handOver: (n: number) => `Передать вручную ${counted(n, 'письмо', 'письма', 'писем')}`,
    keptForHand: 'Письма ждут на экране «Письма и ответы»: скопируйте и передайте каждое.',
    tick: (subject: string) => `Отправить: ${subject}`,
    tickAll: (n: number) => `Все письма (${n.toLocaleString('ru')})`,
    text: 'Текст',
    read: 'Прочитать',
    readWhat: (title: string) => `Прочитать: ${title}`,
    copy: 'Скопировать',
    copied: 'Скопировано',
    close: 'Закрыть',
    showLetters: 'Показать письма',
    seen: (seen: number, of: number) => `Увидели ${seen} из ${of}`,
    earlier: 'Отправленное раньше',
    byHand: 'Передать вручную',
    all: (n: number) => `Показать все (${n.toLocaleString('ru')})`,
    further: (n: number) => `и ещё ${counted(n, 'письмо', 'письма', 'писем')}`,
  },
  {
    title: 'Publishing',
    lead: 'A published roster appears in the calendars of those it concerns. Tick whom to tell: the letters leave together with the publication, to those released from duties first.',
    noDraft: 'There is no draft to publish.',
    noDraftHint: 'Solve the roster or change it on the board: the new draft appears here.',
    toSolve: 'To solving',
    isPublished: (number: number) => `Version ${number} is published`,
    isPublishedHint:
      'All its changes are announced. When an observer falls ill or a school moves a sitting, change the roster on the board or solve it again: the new draft appears here.',
    toBoard: 'To the board',
    toPapers: 'Orders and certificates',
    draft: (number: number) => `Draft, version ${number}`,
    first: 'This is the first publication: everybody with duties has to be told.',
    publish: (told: number, of: number) => {
      if (of === 0) return 'Publish';
      return told === 0 ? 'Publish and tell nobody' : `Publish and tell ${countedEn(told, 'person', 'people')}`;
    },
    whoIsTold: 'Whom to tell',
    nobodyToTell: 'Nobody’s duties change: there is nobody to tell.',
    tickEverybody: (n: number) => `Everybody (${n.toLocaleString('en')})`,
    askTelling: (told: number, of: number, byHand: number) =>
      [
        told > byHand &&
          `${countedEn(told - byHand, 'letter leaves', 'letters leave')} at once, in quiet hours only in the morning.`,
        byHand > 0 && byHandOf.en(byHand),
        of > told && `${countedEn(of - told, 'person', 'people')} will not be told.`,
      ]
        .filter((part) => part !== false)
        .join(' '),
    ask: 'People and schools will see the roster. A publication cannot be taken back; a next version can be published.',
    publishAnyway: 'Publish all the same',
    published: (number: number, told: number) =>
      [`Version ${number} is published.`, told > 0 && `Letters: ${told}.`].filter(Boolean).join(' '),
    letters: 'Letters',
    aboutVersion: (roster: string, number: number) => `${roster}, version ${number}`,
    aboutAvailability: { invitation: 'Invitation: availability', nudge: 'Reminder: availability' },
    sendFirst: 'Letters of former publications wait here: send or discard them before you publish the draft.',
    outdated: 'outdated',
    outdatedHint: 'Another version has been published after these letters: they may say what is no longer so.',
    renew: 'Write them anew',
    renewed: (people: number) =>
      people === 0
        ? 'There is nothing to write: for these people all is as before. The old letters are withdrawn.'
        : `The old letters are withdrawn, new ones are written to ${countedEn(people, 'person', 'people')}.`,
    noLetters: 'No letters wait for you.',
    letter: 'Letter',
    channel: 'How it leaves',
    fate: 'What became of it',
    fates: {
      seen: (at: string) => `the person knows since ${at}`,
      sent: (at: string) => `sent ${at}, no answer`,
      byHand: 'waits until you hand it over',
      waiting: () => 'waits to be sent',
      claimed: () => 'is being sent',
      sending: () => 'is being sent',
      uncertain: () => 'perhaps arrived',
      failed: () => 'not sent',
      bounced: () => 'came back',
      skipped: () => 'not sent on purpose',
    },
    channels: { email: 'by e-mail', max: 'by MAX', copy: 'copied by hand' },
    send: (n: number) => `Send ${countedEn(n, 'letter', 'letters')}`,
    discard: 'Send nothing',
    sent: 'The letters are on their way.',
    byHandOf: byHandOf.en,
    handOver: (n: number) => `Hand over ${countedEn(n, 'letter', 'letters')}`,
    keptForHand: 'The letters wait on the screen “Letters and answers”: copy each and hand it over.',
    tick: (subject: string) => `Send: ${subject}`,
    tickAll: (n: number) => `All letters (${n.toLocaleString('en')})`,
    text: 'Text',
    read: 'Read',
    readWhat: (title: string) => `Read: ${title}`,
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    showLetters: 'Show the letters',
    seen: (seen: number, of: number) => `${seen} of ${of} have seen it`,
    earlier: 'Sent earlier',
    byHand: 'Hand over yourself',
    all: (n: number) => `Show all (${n.toLocaleString('en')})`,
    further: (n: number) => `and ${countedEn(n, 'more letter')}`,
  },
);
