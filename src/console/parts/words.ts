import { dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    loading: 'Загружается',
    again: 'Повторить',
    cancel: 'Отмена',
    more: 'Показать ещё',
    requestNumber: 'Номер запроса для администратора:',
    refused: 'Отвергнуто:',
  },
  {
    loading: 'Loading',
    again: 'Try again',
    cancel: 'Cancel',
    more: 'Show more',
    requestNumber: 'Number of the request, for the administrator:',
    refused: 'Refused:',
  },
);
