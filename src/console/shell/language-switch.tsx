import { Button } from '@mantine/core';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const say = useWords(words);
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <Button variant="default" size="compact-sm" lang={other} onClick={() => choose(other)}>
      {say.otherLanguage}
    </Button>
  );
}
