import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ManySelect } from '../parts/many-select.js';
import { useSources } from '../rechecks/use-sources.js';
import type { CrossCheckPlanData } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

const GRADES = ['4', '5', '6', '7', '8', '10'].map((grade) => ({ value: grade, label: grade }));

/** Of which works an exchange is asked: those of a draw, or (without one) all of some grades and subjects. */
export interface Chosen {
  readonly drawId: string;
  readonly grades: readonly string[];
  readonly subjects: readonly string[];
}

const ALL: Chosen = { drawId: '', grades: [], subjects: [] };

/** As the service takes it. */
export function askedFor({ drawId, grades, subjects }: Chosen): NonNullable<CrossCheckPlanData['query']> {
  if (drawId !== '') return { drawId };
  return {
    ...(grades.length > 0 && { grades: grades.join(',') }),
    ...(subjects.length > 0 && { subjects: subjects.join(',') }),
  };
}

/** Begins with the last draw of a cross-check, as its works are those that travel. */
export function SampleForm({ onAsk }: { readonly onAsk: (chosen: Chosen) => void }) {
  const say = useWords(words);
  const subjects = useSubjects();
  const draws = useSources().draws.filter(({ procedure }) => procedure === 'R5');
  const [own, setOwn] = useState<Chosen>();
  const last = draws.toSorted((a, b) => b.number - a.number)[0];
  const chosen = own ?? (last === undefined ? ALL : { ...ALL, drawId: last.id });
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(chosen);
      }}
    >
      <Group align="end">
        <NativeSelect
          label={say.sample}
          value={chosen.drawId}
          onChange={(event) => setOwn({ ...ALL, drawId: event.currentTarget.value })}
          data={[
            ...draws.map(({ id, number, title }) => ({ value: id, label: say.draw(number, title) })),
            { value: '', label: say.wholeCampaign },
          ]}
          miw={260}
        />
        {chosen.drawId === '' && (
          <>
            <ManySelect
              label={say.grades}
              data={GRADES}
              value={chosen.grades}
              onChange={(grades) => setOwn({ ...chosen, grades })}
              miw={180}
            />
            <ManySelect
              label={say.subjects}
              data={subjects.choices}
              value={chosen.subjects}
              onChange={(names) => setOwn({ ...chosen, subjects: names })}
              miw={260}
            />
          </>
        )}
        <Button type="submit">{say.compute}</Button>
      </Group>
    </form>
  );
}
