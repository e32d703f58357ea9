import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { useArrival } from '../parts/use-arrival.js';
import { useSchoolNames } from '../place/school-names.js';
import { everyShortage, type Shortage } from '../roster/every-shortage.js';
import { useNames } from '../roster/names.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { InsightQuestion } from './insight-question.js';
import { LeastChanges } from './least-changes.js';
import styles from './solve.module.css';
import { useInsight } from './use-insight.js';
import type { Version } from './versions.js';
import { whyWords } from './why-words.js';

/** Every place that nobody holds: why nobody can, and what would be enough to change that. */
export function OpenPlaces({ version }: { readonly version: Version }) {
  const say = useWords(whyWords);
  const query = useQuery(everyShortage(version.id));
  const insight = useInsight(version.id, 'least-changes');
  const waysOf = new Map(insight.answer?.places.map(({ slot, ways }) => [slot, ways]));
  return (
    <Loaded query={query}>
      {(shortages) =>
        shortages.length === 0 ? (
          <Text>{say.nothingMissing}</Text>
        ) : (
          <Stack gap="sm">
            <Text fw={600}>{say.shortages(shortages.length)}</Text>
            <InsightQuestion insight={insight} button={say.askChanges} hint={say.askChangesHint} />
            {insight.answer?.isComplete === false && <Text size="sm">{say.incomplete}</Text>}
            <ul className={styles['places']}>
              {shortages.map((shortage) => (
                <OpenPlace key={shortage.choice ?? shortage.slot} shortage={shortage} ways={waysOf.get(shortage.slot)} />
              ))}
            </ul>
          </Stack>
        )
      }
    </Loaded>
  );
}

function OpenPlace({
  shortage: { slot, place, start, end, phase, grade, subject, missing, excluded, cheapest },
  ways,
}: {
  readonly shortage: Shortage;
  /** Undefined: nobody has asked yet. */
  readonly ways: React.ComponentProps<typeof LeastChanges>['ways'] | undefined;
}) {
  const arrival = useArrival<HTMLLIElement>(slot);
  const say = useWords(whyWords);
  const schoolName = useSchoolNames();
  const names = useNames();
  const { day, number } = useFormats();
  const { title } = useSubjects();
  const reasons: Readonly<Record<string, string>> = say.reasons;
  const what = [
    grade !== null && say.grade(grade),
    subject !== null && title(subject),
    phase === 'grading' && say.grading,
    phase === 'visit' && say.visit,
  ].filter((part) => part !== false);
  return (
    <li {...arrival}>
      <Group gap="xs" style={{ rowGap: 0 }}>
        <Text fw={600}>{schoolName(place)}</Text>
        <Text>{`${day(start.slice(0, 10))}, ${start.slice(11)}–${end.slice(11)}`}</Text>
        <Text c="dimmed">{what.join(' · ')}</Text>
        {missing > 1 && <Text fw={600}>{say.missing(missing)}</Text>}
      </Group>
      <Text size="sm">
        {`${say.excluded}: `}
        {Object.entries(excluded)
          .toSorted(([, one], [, other]) => other - one)
          .map(([reason, count]) => `${reasons[reason] ?? reason} – ${count}`)
          .join(', ')}
      </Text>
      {cheapest !== undefined && (
        <Text size="sm">
          {(cheapest.added >= cheapest.saved ? say.tooDear : say.worthFilling)(
            names.of(cheapest.person),
            number(cheapest.saved),
            number(cheapest.added),
          )}
        </Text>
      )}
      {ways !== undefined && <LeastChanges ways={ways} />}
    </li>
  );
}
