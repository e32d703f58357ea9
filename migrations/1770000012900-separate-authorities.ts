import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SeparateAuthorities1770000012900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE rule record;
      BEGIN
        FOR rule IN SELECT polname, polrelid::regclass AS tab FROM pg_policy WHERE polname = 'authority' LOOP
          EXECUTE format('DROP POLICY %I ON %s', rule.polname, rule.tab);
          EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', rule.tab);
        END LOOP;
        IF may_be_tenant() THEN DROP OWNED BY obektiv_tenant; END IF;
      END $$;
      DROP FUNCTION separate_authorities, enter_authority, may_be_tenant, is_whole_service, current_authority;`);
  }
}

/** The role belongs to the server, not to this database: other installations may use it, so it is never dropped. */
const ROLE = `
  DO $$
  BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'obektiv_tenant')
      OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole)) THEN RETURN; END IF;
    CREATE ROLE obektiv_tenant NOLOGIN;
    EXECUTE format('GRANT obektiv_tenant TO %I', current_user);
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;`;

const FUNCTIONS = `
  CREATE FUNCTION current_authority() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('obektiv.authority', true), '')::uuid
  $$;

  CREATE FUNCTION is_whole_service() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT current_authority() IS NULL AND current_user <> 'obektiv_tenant'
  $$;

  CREATE FUNCTION may_be_tenant() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT pg_has_role(session_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = 'obektiv_tenant'), false)
  $$;

  CREATE FUNCTION enter_authority(authority uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('obektiv.authority', coalesce(authority::text, ''), false);
    IF authority IS NULL THEN RESET ROLE;
    ELSIF may_be_tenant() THEN SET ROLE obektiv_tenant;
    END IF;
  END $$;

  CREATE FUNCTION separate_authorities() RETURNS void LANGUAGE plpgsql AS $$
  DECLARE tab record; rule text;
  BEGIN
    IF may_be_tenant() THEN
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO obektiv_tenant;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO obektiv_tenant;
      REVOKE ALL ON migrations FROM obektiv_tenant;
    END IF;
    FOR tab IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attname = 'authority_id' AND NOT a.attisdropped) AS has_authority
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'authority')
    LOOP
      rule := CASE
        WHEN tab.has_authority THEN 'authority_id = (SELECT current_authority())'
        WHEN tab.name = 'authorities' THEN 'id = (SELECT current_authority())'
        WHEN tab.name IN ('users', 'sessions', 'account_links', 'idempotency_keys') THEN 'false'
      END;
      CONTINUE WHEN rule IS NULL;
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tab.name);
      EXECUTE format('CREATE POLICY authority ON %I USING (%s OR (SELECT is_whole_service()))', tab.name, rule);
    END LOOP;
  END $$;`;
