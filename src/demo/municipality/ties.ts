import { codeOf } from './people.js';
import type { DemoPastService, DemoTie } from './rows.js';
import { loginOf } from './schools.js';

/** Where the people of the example work and whose parents and relatives they are. */
export function ties(): readonly DemoTie[] {
  return [...workplaces(), ...families(), ...others()];
}

/** Everybody who lives in Верхняя Заимка has a tie to its school, so that observers must come from elsewhere. */
function families(): readonly DemoTie[] {
  const child = (person: number, school: number, note: string) => tie(person, school, 'child', note);
  return [
    child(25, 1, 'дочь в 5А'),
    child(26, 2, 'сын в 8Б'),
    child(27, 3, 'сын в 4А, дочь в 7А'),
    child(28, 5, 'дочь в 6Б'),
    child(29, 6, 'сын в 10А'),
    child(30, 8, 'дочь в 7А'),
    child(31, 9, 'сын в 5А'),
    child(32, 10, 'дочь в 4А'),
    child(9, 3, 'сын в 6А, гимназия'),
    child(2, 4, 'дочь в 8А, лицей'),
    tie(37, 9, 'relative', 'сестра - директор школы'),
    tie(33, 5, 'relative', 'муж - учитель физкультуры'),
    tie(5, 8, 'relative', 'мать - завуч'),
  ];
}

function workplaces(): readonly DemoTie[] {
  const schools = [1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return [
    ...schools.map((school, index) => tie(index + 9, school, 'employment', 'основное место работы')),
    tie(19, 2, 'employment', 'совместительство, 0,5 ставки'),
    tie(15, 3, 'employment', 'совместительство, 0,25 ставки'),
    tie(21, 11, 'employment', 'совместительство'),
  ];
}

function others(): readonly DemoTie[] {
  return [
    tie(36, 7, 'former', 'работала до 2023 года'),
    tie(6, 5, 'declared', 'сама заявила: писала учебник с коллегами школы'),
    tie(34, 6, 'ban', 'просьба школы, спор 2025 года'),
    { person: codeOf(33), other: codeOf(36), kind: 'apart', note: 'супруги' },
  ];
}

export function pastServices(): readonly DemoPastService[] {
  // The person's number and the schools where they served.
  const served: Readonly<Record<number, readonly number[]>> = {
    1: [5],
    2: [9],
    3: [8],
    4: [5],
    7: [9],
    11: [5],
    13: [8],
    16: [9],
    25: [5],
    33: [8],
    39: [5],
  };
  return Object.entries(served).flatMap(([person, schools]) =>
    schools.map((school) => ({ person: codeOf(Number(person)), login: loginOf(school), year: 2025 })),
  );
}

function tie(person: number, school: number, kind: DemoTie['kind'], note: string): DemoTie {
  return { person: codeOf(person), other: loginOf(school), kind, note };
}
