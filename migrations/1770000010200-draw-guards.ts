import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody may do to a draw, not even with SQL: choose its number, redraw it, void it late, reveal late, change what is published. */
export class DrawGuards1770000010200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const guard of [REFUSE, DRAWS, WORKS, COMMITMENTS, ANNOUNCEMENT, OUTCOME, REVEALS, DRAWN, TARGETS])
      await runner.query(guard);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER works_fixed ON works;
      DROP TRIGGER target_works_guard ON target_works;
      DROP TRIGGER drawn_works_guard ON drawn_works;
      DROP TRIGGER draw_reveals_guard ON draw_reveals;
      DROP TRIGGER draw_orders_void ON draw_orders;
      DROP TRIGGER draw_orders_outcome ON draw_orders;
      DROP TRIGGER draw_orders_announce ON draw_orders;
      DROP TRIGGER draw_orders_kept ON draw_orders;
      DROP TRIGGER draw_commitments_guard ON draw_commitments;
      DROP TRIGGER draw_works_guard ON draw_works;
      DROP TRIGGER draws_guard ON draws;
      DROP TRIGGER draws_kept ON draws;
      DROP FUNCTION works_fixed, target_works_guard, drawn_works_guard, draw_reveals_guard, draw_orders_void, draw_orders_outcome,
        draw_orders_announce, draw_commitments_guard, draw_works_guard, draws_guard, draw_moment, draw_refuse;`);
  }
}

const REFUSE = `
  CREATE FUNCTION draw_refuse(reason text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION '%', reason USING ERRCODE = 'integrity_constraint_violation'; END $$;

  CREATE FUNCTION draw_moment(announcement jsonb) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT CASE announcement->'randomness'->>'kind'
      WHEN 'ceremony' THEN (announcement->'randomness'->>'at')::timestamptz
      WHEN 'drand' THEN to_timestamp(1692803367 + ((announcement->'randomness'->>'round')::bigint - 1) * 3) END
  $$;`;

const DRAWS = `
  CREATE FUNCTION draws_guard() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE mutable text[] := '{state,void_reason,voided_at}';
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM pg_advisory_xact_lock(hashtextextended('draw ' || NEW.authority_id, 0));
      NEW.number := coalesce((SELECT max(number) FROM draws WHERE authority_id = NEW.authority_id), 0) + 1;
      NEW.frame_sha256 := encode(sha256(NEW.frame), 'hex');
      NEW.created_at := clock_timestamp();
      IF NEW.state <> 'open' THEN PERFORM draw_refuse('a draw begins open'); END IF;
      RETURN NEW;
    END IF;
    IF (to_jsonb(NEW) - mutable) <> (to_jsonb(OLD) - mutable) THEN PERFORM draw_refuse('what a draw lists never changes'); END IF;
    IF OLD.state <> 'open' OR NEW.state <> 'void' THEN PERFORM draw_refuse('a void draw stays void'); END IF;
    IF EXISTS (SELECT 1 FROM draw_orders WHERE draw_id = OLD.id AND state <> 'void') THEN
      PERFORM draw_refuse('a draw is voided by declaring its plan void before its randomness exists');
    END IF;
    NEW.voided_at := clock_timestamp();
    RETURN NEW;
  END $$;
  CREATE TRIGGER draws_guard BEFORE INSERT OR UPDATE ON draws FOR EACH ROW EXECUTE FUNCTION draws_guard();
  CREATE TRIGGER draws_kept BEFORE DELETE OR TRUNCATE ON draws FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const WORKS = `
  CREATE FUNCTION draw_works_guard() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('draw ' || authority_id, 0)) FROM (SELECT DISTINCT authority_id FROM added) a;
    IF EXISTS (SELECT 1 FROM added a JOIN draw_orders o ON o.draw_id = a.draw_id) THEN
      PERFORM draw_refuse('the list of an announced draw never changes');
    END IF;
    IF EXISTS (SELECT 1 FROM added a JOIN draws d ON d.id = a.draw_id JOIN works w ON w.id = a.work_id
        WHERE w.is_absent OR w.campaign_id <> d.campaign_id OR w.authority_id <> d.authority_id) THEN
      PERFORM draw_refuse('a draw lists works of its own campaign that were written');
    END IF;
    IF EXISTS (SELECT 1 FROM added a JOIN draws d ON d.id = a.draw_id JOIN draw_works w ON w.work_id = a.work_id AND w.draw_id <> a.draw_id
        JOIN draws o ON o.id = w.draw_id WHERE o.procedure = d.procedure AND o.state = 'open') THEN
      PERFORM draw_refuse('a work stands in one live draw of a procedure');
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER draw_works_guard AFTER INSERT ON draw_works REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION draw_works_guard();

  CREATE FUNCTION works_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.school_id, NEW.grade, NEW.class_ordinal, NEW.subject, NEW.code, NEW.total, NEW.mark, NEW.is_absent)
        IS DISTINCT FROM (OLD.school_id, OLD.grade, OLD.class_ordinal, OLD.subject, OLD.code, OLD.total, OLD.mark, OLD.is_absent)
      AND EXISTS (SELECT 1 FROM draw_works w JOIN draws d ON d.id = w.draw_id WHERE w.work_id = OLD.id AND d.state = 'open') THEN
      PERFORM draw_refuse('the original mark of ' || OLD.public_id || ' is fixed: a draw lists it');
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER works_fixed BEFORE UPDATE ON works FOR EACH ROW EXECUTE FUNCTION works_fixed();`;

const COMMITMENTS = `
  CREATE FUNCTION draw_commitments_guard() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE draw draws; stages integer; waiting boolean;
  BEGIN
    SELECT * INTO draw FROM draws WHERE id = NEW.draw_id FOR UPDATE;
    SELECT count(*), coalesce(bool_or(state = 'announced'), false) INTO stages, waiting FROM draw_orders WHERE draw_id = NEW.draw_id;
    IF draw.state <> 'open' OR waiting OR NEW.stage <> stages + 1 THEN
      PERFORM draw_refuse('commitments are given before their stage is announced');
    END IF;
    NEW.party := coalesce((SELECT max(party) FROM draw_commitments WHERE draw_id = NEW.draw_id AND stage = NEW.stage), 0) + 1;
    NEW.created_at := clock_timestamp();
    RETURN NEW;
  END $$;
  CREATE TRIGGER draw_commitments_guard BEFORE INSERT ON draw_commitments FOR EACH ROW EXECUTE FUNCTION draw_commitments_guard();`;

const ANNOUNCEMENT = `
  CREATE FUNCTION draw_orders_announce() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE draw draws; said jsonb; stages integer; committed jsonb; listed bytea; before text;
  BEGIN
    SELECT * INTO draw FROM draws WHERE id = NEW.draw_id FOR UPDATE;
    said := convert_from(NEW.announcement, 'UTF8')::jsonb;
    NEW.sha256 := encode(sha256(NEW.announcement), 'hex');
    NEW.moment := draw_moment(said);
    NEW.announced_at := clock_timestamp();
    SELECT count(*) INTO stages FROM draw_orders WHERE draw_id = NEW.draw_id;
    SELECT coalesce(jsonb_agg(commitment ORDER BY party), '[]') INTO committed
      FROM draw_commitments WHERE draw_id = NEW.draw_id AND stage = NEW.stage;
    IF draw.state <> 'open' OR NEW.state <> 'announced' OR NEW.stage <> stages + 1 THEN PERFORM draw_refuse('an order is announced in its turn'); END IF;
    IF NEW.moment IS NULL OR NEW.moment <= NEW.announced_at THEN
      PERFORM draw_refuse('an order is announced before its randomness exists');
    END IF;
    IF said->'commitments' IS DISTINCT FROM committed THEN PERFORM draw_refuse('an order holds the commitments that were given'); END IF;
    IF NEW.stage = 1 THEN
      SELECT convert_to(string_agg(w.public_id || E'\\t' || l.stratum || E'\\t' || w.mark_commitment || E'\\n', '' ORDER BY w.public_id COLLATE "C"), 'UTF8')
        INTO listed FROM draw_works l JOIN works w ON w.id = l.work_id WHERE l.draw_id = NEW.draw_id;
      IF listed IS DISTINCT FROM draw.frame OR said->>'frame_sha256' IS DISTINCT FROM draw.frame_sha256 OR (said->>'sequence')::integer IS DISTINCT FROM draw.number THEN
        PERFORM draw_refuse('a plan is made for the list, the marks and the number of its draw');
      END IF;
    ELSE
      SELECT sha256 INTO before FROM draw_orders WHERE draw_id = NEW.draw_id AND state = 'drawn' ORDER BY stage DESC LIMIT 1;
      IF before IS DISTINCT FROM said->>'extends' THEN PERFORM draw_refuse('an extension extends the last stage drawn'); END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER draw_orders_announce BEFORE INSERT ON draw_orders FOR EACH ROW EXECUTE FUNCTION draw_orders_announce();
  CREATE TRIGGER draw_orders_kept BEFORE DELETE OR TRUNCATE ON draw_orders FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const OUTCOME = `
  CREATE FUNCTION draw_orders_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE mutable text[] := '{state,result,result_sha256,declaration,drawn_at,voided_at}'; stage jsonb; revealed jsonb; earlier jsonb; drawn jsonb;
  BEGIN
    IF (to_jsonb(NEW) - mutable) <> (to_jsonb(OLD) - mutable) THEN PERFORM draw_refuse('what was announced never changes'); END IF;
    IF OLD.state <> 'announced' OR NEW.state = 'announced' THEN PERFORM draw_refuse('a stage is drawn or voided once'); END IF;
    IF NEW.state = 'void' THEN
      IF clock_timestamp() >= OLD.moment THEN PERFORM draw_refuse('an order is voided only before its randomness exists'); END IF;
      NEW.voided_at := clock_timestamp();
      RETURN NEW;
    END IF;
    IF clock_timestamp() < OLD.moment THEN PERFORM draw_refuse('nothing is drawn before the randomness exists'); END IF;
    drawn := convert_from(NEW.result, 'UTF8')::jsonb->'stages';
    stage := drawn->-1;
    SELECT convert_from(result, 'UTF8')::jsonb->'stages' INTO earlier
      FROM draw_orders o WHERE o.draw_id = OLD.draw_id AND o.state = 'drawn' ORDER BY o.stage DESC LIMIT 1;
    IF drawn - -1 IS DISTINCT FROM coalesce(earlier, '[]') THEN PERFORM draw_refuse('the stages drawn before stay as they are'); END IF;
    SELECT coalesce(jsonb_agg(r.secret ORDER BY c.party), '[]') INTO revealed
      FROM draw_commitments c LEFT JOIN draw_reveals r ON r.order_id = OLD.id AND r.party = c.party
      WHERE c.draw_id = OLD.draw_id AND c.stage = OLD.stage;
    IF stage->'reveals' IS DISTINCT FROM revealed THEN PERFORM draw_refuse('the secrets of a stage are those that were recorded'); END IF;
    IF stage->>'seed' IS DISTINCT FROM encode(sha256(convert_to(concat_ws(E'\\n', OLD.sha256,
        coalesce(stage->'ceremony'->>'digits', stage->'drand'->>'randomness'),
        (SELECT string_agg(coalesce(secret, ''), E'\\n' ORDER BY n) FROM jsonb_array_elements_text(revealed) WITH ORDINALITY s (secret, n))), 'UTF8')), 'hex') THEN
      PERFORM draw_refuse('the seed follows from the order, the randomness and the secrets');
    END IF;
    IF jsonb_array_length(stage->'selected') IS DISTINCT FROM (SELECT sum(n::integer) FROM jsonb_each_text(convert_from(OLD.announcement, 'UTF8')::jsonb->'take') t (s, n))::integer THEN
      PERFORM draw_refuse('a stage takes as many works as were announced');
    END IF;
    NEW.result_sha256 := encode(sha256(NEW.result), 'hex');
    NEW.drawn_at := clock_timestamp();
    RETURN NEW;
  END $$;
  CREATE TRIGGER draw_orders_outcome BEFORE UPDATE ON draw_orders FOR EACH ROW EXECUTE FUNCTION draw_orders_outcome();

  CREATE FUNCTION draw_orders_void() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE draws SET state = 'void', void_reason = convert_from(NEW.declaration, 'UTF8')::jsonb->>'reason' WHERE id = NEW.draw_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER draw_orders_void AFTER UPDATE ON draw_orders FOR EACH ROW WHEN (NEW.state = 'void' AND NEW.stage = 1)
    EXECUTE FUNCTION draw_orders_void();`;

const REVEALS = `
  CREATE FUNCTION draw_reveals_guard() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE waiting draw_orders; committed text;
  BEGIN
    SELECT * INTO waiting FROM draw_orders WHERE id = NEW.order_id FOR UPDATE;
    SELECT commitment INTO committed FROM draw_commitments
      WHERE draw_id = waiting.draw_id AND stage = waiting.stage AND party = NEW.party;
    IF waiting.state <> 'announced' OR clock_timestamp() >= waiting.moment THEN
      PERFORM draw_refuse('secrets are revealed before the randomness exists');
    END IF;
    IF committed IS NULL OR committed <> coalesce(encode(sha256(convert_to(NEW.secret, 'UTF8')), 'hex'), committed) THEN
      PERFORM draw_refuse('a secret opens the commitment of its party');
    END IF;
    NEW.created_at := clock_timestamp();
    RETURN NEW;
  END $$;
  CREATE TRIGGER draw_reveals_guard BEFORE INSERT ON draw_reveals FOR EACH ROW EXECUTE FUNCTION draw_reveals_guard();`;

const DRAWN = `
  CREATE FUNCTION drawn_works_guard() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      WITH published AS (
        SELECT o.id, o.draw_id, s.work, s.position FROM (SELECT DISTINCT order_id FROM added) a JOIN draw_orders o ON o.id = a.order_id,
          jsonb_array_elements_text(convert_from(o.result, 'UTF8')::jsonb->'stages'->-1->'selected') WITH ORDINALITY s (work, position))
      SELECT 1 FROM (SELECT a.order_id, a.draw_id, w.public_id, a.position FROM added a JOIN works w ON w.id = a.work_id) mine
        FULL JOIN published p ON p.id = mine.order_id AND p.draw_id = mine.draw_id AND p.work = mine.public_id AND p.position = mine.position
      WHERE p.id IS NULL OR mine.order_id IS NULL) THEN
      PERFORM draw_refuse('the drawn works are those of the published result');
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER drawn_works_guard AFTER INSERT ON drawn_works REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION drawn_works_guard();`;

const TARGETS = `
  CREATE FUNCTION target_works_guard() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM target_lists l WHERE l.id IN (SELECT list_id FROM added)
        AND l.works <> (SELECT count(*) FROM target_works t WHERE t.list_id = l.id)) THEN
      PERFORM draw_refuse('a targeted list is written once, as a whole');
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER target_works_guard AFTER INSERT ON target_works REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION target_works_guard();`;
