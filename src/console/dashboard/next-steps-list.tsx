import { Card, List, Text, Title } from '@mantine/core';
import { ScreenLink } from '../parts/screen-link.js';
import type { OverviewSeeResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { nextSteps } from './next-steps.js';
import { words } from './words.js';

export function NextSteps({ overview }: { readonly overview: OverviewSeeResponse }) {
  const say = useWords(words);
  const steps = nextSteps(overview);
  return (
    <Card withBorder component="section" h="100%">
      <Title order={2} size="h4" mb="sm">
        {say.next}
      </Title>
      {steps.length === 0 ? (
        <Text>{say.nothingNext}</Text>
      ) : (
        <List type="ordered" spacing="xs">
          {steps.map(({ name, count, to }) => (
            <List.Item key={name}>
              <ScreenLink to={to}>{say.steps[name](count)}</ScreenLink>
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  );
}
