import { Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField } from '../parts/day-field.js';
import { ManySelect } from '../parts/many-select.js';
import { everyDistrict } from '../place/every-district.js';
import { useSchools } from '../place/use-schools.js';
import { useWords } from '../words/language.js';
import { scopeWords } from './scope-words.js';
import type { Scope } from './use-scope-sentence.js';

const PHASES = ['both', 'conduct', 'grading'] as const;

interface Props {
  readonly scope: Scope;
  readonly change: (scope: Scope) => void;
}

/** Which part of the campaign a roster plans: all of it, or some districts, schools, days, one phase. */
export function ScopeFields({ scope, change }: Props) {
  const say = useWords(scopeWords);
  const [isPart, setPart] = useState(false);
  return (
    <>
      <Checkbox
        label={say.part}
        checked={isPart}
        onChange={(event) => {
          setPart(event.currentTarget.checked);
          if (!event.currentTarget.checked) change({});
        }}
      />
      {isPart && <Part scope={scope} change={change} />}
    </>
  );
}

function Part({ scope, change }: Props) {
  const say = useWords(scopeWords);
  const districts = useQuery(everyDistrict);
  const schools = useSchools();
  const { districts: _districts, ...anywhere } = scope;
  const { schools: _schools, ...anySchool } = scope;
  const { from: _from, ...anyStart } = scope;
  const { to: _to, ...anyEnd } = scope;
  const { phases: _phases, ...anyPhase } = scope;
  return (
    <Stack gap="xs">
      <Text size="sm">{say.partHint}</Text>
      <ManySelect
        name="districts"
        label={say.districts}
        data={(districts.data ?? []).map(({ name }) => ({ value: name, label: name }))}
        value={scope.districts ?? []}
        onChange={(names) => change(names.length === 0 ? anywhere : { ...scope, districts: names })}
        searchable
        clearable
      />
      <ManySelect
        name="schools"
        label={say.schools}
        data={schools.map(({ login, shortName }) => ({ value: login, label: shortName }))}
        value={scope.schools ?? []}
        onChange={(logins) => change(logins.length === 0 ? anySchool : { ...scope, schools: logins })}
        searchable
        clearable
      />
      <NativeSelect
        name="phases"
        label={say.phases}
        value={scope.phases?.[0] ?? 'both'}
        data={PHASES.map((value) => ({ value, label: say.phaseNames[value] }))}
        onChange={(event) => {
          const phase = PHASES.find((each) => each === event.currentTarget.value);
          change(phase === undefined || phase === 'both' ? anyPhase : { ...scope, phases: [phase] });
        }}
      />
      <Group grow>
        <DayField
          name="scope.from"
          label={say.from}
          value={scope.from ?? ''}
          onChange={(from) => change(from === '' ? anyStart : { ...scope, from })}
        />
        <DayField
          name="scope.to"
          label={say.to}
          value={scope.to ?? ''}
          onChange={(to) => change(to === '' ? anyEnd : { ...scope, to })}
        />
      </Group>
    </Stack>
  );
}
