import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1770000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_tokens (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid REFERENCES authorities,
        name text NOT NULL,
        role text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        CONSTRAINT api_tokens_role_check CHECK (role IN ('administrator', 'methodist', 'viewer'))
      );
      CREATE TABLE jobs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'queued',
        subject_id uuid NOT NULL,
        input jsonb NOT NULL,
        progress jsonb,
        result jsonb,
        error jsonb,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        heartbeat_at timestamptz,
        finished_at timestamptz,
        stop_requested_at timestamptz,
        worker text,
        attempts integer NOT NULL DEFAULT 0,
        CONSTRAINT jobs_state_check CHECK (state IN ('queued', 'running', 'succeeded', 'failed'))
      );
      CREATE INDEX jobs_state_created_at_idx ON jobs (state, created_at);
      CREATE TABLE job_runs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        job text NOT NULL,
        instance text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        outcome text,
        detail jsonb
      );
      CREATE INDEX job_runs_job_started_at_idx ON job_runs (job, started_at);
      CREATE TABLE idempotency_keys (
        actor text NOT NULL,
        key text NOT NULL,
        route text NOT NULL,
        request_hash text NOT NULL,
        status integer,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor, key)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_keys, job_runs, jobs, api_tokens;`);
  }
}
