import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { useCampaign } from '../place/campaign.js';
import { calendarDaysOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { CalendarFilter } from './calendar-filter.js';
import { DayStrip } from './day-strip.js';
import { SittingForm } from './sitting-form.js';
import { SittingList } from './sitting-list.js';
import type { ShownSitting } from './sitting.js';
import { useCalendarFilter } from './use-calendar-filter.js';
import { words } from './words.js';

/** Which works are written when and where; the dates are the schools', here they are only judged and corrected. */
export default function CalendarPage() {
  const say = useWords(words);
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const [open, setOpen] = useState<ShownSitting | 'new'>();
  const { filter, change } = useCalendarFilter();
  const calendar = useQuery(calendarDaysOptions({ path: { campaignId } }));
  const mayChange = may('timetable.change');
  return (
    <ScreenPage title={say.title} actions={mayChange && <Button onClick={() => setOpen('new')}>{say.add}</Button>}>
      <Loaded query={calendar}>
        {({ days, rosterState }) =>
          days.length === 0 ? (
            <WhatNext
              title={say.none}
              actions={
                may('imports.run') && (
                  <Button component={Link} href="/imports" variant="light">
                    {say.toImports}
                  </Button>
                )
              }
            >
              {say.noneHint}
            </WhatNext>
          ) : (
            <>
              <DayStrip days={days} chosen={filter.date} onChoose={(date) => change('date', date)} />
              <Text size="sm">{say.coverage[rosterState]}</Text>
              <CalendarFilter days={days} filter={filter} onChange={change} />
              <SittingList filter={filter} onOpen={mayChange ? setOpen : undefined} />
            </>
          )
        }
      </Loaded>
      {open !== undefined && <SittingForm sitting={open} date={filter.date} onClose={() => setOpen(undefined)} />}
    </ScreenPage>
  );
}
