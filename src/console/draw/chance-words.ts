import { counted, countedEn, dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    dice: 'Кости',
    diceLead:
      'Бросьте при свидетелях не меньше двадцати десятигранных костей. Два человека вводят одни и те же цифры – каждый со своего устройства или по очереди, не видя набранного другим. Если записи совпали, отбор делается сразу и один раз.',
    typedBy: 'Кто вводит',
    typedByHint: 'Должность или организация. Второй вводит другой человек.',
    digits: 'Цифры костей',
    digitsHint: 'По порядку броска; пробелы не считаются.',
    digitsCount: (n: number) => `Набрано ${counted(n, 'цифра', 'цифры', 'цифр')}, нужно не меньше 20.`,
    typeFirst: 'Внести первую запись',
    typeSecond: 'Внести вторую запись и сравнить',
    waitingFor: (who: string, when: string) =>
      `Первая запись внесена (${who}, ${when}). Цифры скрыты. Теперь те же кости вводит другой человек.`,
    differed:
      'Две записи не совпали: кто-то опечатался. Ничего не отобрано; оба вводят те же кости заново. Обе несовпавшие записи сохранены.',
    entryKept: 'Запись принята и скрыта.',
    beacon: 'Раунд маяка drand',
    beaconLead: (round: number) =>
      `Объявлен раунд ${round} сети quicknet. Откройте адрес на любом компьютере с интернетом и вставьте ответ маяка целиком; подпись проверяется без сети закреплённым ключом.`,
    beaconText: 'Ответ маяка (JSON)',
    beaconUnreadable: 'Нужен JSON с полями round, randomness и signature.',
    run: 'Провести жеребьёвку',
    runDone: 'Жеребьёвка проведена.',
  },
  {
    dice: 'Dice',
    diceLead:
      'Roll at least twenty ten-sided dice before witnesses. Two people type the same digits, each on a device of their own or one after the other, without seeing what the other typed. If both entries are equal, the draw is made at once and only once.',
    typedBy: 'Who types',
    typedByHint: 'A position or an organisation. The second is typed by somebody else.',
    digits: 'Digits of the dice',
    digitsHint: 'In the order of the throw; spaces do not count.',
    digitsCount: (n: number) => `${countedEn(n, 'digit')} typed, at least 20 are needed.`,
    typeFirst: 'Give the first entry',
    typeSecond: 'Give the second entry and compare',
    waitingFor: (who: string, when: string) =>
      `The first entry is there (${who}, ${when}). Its digits are hidden. Now another person types the same dice.`,
    differed:
      'The two entries differ: somebody mistyped. Nothing is drawn; both type the same dice again. Both entries that differed are kept.',
    entryKept: 'The entry is taken and hidden.',
    beacon: 'Round of the drand beacon',
    beaconLead: (round: number) =>
      `Round ${round} of quicknet is announced. Open the address on any computer with a network and paste the whole answer; its signature is verified offline with the pinned key.`,
    beaconText: 'Answer of the beacon (JSON)',
    beaconUnreadable: 'JSON with round, randomness and signature is needed.',
    run: 'Make the draw',
    runDone: 'The draw is made.',
  },
);
