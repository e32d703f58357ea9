import { NativeSelect } from '@mantine/core';
import { useSchoolChoices } from '../place/school-choices.js';
import { useNames } from '../roster/names.js';
import type { UsersInviteData } from '../service/index.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export type Role = UsersInviteData['body']['role'];

/** What somebody is to be; `schoolId` of a school's coordinator, `personId` of an expert or observer. */
export interface PlaceWish {
  readonly role: Role;
  readonly schoolId: string | null;
  readonly personId: string | null;
}

/** A regional operator is made by the operator of the installation. */
const OFFERED: readonly Role[] = [
  'methodist',
  'viewer',
  'commission-chair',
  'school-coordinator',
  'expert',
  'observer',
  'administrator',
];
const OF_PEOPLE: ReadonlySet<Role> = new Set(['expert', 'observer']);
const OF_INSTALLATION: readonly Role[] = ['administrator'];

/** The roles that may be given where the one who is signed in works. */
export function useOfferedRoles(): readonly Role[] {
  return useSession().authority === null ? OF_INSTALLATION : OFFERED;
}

interface Props {
  readonly wish: PlaceWish;
  readonly onChange: (wish: PlaceWish) => void;
}

/** The choice of a role with a sentence about it, and of the school where the role has one. */
export function PlaceFields({ wish, onChange }: Props) {
  const say = useWords(words);
  const offered = useOfferedRoles();
  const choose = (value: string) => {
    const role = offered.find((one) => one === value);
    if (role !== undefined) onChange({ role, schoolId: null, personId: null });
  };
  return (
    <>
      <NativeSelect
        name="role"
        label={say.role}
        description={say.rolesHint[wish.role]}
        value={wish.role}
        onChange={(event) => choose(event.currentTarget.value)}
        data={offered.map((one) => ({ value: one, label: say.roles[one] }))}
      />
      {wish.role === 'school-coordinator' && (
        <OwnSchool chosen={wish.schoolId} onChoose={(schoolId) => onChange({ ...wish, schoolId })} />
      )}
      {OF_PEOPLE.has(wish.role) && <OwnPerson chosen={wish.personId} onChoose={(personId) => onChange({ ...wish, personId })} />}
    </>
  );
}

function OwnPerson({ chosen, onChoose }: { readonly chosen: string | null; readonly onChoose: (id: string | null) => void }) {
  const say = useWords(words);
  const people = useNames().everybody();
  return (
    <NativeSelect
      name="personId"
      label={say.person}
      description={say.personHint}
      required
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      data={[
        { value: '', label: say.choose },
        ...people.map(({ id, code, fullName }) => ({ value: id, label: `${fullName} · ${code}` })),
      ]}
    />
  );
}

function OwnSchool({ chosen, onChoose }: { readonly chosen: string | null; readonly onChoose: (id: string | null) => void }) {
  const say = useWords(words);
  const schools = useSchoolChoices();
  return (
    <NativeSelect
      name="schoolId"
      label={say.school}
      required
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      data={[{ value: '', label: say.choose }, ...schools]}
    />
  );
}
