import type { Random } from '../../engine/index.js';

const SURNAMES = (
  'Абрамова Белова Волкова Громова Дьякова Ершова Жукова Зимина Ильина Карпова Лебедева Максимова ' +
  'Никитина Осипова Панова Рогова Соколова Титова Уварова Фомина Холодова Цветкова Чернова Шилова ' +
  'Щукина Юдина Яшина Аксёнова Быкова Воронина Горбунова Демидова Елисеева Журавлёва Зуева Исаева ' +
  'Крылова Логинова Миронова Носова'
).split(' ');
const WOMEN = 'Анна Елена Ирина Мария Наталья Ольга Светлана Татьяна Юлия Людмила Галина Вера'.split(' ');
const MEN = 'Алексей Андрей Дмитрий Иван Михаил Николай Павел Сергей'.split(' ');
const FATHERS = 'Алексеев Андреев Борисов Викторов Иванов Михайлов Николаев Павлов Петров Сергеев'.split(' ');

/** Invented full names, each surname once; about every fourth is a man's. */
export function inventedNames(count: number, random: Random): readonly string[] {
  return random
    .shuffled(SURNAMES)
    .slice(0, count)
    .map((surname) =>
      random.chance(0.25) ? manOf(surname, random) : `${surname} ${random.pick(WOMEN)} ${random.pick(FATHERS)}на`,
    );
}

function manOf(surname: string, random: Random): string {
  return `${surname.slice(0, -1)} ${random.pick(MEN)} ${random.pick(FATHERS)}ич`;
}
