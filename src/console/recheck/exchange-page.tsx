import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { schoolsOf } from '../cross-check/schools.js';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useSchoolNames } from '../place/school-names.js';
import { exchangeFindOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { HandedSheet } from './handed-sheet.js';
import { words } from './exchange-words.js';
import { words as recheckWords } from './words.js';

/** The papers that each school hands over, or one of them (`?school=`), a sheet for each school that checks them. */
export default function ExchangePage() {
  const say = useWords(words);
  const recheck = useWords(recheckWords);
  const { id } = useParams<{ id: string }>();
  const [parameters] = useSearchParams();
  const only = parameters.get('school');
  const nameOf = useSchoolNames();
  const exchange = useQuery(exchangeFindOptions({ path: { id } }));
  return (
    <ScreenPage
      title={say.papers}
      actions={
        <>
          <Anchor component={Link} href={`/rechecks/${id}`}>
            {say.back}
          </Anchor>
          {only !== null && (
            <Anchor component={Link} href={`/rechecks/${id}/exchange`}>
              {say.allPapers}
            </Anchor>
          )}
          <Button onClick={() => print()}>{recheck.print}</Button>
        </>
      }
    >
      <Text className="no-print">{say.papersLead}</Text>
      <Loaded query={exchange}>
        {({ districts }) =>
          districts
            .flatMap(schoolsOf)
            .filter(({ school }) => only === null || school === only)
            .toSorted((a, b) => nameOf(a.school).localeCompare(nameOf(b.school), 'ru', { numeric: true }))
            .flatMap(({ school, gives }) =>
              gives.map(({ school: checkedBy }) => (
                <HandedSheet key={`${school} ${checkedBy}`} allocationId={id} school={school} checkedBy={checkedBy} />
              )),
            )
        }
      </Loaded>
    </ScreenPage>
  );
}
