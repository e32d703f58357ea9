import { Text } from '@mantine/core';
import { ScreenPage } from '../parts/screen-page.js';
import { useWords } from '../words/language.js';
import { PaperForm } from './paper-form.js';
import { TemplateSection } from './template-section.js';
import { words } from './words.js';

export default function PapersPage() {
  const say = useWords(words);
  return (
    <ScreenPage title={say.title}>
      <Text maw="50rem">{say.lead}</Text>
      <PaperForm />
      <TemplateSection />
    </ScreenPage>
  );
}
