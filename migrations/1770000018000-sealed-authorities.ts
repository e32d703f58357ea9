import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The municipality of a connection counts only with the service's seal, and work for one has a login that is no member of the owner. */
export class SealedAuthorities1770000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEALS);
    await runner.query(LOGIN);
    await runner.query(separation(`REVOKE ALL ON migrations, separation_key FROM obektiv_tenant;`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION tenant_login, enter_authority(uuid, text);
      CREATE OR REPLACE FUNCTION current_authority() RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT nullif(current_setting('obektiv.authority', true), '')::uuid
      $$;
      CREATE OR REPLACE FUNCTION is_whole_service() RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT current_authority() IS NULL AND current_user <> 'obektiv_tenant'
      $$;
      CREATE FUNCTION enter_authority(authority uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('obektiv.authority', coalesce(authority::text, ''), false);
        IF authority IS NULL THEN RESET ROLE;
        ELSIF may_be_tenant() THEN SET ROLE obektiv_tenant;
        END IF;
      END $$;
      ALTER FUNCTION current_authority() SECURITY INVOKER RESET ALL;
      DROP FUNCTION service_seal;
      DROP TABLE separation_key;`);
    await runner.query(separation('REVOKE ALL ON migrations FROM obektiv_tenant;'));
  }
}

/** `is_whole_service` asks who owns the key: only the owner and its members can be the whole service. */
const SEALS = `
  CREATE TABLE separation_key (key text NOT NULL);
  CREATE UNIQUE INDEX separation_key_one ON separation_key ((true));
  INSERT INTO separation_key
    SELECT encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex');

  CREATE FUNCTION service_seal(what text) RETURNS text LANGUAGE sql STABLE
    SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT encode(sha256(convert_to(key || encode(sha256(convert_to(key || what, 'UTF8')), 'hex'), 'UTF8')), 'hex')
    FROM public.separation_key
  $$;
  REVOKE ALL ON FUNCTION service_seal FROM PUBLIC;

  CREATE OR REPLACE FUNCTION current_authority() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE WHEN current_setting('obektiv.authority', true) <> ''
      AND public.service_seal(current_setting('obektiv.authority', true)) = current_setting('obektiv.seal', true)
      THEN current_setting('obektiv.authority', true)::uuid END
  $$;

  CREATE OR REPLACE FUNCTION is_whole_service() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('obektiv.authority', true), '') = ''
      AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = 'public.separation_key'::regclass), 'USAGE')
  $$;

  DROP FUNCTION enter_authority(uuid);
  CREATE FUNCTION enter_authority(authority uuid, seal text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('obektiv.authority', coalesce(authority::text, ''), false),
      set_config('obektiv.seal', coalesce(seal, ''), false);
    IF authority IS NULL THEN RESET ROLE;
    ELSIF may_be_tenant() THEN SET ROLE obektiv_tenant;
    END IF;
  END $$;`;

/** No row: this owner may make no logins. */
const LOGIN = `
  CREATE FUNCTION tenant_login() RETURNS TABLE (login text, password text) LANGUAGE plpgsql AS $$
  BEGIN
    login := 'obektiv_tenant_' || (SELECT oid FROM pg_database WHERE datname = current_database());
    password := service_seal('login');
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I IN ROLE obektiv_tenant', login);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', login, password);
    RETURN NEXT;
  EXCEPTION WHEN insufficient_privilege OR undefined_object THEN RETURN;
  END $$;
  REVOKE ALL ON FUNCTION tenant_login FROM PUBLIC;`;

const separation = (revoked: string): string => `
  CREATE OR REPLACE FUNCTION separate_authorities() RETURNS void LANGUAGE plpgsql AS $$
  DECLARE tab record; rule text;
  BEGIN
    IF may_be_tenant() THEN
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO obektiv_tenant;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO obektiv_tenant;
      ${revoked}
    END IF;
    FOR tab IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attname = 'authority_id' AND NOT a.attisdropped) AS has_authority
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'separation_key'
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
