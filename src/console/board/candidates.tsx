import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ScreenLink } from '../parts/screen-link.js';
import { partAddress } from '../parts/use-arrival.js';
import { rosterVersionsReplacementsOptions, type RosterVersionsReplacementsResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { answerWords } from './answer-words.js';
import { placing, useBoardFacts } from './board-context.js';
import type { Place } from './board-model.js';
import { usePersonDrag } from './drag.js';
import { Swaps } from './swaps.js';
import { useCostText } from './use-cost-text.js';
import { words } from './words.js';

/** Everybody who could take the place, best first, and for all others the sentence why not. */
export function Candidates({ place }: { readonly place: Place }) {
  const say = useWords(words);
  const { board, mayPlan, names } = useBoardFacts();
  const { slot, person } = place;
  const reasonOf = useReason(slot);
  const costOf = useCostText(person === null);
  const query = useQuery(
    rosterVersionsReplacementsOptions({ path: { id: board.versionId }, query: { slot, ...(person !== null && { person }) } }),
  );
  return (
    <Loaded query={query}>
      {({ possible, impossible }) => (
        <Stack gap="xs">
          <Title order={3} size="h6">
            {person === null ? say.panel.whom : say.panel.instead}
          </Title>
          {possible.length === 0 ? (
            <Text size="sm">
              {say.panel.nobody}
              {mayPlan && person === null && (
                <>
                  {' '}
                  <ScreenLink to={`/solve?version=${board.number}${partAddress(slot)}`}>{say.panel.toClose}</ScreenLink>
                </>
              )}
            </Text>
          ) : (
            <ol className={styles.list}>
              {possible.map((each) => (
                <Candidate
                  key={each.person}
                  candidate={each}
                  place={place}
                  mayPlan={mayPlan}
                  cost={costOf(each.costDifference, possible[0]!.costDifference)}
                />
              ))}
            </ol>
          )}
          <Swaps place={place} plain={possible[0]?.costDifference} />
          {impossible.length > 0 && (
            <details>
              <summary>{say.panel.whyNot(impossible.length)}</summary>
              <ul className={`${styles.list} ${styles.reasons}`}>
                {impossible.map((each) => (
                  <li key={each.person}>
                    <Text size="sm">{names.of(each.person)}</Text>
                    <Text size="xs" c="dimmed">
                      {reasonOf(each)}
                    </Text>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

/** Why somebody cannot come; of a refusal, in their own words. */
function useReason(slot: string) {
  const say = useWords(answerWords);
  const { answers, named } = useBoardFacts();
  return ({ person, reason }: RosterVersionsReplacementsResponse['impossible'][number]) => {
    const answer = answers.of(slot, person);
    return answer?.answer === 'declined' ? say.hasDeclined(answer.reason ?? '') : named(reason);
  };
}

interface CandidateProps {
  readonly candidate: RosterVersionsReplacementsResponse['possible'][number];
  readonly place: Place;
  readonly mayPlan: boolean;
  readonly cost: string;
}

function Candidate({ candidate, place, mayPlan, cost }: CandidateProps) {
  const say = useWords(words);
  const { number } = useFormats();
  const { make, names, carry } = useBoardFacts();
  const { person, load, minutes, km } = candidate;
  const drag = usePersonDrag(person, mayPlan, carry);
  const name = names.of(person);
  return (
    <li ref={drag as React.Ref<HTMLLIElement>} className={mayPlan ? styles.carried : undefined}>
      <div>
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed">
          {say.panel.free(load, minutes, number(km))}
          {' · '}
          {cost}
        </Text>
      </div>
      {mayPlan && (
        <Button size="compact-xs" variant="light" aria-label={say.panel.putWho(name)} onClick={() => make(placing(person, place))}>
          {say.panel.put}
        </Button>
      )}
    </li>
  );
}
