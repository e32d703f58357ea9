import { dictionary } from '../words/dictionary.js';

export const lessonWords = dictionary(
  {
    title: 'Свои уроки',
    hint: 'Уроки, которые человек ведёт каждую неделю: в это время он не может быть организатором в другой школе. Загружаются и книгой.',
    none: 'Уроков не записано.',
    days: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
    school: 'Школа',
    choose: 'Выберите…',
    weekday: 'День недели',
    startsAt: 'Начало',
    endsAt: 'Конец',
    add: 'Добавить урок',
    remove: 'Удалить',
    removeOf: (lesson: string) => `Удалить урок: ${lesson}`,
  },
  {
    title: 'Own lessons',
    hint: 'Lessons given every week: then the person cannot organise at another school. They also come by a workbook.',
    none: 'No lessons are noted.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    school: 'School',
    choose: 'Choose…',
    weekday: 'Day of the week',
    startsAt: 'Start',
    endsAt: 'End',
    add: 'Add the lesson',
    remove: 'Remove',
    removeOf: (lesson: string) => `Remove the lesson: ${lesson}`,
  },
);
