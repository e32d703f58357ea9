import { Anchor, List, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { everyAuthority } from '../place/every-authority.js';
import { workIn } from '../place/work-in.js';
import { useWords } from '../words/language.js';
import { ExampleCard } from './example-card.js';
import { FoundingCard } from './founding-card.js';
import { words } from './words.js';

/** An installation without a municipality, or an operator between two: the example, or their own. */
export default function StartPage() {
  const say = useWords(words);
  const authorities = useQuery(everyAuthority);
  return (
    <ScreenPage title={say.title}>
      <Loaded query={authorities}>
        {(all) => (
          <>
            {all.length > 0 && (
              <section aria-labelledby="existing">
                <Title order={2} size="h4" id="existing">
                  {say.existing}
                </Title>
                <List mt="xs" listStyleType="none">
                  {all.map(({ code, name }) => (
                    <List.Item key={code}>
                      <Anchor component="button" ta="start" onClick={() => workIn(code)}>
                        {name}
                      </Anchor>
                    </List.Item>
                  ))}
                </List>
              </section>
            )}
            {all.length > 0 && <Text>{say.chosen}</Text>}
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              {all.every(({ isDemonstration }) => !isDemonstration) && <ExampleCard />}
              <FoundingCard />
            </SimpleGrid>
          </>
        )}
      </Loaded>
    </ScreenPage>
  );
}
