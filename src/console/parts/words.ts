import { dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    loading: 'Загружается',
    again: 'Повторить',
    cancel: 'Отмена',
    more: 'Показать ещё',
    requestNumber: 'Номер запроса для администратора:',
    refused: 'Отвергнуто:',
    clock: 'Время',
    clockHint: 'Часы и минуты: 09:30',
    dayExample: 'дд.мм.гггг',
    dayHint: 'День, месяц и год: 09.04.2026',
    pickDay: 'Открыть календарь',
    cutOff: 'Программа не отвечает: как только ответит, здесь будет видно, чем кончилось',
  },
  {
    loading: 'Loading',
    again: 'Try again',
    cancel: 'Cancel',
    more: 'Show more',
    requestNumber: 'Number of the request, for the administrator:',
    refused: 'Refused:',
    clock: 'Time',
    clockHint: 'Hours and minutes: 09:30',
    dayExample: 'dd/mm/yyyy',
    dayHint: 'Day, month and year: 09/04/2026',
    pickDay: 'Open the calendar',
    cutOff: 'The service does not answer: as soon as it does, this shows what came of it',
  },
);
