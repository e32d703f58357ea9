import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ApiProblem, rosterVersionsPublishMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { isByHand, WhoIsTold, type LetterAhead } from './who-is-told.js';
import { words } from './words.js';

export interface Draft {
  readonly id: string;
  readonly number: number;
}

interface Props {
  readonly draft: Draft;
  /** What publishing would tell, a letter a person. */
  readonly letters: readonly LetterAhead[];
}

/** Whom to tell, with a tick each, and one button: the version counts and its letters leave together, or neither. */
export function PublishAndTell({ draft, letters }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [isAsking, ask] = useState(false);
  const [unticked, untick] = useState<ReadonlySet<string>>(new Set());
  const ticked = letters.filter(({ personId }) => !unticked.has(personId));
  const publish = useMutation({
    ...rosterVersionsPublishMutation(),
    onSuccess: ({ number, messages }) => {
      notifications.show({ message: say.published(number, messages === null ? 0 : ticked.length) });
      void queries.invalidateQueries();
    },
  });
  // Refused once because the data have moved on, without harm: who presses again accepts that.
  const acceptChangedData = publish.error instanceof ApiProblem && publish.error.code === 'roster.data-changed';
  const label = acceptChangedData ? say.publishAnyway : say.publish(ticked.length, letters.length);
  const tell = { people: ticked.length, untickedIds: [...unticked] };
  return (
    <>
      <WhoIsTold letters={letters} unticked={unticked} untick={untick} />
      {publish.error !== null && <ProblemNotice error={publish.error} />}
      <Button style={{ alignSelf: 'flex-start' }} className="no-print" onClick={() => ask(true)} loading={publish.isPending}>
        {label}
      </Button>
      {isAsking && (
        <Confirm
          title={label}
          ask={[say.ask, say.askTelling(ticked.length, letters.length, ticked.filter(isByHand).length)].join(' ')}
          doIt={label}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            publish.mutate({ path: { id: draft.id }, body: { acceptChangedData, tell } });
          }}
        />
      )}
    </>
  );
}
