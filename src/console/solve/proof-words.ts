import { dictionary } from '../words/dictionary.js';

export const proofWords = dictionary(
  {
    best: (cost: string) => `Доказано: лучше нет. По этим данным ни один график не стоит меньше ${cost}.`,
    claim: (cost: string, bound: string, gap: string) =>
      `Стоит ${cost}; доказано, что по этим данным ни один график не стоит меньше ${bound}: разрыв ${gap}.`,
    title: 'Как проверить оценку',
    how: 'Доказательство оценки – файл с ценами, по которым эту границу пересчитает и посторонняя программа, не доверяя нашей. Сохраните его (кнопка рядом с оценкой) и эти файлы и запустите: cli check problem.json solution.json --certificate certificate.json. Без нашей программы – файлом verify_bound.py для Python (его пишет cli export-verifier).',
    files: { certificate: 'Доказательство оценки', problem: 'Задача', solution: 'Решение' },
  },
  {
    best: (cost: string) => `Proved: there is no better one. By these data no roster costs less than ${cost}.`,
    claim: (cost: string, bound: string, gap: string) =>
      `It costs ${cost}; proved: by these data no roster costs less than ${bound}. Gap: ${gap}.`,
    title: 'How to check the bound',
    how: 'The proof is a file of prices from which anybody’s own program can compute the bound again without trusting ours. Save it (the button beside the bound) and these files, and run: cli check problem.json solution.json --certificate certificate.json. Without our program: by verify_bound.py for Python (written by cli export-verifier).',
    files: { certificate: 'Proof of the bound', problem: 'Problem', solution: 'Solution' },
  },
);
