import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { call } from '../service/call.js';
import { keep, kept } from '../service/kept.js';
import type { Dictionary, Language } from './dictionary.js';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'ru', choose: () => undefined });

/** Russian unless somebody has chosen English in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (kept('language') === 'en' ? 'en' : 'ru'));
  call.language = language;
  useEffect(() => {
    document.documentElement.lang = language;
    keep('language', language);
  }, [language]);
  return <LanguageContext value={{ language, choose: setLanguage }}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

/** The texts of a dictionary in the language of the screen. */
export function useWords<Texts>(dictionary: Dictionary<Texts>): Texts {
  return dictionary[useLanguage().language];
}
