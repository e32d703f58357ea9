import { dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    title: 'Обмен между школами',
    lead: 'По нему розданы работы: работы школы проверяют эксперты той, что названа рядом, и только они; то, что у комиссии, – любой эксперт другой школы, и спор двух проверок тоже. Школы и эксперты этой таблицы не видят.',
    allPapers: 'Листы передачи всех школ',
    papers: 'Листы передачи работ',
    papersLead:
      'По листу комиссия принимает работы у школы и пишет на них свои коды. Лист остаётся у комиссии: в пачку эксперта он не вкладывается.',
    back: 'К раздаче',
    sheet: (school: string, checkedBy: string) => `${school} – проверяет ${checkedBy}`,
    commission: 'муниципальная комиссия',
    keep: 'Хранить в комиссии, эксперту не передавать.',
    participant: 'Код участника',
    class: 'Класс по порядку',
    none: '–',
    noExpert: 'нет эксперта',
  },
  {
    title: 'Exchange between schools',
    lead: 'The works were assigned by it: the experts of the school named beside check them, and nobody else; what is the commission’s, any expert of another school, and so may an arbiter be. Neither schools nor experts see this table.',
    allPapers: 'Lists of papers of all schools',
    papers: 'Lists of papers to hand over',
    papersLead:
      'By a list the commission takes the papers from a school and writes its codes on them. The list stays with the commission: it never goes into a pack.',
    back: 'To the assignment',
    sheet: (school: string, checkedBy: string) => `${school}: checked by ${checkedBy}`,
    commission: 'the municipal commission',
    keep: 'Keep it at the commission; not for experts.',
    participant: 'Participant’s code',
    class: 'Class number',
    none: '–',
    noExpert: 'no expert',
  },
);
