import { counted, countedEn, dictionary } from '../words/dictionary.js';

const people = (count: number) => counted(count, 'человек', 'человека', 'человек');

export const words = dictionary(
  {
    title: 'Обзор',
    window: (from: string, to: string) => `Проведение: ${from} – ${to}.`,
    facts: (schools: number, sittings: number, observers: number) =>
      `${counted(schools, 'школа', 'школы', 'школ')}, ${counted(sittings, 'работа', 'работы', 'работ')} в расписании, ${counted(observers, 'наблюдатель', 'наблюдателя', 'наблюдателей')}.`,
    next: 'Что сделать',
    nothingNext: 'Сейчас всё сделано. Здесь появится следующее.',
    steps: {
      workbook: () => 'Загрузить книгу со школами и расписанием',
      observers: () => 'Загрузить список наблюдателей',
      availability: (count: number) => `Узнать, когда могут выйти: ещё не ответили ${people(count)}`,
      roster: () => 'Составить график',
      publish: (count: number) => `Посмотреть и опубликовать график: ${counted(count, 'черновик', 'черновика', 'черновиков')}`,
      letters: (count: number) =>
        `Проверить и разослать письма: ${counted(count, 'рассылка ждёт', 'рассылки ждут', 'рассылок ждут')}`,
      declined: (count: number) => `Найти замену: от ${counted(count, 'выхода', 'выходов', 'выходов')} отказались`,
      unsent: (count: number) => `Известить: до ${counted(count, 'человека', 'человек', 'человек')} изменение не дошло`,
      unseen: (count: number) => `Напомнить: ${people(count)} не видели изменения`,
      unanswered: (count: number) => `Ждут подтверждения: ${counted(count, 'выход', 'выхода', 'выходов')}`,
    },
    of: (some: number, all: number) => `${some.toLocaleString('ru')} из ${all.toLocaleString('ru')}`,
    availability: 'Доступность известна',
    availabilityHint: (invited: number) =>
      invited === 0 ? 'Приглашений ответить ещё не было.' : `Приглашены письмом: ${people(invited)}.`,
    deadline: (moment: string) => `Ответы до ${moment}.`,
    coverage: 'Места закрыты',
    flagged: 'Школы с признаками риска',
    flaggedHint: 'Закрытые места в школах уровней 2 и 3.',
    noRoster: 'Опубликованного графика ещё нет.',
    version: (name: string, number: number, moment: string) => `${name}, версия ${number}, опубликована ${moment}.`,
    confirmed: 'Выходы подтверждены',
    noneComing: 'Предстоящих выходов нет.',
    declinedToo: (count: number) => `Отказов: ${count}.`,
    told: 'Знают об изменениях',
    nothingToTell: 'Изменений, о которых извещают, ещё не было.',
    untold: (unseen: number, unsent: number) =>
      [
        unseen > 0 && `Не видели изменения: ${people(unseen)}.`,
        unsent > 0 && `Не дошло: до ${counted(unsent, 'человека', 'человек', 'человек')}.`,
      ]
        .filter((part) => part !== false)
        .join(' ') || 'Знают все.',
    unanswered: {
      title: 'Не ответили, придут ли',
      who: (count: number) => `Кто: ${people(count)}`,
      more: (count: number) => `и ещё ${people(count)}`,
      duties: (count: number, from: string) => `${counted(count, 'выход', 'выхода', 'выходов')}, первый ${from}`,
      remindedAt: (moment: string) => `; напомнили ${moment}`,
      remind: (count: number) => `Напомнить (${count})`,
      lead: 'Письма уйдут сами, одно в день каждому, не в тихие часы. Кого не достать письмом, те – на экране «Письма и ответы».',
      allReminded: 'Сегодня напомнили всем. Снова можно завтра.',
      reminded: (count: number) => `Напоминания поставлены в очередь: ${people(count)}.`,
      nobodyLeft: 'Напоминать некому: ответили все или сегодня уже напомнили.',
    },
    deadlines: 'Сроки дорожной карты',
    noDeadlines: 'В ближайшие две недели сроков нет.',
    overdue: 'Просрочено',
    coming: 'Скоро',
    more: (count: number) => `и ещё ${count}`,
  },
  {
    title: 'Overview',
    window: (from: string, to: string) => `Held: ${from} – ${to}.`,
    facts: (schools: number, sittings: number, observers: number) =>
      `${countedEn(schools, 'school')}, ${countedEn(sittings, 'sitting')}, ${countedEn(observers, 'observer')}.`,
    next: 'What to do next',
    nothingNext: 'All is done for now. The next thing will appear here.',
    steps: {
      workbook: () => 'Load the workbook of schools and timetable',
      observers: () => 'Load the list of observers',
      availability: (count: number) => `Ask when people can serve: ${countedEn(count, 'person', 'people')} have not answered`,
      roster: () => 'Make the roster',
      publish: (count: number) => `Look at the roster and publish it: ${countedEn(count, 'draft')}`,
      letters: (count: number) => `Review and send letters: ${countedEn(count, 'batch', 'batches')} to go`,
      declined: (count: number) => `Find a replacement: ${countedEn(count, 'duty was', 'duties were')} declined`,
      unsent: (count: number) => `Tell people: a change has not reached ${countedEn(count, 'person', 'people')}`,
      unseen: (count: number) => `Remind people: ${countedEn(count, 'person has', 'people have')} not seen a change`,
      unanswered: (count: number) => `To be confirmed: ${countedEn(count, 'duty', 'duties')}`,
    },
    of: (some: number, all: number) => `${some.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    availability: 'Availability known',
    availabilityHint: (invited: number) =>
      invited === 0 ? 'Nobody has been invited to answer yet.' : `Invited by letter: ${countedEn(invited, 'person', 'people')}.`,
    deadline: (moment: string) => `Answers until ${moment}.`,
    coverage: 'Places filled',
    flagged: 'Schools with signs of risk',
    flaggedHint: 'Places filled at schools of levels 2 and 3.',
    noRoster: 'No roster has been published yet.',
    version: (name: string, number: number, moment: string) => `${name}, version ${number}, published ${moment}.`,
    confirmed: 'Duties confirmed',
    noneComing: 'No duty is coming.',
    declinedToo: (count: number) => `Declined: ${count}.`,
    told: 'Know of their changes',
    nothingToTell: 'There have been no changes to tell people of.',
    untold: (unseen: number, unsent: number) =>
      [
        unseen > 0 && `${countedEn(unseen, 'person has', 'people have')} not seen a change.`,
        unsent > 0 && `It has not reached ${countedEn(unsent, 'person', 'people')}.`,
      ]
        .filter((part) => part !== false)
        .join(' ') || 'Everybody knows.',
    unanswered: {
      title: 'Have not said whether they will come',
      who: (count: number) => `Who: ${countedEn(count, 'person', 'people')}`,
      more: (count: number) => `and ${countedEn(count, 'other')}`,
      duties: (count: number, from: string) => `${countedEn(count, 'duty', 'duties')}, the first on ${from}`,
      remindedAt: (moment: string) => `; reminded ${moment}`,
      remind: (count: number) => `Remind (${count})`,
      lead: 'Letters leave by themselves, one a day to each, not in quiet hours. Whom no letter reaches is on the screen “Letters and answers”.',
      allReminded: 'Everybody has been reminded today. You can again tomorrow.',
      reminded: (count: number) => `Reminders are on their way: ${countedEn(count, 'person', 'people')}.`,
      nobodyLeft: 'Nobody to remind: all have answered or were reminded today.',
    },
    deadlines: 'Deadlines of the roadmap',
    noDeadlines: 'No deadline within two weeks.',
    overdue: 'Overdue',
    coming: 'Coming',
    more: (count: number) => `and ${count} more`,
  },
);
