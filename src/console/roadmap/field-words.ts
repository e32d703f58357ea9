import { dictionary } from '../words/dictionary.js';

/** What is kept of a change of a measure, by name. */
export const fieldWords = dictionary(
  {
    number: 'Номер',
    section: 'Раздел',
    text: 'Мероприятие',
    deadlineText: 'Срок',
    deadlineKind: 'Вид срока',
    startsOn: 'Начало',
    endsOn: 'Последний день',
    responsible: 'Ответственные',
    result: 'Ожидаемый результат',
    closesOn: 'Когда отметить само',
    status: 'Состояние',
    doneOn: 'Выполнено',
  },
  {
    number: 'Number',
    section: 'Section',
    text: 'Measure',
    deadlineText: 'Deadline',
    deadlineKind: 'Kind of deadline',
    startsOn: 'Start',
    endsOn: 'Last day',
    responsible: 'Responsible',
    result: 'Expected result',
    closesOn: 'When to tick it by itself',
    status: 'State',
    doneOn: 'Done',
  },
);
