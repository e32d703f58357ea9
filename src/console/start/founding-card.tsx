import { Button, Card, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { workIn } from '../place/work-in.js';
import { accountsCreateAuthorityMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export function FoundingCard() {
  const say = useWords(words);
  const zones = Object.entries(say.zones).map(([value, label]) => ({ value, label }));
  const found = useMutation({ ...accountsCreateAuthorityMutation(), onSuccess: ({ code }) => workIn(code) });
  return (
    <Card withBorder padding="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = textsOf(event.currentTarget);
          found.mutate({ body: { name: text('name'), code: text('code'), timeZone: text('timeZone') } });
        }}
      >
        <Stack align="flex-start">
          <Title order={2} size="h4">
            {say.empty}
          </Title>
          <Text size="sm">{say.emptyHint}</Text>
          {found.error !== null && <ProblemNotice error={found.error} />}
          <TextInput w="100%" label={say.authorityName} name="name" required />
          <TextInput
            w="100%"
            label={say.code}
            description={say.codeHint}
            name="code"
            pattern="[a-z0-9_\-]{2,40}"
            title={say.codeHint}
            required
          />
          <NativeSelect w="100%" label={say.timeZone} name="timeZone" data={zones} defaultValue="Europe/Moscow" />
          <Button type="submit" loading={found.isPending}>
            {say.found}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
