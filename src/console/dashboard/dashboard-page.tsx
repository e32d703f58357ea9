import { List, Text, Title } from '@mantine/core';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

export default function DashboardPage() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { shortDay } = useFormats();
  const campaign = useCampaign();
  return (
    <ScreenPage title={say.title}>
      <Text>{say.window(shortDay(campaign.startsOn), shortDay(campaign.endsOn))}</Text>
      <Title order={2} size="h4">
        {say.rules}
      </Title>
      <List>
        {campaign.ruleSentences.map((sentence) => (
          <List.Item key={sentence.ru}>{sentence[language]}</List.Item>
        ))}
      </List>
    </ScreenPage>
  );
}
