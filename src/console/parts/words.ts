import { dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    loading: 'Загружается',
    again: 'Повторить',
    cancel: 'Отмена',
    requestNumber: 'Номер запроса для администратора:',
    refused: 'Отвергнуто:',
  },
  {
    loading: 'Loading',
    again: 'Try again',
    cancel: 'Cancel',
    requestNumber: 'Number of the request, for the administrator:',
    refused: 'Refused:',
  },
);
