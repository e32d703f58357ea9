import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1770000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL UNIQUE,
        name text NOT NULL,
        password_hash text,
        totp_secret bytea,
        totp_confirmed_at timestamptz,
        totp_last_step bigint NOT NULL DEFAULT 0,
        failed_sign_ins integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE memberships (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        authority_id uuid REFERENCES authorities,
        role text NOT NULL,
        school_id uuid REFERENCES schools ON DELETE CASCADE,
        person_id uuid REFERENCES people ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (user_id, authority_id),
        CONSTRAINT memberships_role_check CHECK (role IN ('administrator', 'regional-operator', 'methodist', 'viewer',
          'commission-chair', 'school-coordinator', 'expert', 'observer')),
        CONSTRAINT memberships_operator_check CHECK (authority_id IS NOT NULL OR role = 'administrator'),
        CONSTRAINT memberships_school_check CHECK ((role = 'school-coordinator') = (school_id IS NOT NULL)),
        CONSTRAINT memberships_person_check CHECK ((role IN ('expert', 'observer')) = (person_id IS NOT NULL))
      );
      CREATE TABLE sessions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE TABLE account_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        kind text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT account_links_kind_check CHECK (kind IN ('invitation', 'password-reset'))
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE account_links, sessions, memberships, users;`);
  }
}
