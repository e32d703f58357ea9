import { auditActions, type AuditAction } from '../words/audit-actions.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Group = keyof (typeof words)['ru']['groups'];

/** Which actions stand together in the choice, by what is before the dot. */
const GROUPS: Readonly<Record<Group, readonly string[]>> = {
  people: ['person', 'people', 'tie', 'ban', 'availability', 'lesson', 'appointment', 'personal-link'],
  data: ['import', 'workbook', 'school', 'district', 'class', 'campaign', 'timetable'],
  rosters: ['roster', 'duty', 'act', 'messages', 'message', 'feed-link', 'paper', 'paper-template'],
  recheck: [
    'draw',
    'target-list',
    'recheck',
    'recheck-report',
    'marking',
    'marking-link',
    'markers',
    'works',
    'work-scale',
    'work-count',
  ],
  roadmap: ['roadmap', 'roadmap-feed', 'measure'],
  accounts: ['session', 'password', 'second-factor', 'user', 'token', 'installation', 'authority', 'demonstration'],
};

/** Every action in words, in groups, for a choice. */
export function useActionGroups() {
  const say = useWords(words);
  const titles = useWords(auditActions);
  const actions = Object.keys(titles) as AuditAction[];
  return (Object.keys(GROUPS) as Group[]).map((group) => ({
    group: say.groups[group],
    items: actions
      .filter((action) => GROUPS[group].includes(action.split('.')[0]!))
      .map((action) => ({ value: action, label: titles[action] })),
  }));
}
