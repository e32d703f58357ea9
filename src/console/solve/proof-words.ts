import { dictionary } from '../words/dictionary.js';

export const proofWords = dictionary(
  {
    title: 'Как проверить оценку',
    claim: (bound: string, cost: string) => `Доказано: по этим данным ни один график не стоит меньше ${bound}, этот стоит ${cost}.`,
    how: 'Доказательство оценки – файл с ценами, по которым эту границу пересчитает и посторонняя программа, не доверяя нашей. Сохраните файлы и запустите: cli check problem.json solution.json --certificate certificate.json. Без нашей программы – файлом verify_bound.py для Python (его пишет cli export-verifier).',
    files: { certificate: 'Доказательство оценки', problem: 'Задача', solution: 'Решение' },
  },
  {
    title: 'How to check the bound',
    claim: (bound: string, cost: string) => `Proved: by these data no roster costs less than ${bound}; this one costs ${cost}.`,
    how: 'The proof is a file of prices from which anybody’s own program can compute the bound again without trusting ours. Save the files and run: cli check problem.json solution.json --certificate certificate.json. Without our program: by verify_bound.py for Python (written by cli export-verifier).',
    files: { certificate: 'Proof of the bound', problem: 'Problem', solution: 'Solution' },
  },
);
