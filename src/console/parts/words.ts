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
  },
);
