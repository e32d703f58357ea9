import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CountBars } from '../charts/count-bars.js';
import { Facts } from '../parts/facts.js';
import { Loaded } from '../parts/loaded.js';
import { insightsFiguresOptions } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { loadBars, summaryOf, tripBars } from './figures.js';
import styles from './solve.module.css';
import type { Version } from './versions.js';
import { whyWords } from './why-words.js';

/** Who carries how much, how far people go, and how often they return. */
export function LoadsTab({ version }: { readonly version: Version }) {
  const say = useWords(whyWords).loads;
  const { number } = useFormats();
  const query = useQuery(insightsFiguresOptions({ path: { id: version.id } }));
  return (
    <Loaded query={query}>
      {(figures) => {
        const { people, busy, least, most, mean, trips, meanMinutes } = summaryOf(figures);
        const count = (name: string) => number(figures.amounts[name] ?? 0);
        return (
          <Stack>
            <Facts
              items={[
                { name: say.busy, value: say.of(busy, people) },
                { name: say.perPerson, value: say.range(least, most, number(mean)) },
                { name: say.trips, value: number(trips) },
                { name: say.meanTrip, value: say.minutes(number(meanMinutes)) },
                { name: say.returns, value: count('repeatPlace') },
                { name: say.lastYear, value: count('lastYear') },
                { name: say.mutual, value: count('reciprocity') },
              ]}
            />
            <div className={styles['pair']}>
              <figure style={{ margin: 0 }}>
                <Title order={3} size="h6" component="figcaption">
                  {say.loadChart}
                </Title>
                <CountBars bars={loadBars(figures)} label={say.loadLabel(least, most, number(mean))} axis={say.duties} />
              </figure>
              <figure style={{ margin: 0 }}>
                <Title order={3} size="h6" component="figcaption">
                  {say.tripChart}
                </Title>
                {trips === 0 ? (
                  <Text size="sm">{say.noTrips}</Text>
                ) : (
                  <CountBars bars={tripBars(figures)} label={say.tripLabel(trips, number(meanMinutes))} axis={say.tripAxis} />
                )}
              </figure>
            </div>
          </Stack>
        );
      }}
    </Loaded>
  );
}
