import { Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { useCampaign } from '../place/campaign.js';
import { calendarSittingsOptions } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { SittingItem } from './sitting-item.js';
import classes from './sitting-list.module.css';
import type { ShownSitting } from './sitting.js';
import type { CalendarFilter } from './use-calendar-filter.js';
import { words } from './words.js';

interface Props {
  readonly filter: CalendarFilter;
  readonly onOpen: ((sitting: ShownSitting) => void) | undefined;
}

/** The sittings of the selection, day by day. */
export function SittingList({ filter, onOpen }: Props) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const named = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const isNarrow = 'date' in named || 'schoolId' in named || 'withProblems' in named;
  const found = useQuery({
    ...calendarSittingsOptions({ path: { campaignId }, query: named }),
    enabled: isNarrow,
    placeholderData: keepPreviousData,
  });
  if (!isNarrow) return <Text role="status">{say.chooseFirst}</Text>;
  return (
    <Loaded query={found}>
      {({ items, total }) => (
        <Stack gap="md">
          <Text size="sm" role="status">
            {total === 0 ? say.noneMatch : say.list(items.length, total)}
          </Text>
          {daysOf(items).map((date) => (
            <Day key={date} date={date} sittings={items.filter((sitting) => sitting.date === date)} onOpen={onOpen} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function Day({
  date,
  sittings,
  onOpen,
}: Pick<Props, 'onOpen'> & { readonly date: string; readonly sittings: readonly ShownSitting[] }) {
  const { day } = useFormats();
  return (
    <section className={classes.day}>
      <Title order={2} size="h4" mb="xs">
        {day(date)}
      </Title>
      <ul className={classes.list}>
        {sittings.map((sitting) => (
          <SittingItem key={sitting.id} sitting={sitting} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function daysOf(sittings: readonly ShownSitting[]): readonly string[] {
  return [...new Set(sittings.map(({ date }) => date))];
}
