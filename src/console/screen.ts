import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { SessionSeeResponse } from './service/index.js';
import type { Language } from './words/dictionary.js';

export type Right = SessionSeeResponse['rights'][number];

/** The groups of the navigation, in its order. */
export const SECTIONS = ['work', 'people', 'recheck', 'service'] as const;

export interface Screen {
  /** Under `/console`, as the router reads it: `/rosters/:id`. */
  readonly path: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Who has not this right neither sees the screen in the navigation nor may open it. */
  readonly right: Right;
  /** Where the navigation lists it; without, it is reached from other screens only. */
  readonly section?: (typeof SECTIONS)[number];
  /** Makes sense only once there is a campaign: `useCampaign()` then always has one. */
  readonly needsCampaign?: boolean;
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** Declares a screen; its page is a chunk of its own, fetched when it is opened first. */
export function screen(
  facts: Omit<Screen, 'Page'> & { readonly load: () => Promise<{ readonly default: ComponentType }> },
): Screen {
  const { load, ...rest } = facts;
  return { ...rest, Page: lazy(load) };
}
