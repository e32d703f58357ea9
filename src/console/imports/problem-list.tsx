import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Mark } from '../parts/mark.js';
import type { ImportsFindResponse } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import classes from './problem-list.module.css';
import { resultWords } from './result-words.js';

type Problem = ImportsFindResponse['problems'][number];

const PER_STEP = 50;
const SEVERITIES = ['error', 'warning', 'note'] as const;
const TONES = { error: 'bad', warning: 'doubtful', note: 'neutral' } as const;

/** Every problem with its place, what stands there and what to do; the worst first, as the server lists them within. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useWords(resultWords);
  const [severity, setSeverity] = useState('');
  const [sheet, setSheet] = useState('*');
  const [most, setMost] = useState(PER_STEP);
  const sheets = [...new Set(problems.map((problem) => problem.sheet))];
  const chosen = SEVERITIES.flatMap((each) => problems.filter((problem) => problem.severity === each)).filter(
    (problem) => (severity === '' || problem.severity === severity) && (sheet === '*' || problem.sheet === sheet),
  );
  const countOf = (each: Problem['severity']) => problems.filter((problem) => problem.severity === each).length;
  if (problems.length === 0) return <Text>{say.noProblems}</Text>;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.problems}
      </Title>
      <Group align="end" className="no-print">
        <NativeSelect
          label={say.severity}
          value={severity}
          onChange={(event) => setSeverity(event.currentTarget.value)}
          data={[
            { value: '', label: `${say.everything} (${problems.length})` },
            ...SEVERITIES.map((value) => ({ value, label: `${say.severities[value]} (${countOf(value)})` })),
          ]}
        />
        <NativeSelect
          label={say.sheet}
          value={sheet}
          onChange={(event) => setSheet(event.currentTarget.value)}
          data={[{ value: '*', label: say.everySheet }, ...sheets.map((value) => ({ value, label: say.sheetOf(value) }))]}
        />
        <Text size="sm" role="status">
          {chosen.length === 0 ? say.noneShown : say.shown(Math.min(most, chosen.length), chosen.length)}
        </Text>
      </Group>
      <ul className={classes.list}>
        {chosen.slice(0, most).map((problem, index) => (
          <ProblemItem key={index} problem={problem} />
        ))}
      </ul>
      {chosen.length > most && (
        <Group>
          <Button variant="default" onClick={() => setMost(most + PER_STEP)}>
            {say.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function ProblemItem({ problem: { severity, sheet, row, column, value, message, remedy } }: { readonly problem: Problem }) {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const place = [say.sheetOf(sheet), row !== null && say.row(row), column !== null && say.column(column)].filter(Boolean);
  return (
    <li className={classes.item}>
      <div>
        <Mark tone={TONES[severity]}>{say.severities[severity]}</Mark>
      </div>
      <div>
        <Text size="sm">{place.join(', ')}</Text>
        {value !== '' && <Text size="sm">{say.value(value)}</Text>}
      </div>
      <div>
        <Text size="sm" fw={600}>
          {message[language]}
        </Text>
        <Text size="sm">{remedy[language]}</Text>
      </div>
    </li>
  );
}
