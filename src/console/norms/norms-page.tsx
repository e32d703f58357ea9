import { Alert, List, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Facts } from '../parts/facts.js';
import { spokenByItself } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { campaignsNormsOptions, campaignsTemplatesOptions, type CampaignsTemplatesResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { GradeTable } from './grade-table.js';
import { words } from './words.js';

export type Year = CampaignsTemplatesResponse[number];

/** What the year of the campaign demands of dates and subjects, to be read by whoever declares or checks them. */
export default function NormsPage() {
  const say = useWords(words);
  const { template } = useCampaign();
  const years = useQuery(campaignsTemplatesOptions());
  return (
    <ScreenPage title={say.title}>
      <Text maw="44rem">{say.lead}</Text>
      <Loaded query={years}>
        {(all) => {
          const year = all.find(({ code }) => code === template);
          return year === undefined ? <Alert color="orange">{say.missing}</Alert> : <YearNorms year={year} />;
        }}
      </Loaded>
      <Checks />
    </ScreenPage>
  );
}

function YearNorms({ year }: { readonly year: Year }) {
  const say = useWords(words);
  const { shortDay, day } = useFormats();
  const { language } = useLanguage();
  const known = <Value,>(value: Value | 'unknown', text: (value: Value) => string) =>
    value === 'unknown' ? say.unknown : text(value);
  const daysOf = (days: Year['holidays']) => days.map((each) => `${day(each.day)}: ${each.title[language]}`);
  return (
    <>
      <Facts
        items={[
          { name: say.order, value: say.orderOf(year.order.number, shortDay(year.order.date)) },
          { name: say.window, value: say.span(shortDay(year.window.from), shortDay(year.window.to)) },
          { name: say.work, value: known(year.workMinutes, (minutes) => say.minutes(minutes)) },
          { name: say.part, value: known(year.maxPartMinutes, say.atMost) },
          { name: say.breakTime, value: say.atLeast(year.minBreakMinutes) },
          { name: say.knownAhead, value: known(year.randomKnownDaysAhead, say.daysAhead) },
          { name: say.computer, value: say.hours(year.computer.from, year.computer.to) },
        ]}
      />
      <Lines title={say.daysOff} lines={daysOf(year.holidays)} none={say.noDaysOff} />
      {year.workingDays.length > 0 && <Lines title={say.workingDays} lines={daysOf(year.workingDays)} />}
      <Part title={say.grades}>
        <GradeTable grades={year.grades} />
      </Part>
      <Lines title={say.whence} lines={year.sources} lang="ru" />
      {year.unknown.length > 0 && <Lines title={say.notKnown} lines={year.unknown.map((gap) => gap[language])} />}
    </>
  );
}

function Checks() {
  const say = useWords(words);
  const { language } = useLanguage();
  const norms = useQuery(campaignsNormsOptions());
  return (
    <Part title={say.checks}>
      <Loaded query={norms}>
        {(all) => (
          <HeadedTable label={say.checks} columns={[spokenByItself(say.check), say.source]}>
            {all.map(({ code, title, source }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row">{title[language]}</Table.Th>
                <Table.Td>{say.sources[source]}</Table.Td>
              </Table.Tr>
            ))}
          </HeadedTable>
        )}
      </Loaded>
    </Part>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  /** What stands there when there are none. */
  readonly none?: string;
  /** Where the lines are in one language only, whatever that of the screen. */
  readonly lang?: string;
}

function Lines({ title, lines, none = '', lang }: LinesProps) {
  return (
    <Part title={title}>
      {lines.length === 0 ? (
        <Text>{none}</Text>
      ) : (
        <List lang={lang}>
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap="xs" maw="60rem">
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
