import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { PeopleListResponse } from '../service/index.js';
import { useLanguage } from '../words/language.js';
import { titleOf } from '../words/vocabulary.js';
import classes from './people-list.module.css';
import { Readiness } from './readiness.js';

export function PeopleList({ people }: { readonly people: PeopleListResponse['items'] }) {
  const { language } = useLanguage();
  return (
    <ul className={classes.list}>
      {people.map(({ id, code, fullName, category, roles, ...papers }) => (
        <li key={id} className={classes.item}>
          <Anchor component={Link} href={`/people/${id}`}>
            {fullName}{' '}
            <Text span c="dimmed" className="nowrap">
              {code}
            </Text>
          </Anchor>
          <Text size="sm">
            {[titleOf('category', category, language), ...roles.map((role) => titleOf('role', role, language))].join(', ')}
          </Text>
          <Readiness papers={papers} />
        </li>
      ))}
    </ul>
  );
}
