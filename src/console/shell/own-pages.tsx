import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenPage } from '../parts/screen-page.js';
import { markingRoundsMineOptions, markingRoundsMyLinkMutation, ownPagesTakeMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** For observers, experts and schools: their work is on pages of their own, and these are the ways there. */
export function OwnPages() {
  const say = useWords(words);
  const may = useMay();
  const rounds = useQuery({ ...markingRoundsMineOptions(), enabled: may('marking.take-own') });
  const take = useMutation({ ...ownPagesTakeMutation(), onSuccess: go });
  const mark = useMutation({ ...markingRoundsMyLinkMutation(), onSuccess: go });
  const error = take.error ?? mark.error;
  return (
    <ScreenPage title={say.ownPages}>
      <Text maw="40rem">{say.ownPagesHint}</Text>
      {error !== null && <ProblemNotice error={error} />}
      <Stack align="flex-start">
        <Button loading={take.isPending} onClick={() => take.mutate({})}>
          {say.openOwnPages}
        </Button>
        {rounds.data?.map(({ id, title }) => (
          <Button key={id} variant="default" loading={mark.isPending} onClick={() => mark.mutate({ path: { id } })}>
            {say.openRound(title)}
          </Button>
        ))}
      </Stack>
    </ScreenPage>
  );
}

/** The address is that of the service as the world knows it; the page is that of the service that is asked. */
function go({ url }: { readonly url: string }): void {
  location.assign(new URL(url).pathname);
}
