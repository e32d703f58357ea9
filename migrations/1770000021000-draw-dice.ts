import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What two people typed of the dice of an order, each without seeing the other: kept as it was typed, also where the two differ. */
export class DrawDice1770000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draw_dice (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        order_id uuid NOT NULL REFERENCES draw_orders,
        attempt integer NOT NULL,
        typed_by text NOT NULL,
        digits text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (order_id, attempt, typed_by),
        CONSTRAINT draw_dice_digits_check CHECK (digits ~ '^[0-9]{20,}$')
      );
      CREATE TRIGGER draw_dice_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON draw_dice
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION draw_dice_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE waiting draw_orders;
      BEGIN
        SELECT * INTO waiting FROM draw_orders WHERE id = NEW.order_id FOR UPDATE;
        IF waiting.state <> 'announced' OR clock_timestamp() < waiting.moment THEN
          PERFORM draw_refuse('dice are typed after they are rolled and before the draw is made');
        END IF;
        IF (SELECT count(*) FROM draw_dice WHERE order_id = NEW.order_id AND attempt = NEW.attempt) >= 2 THEN
          PERFORM draw_refuse('two people type the dice');
        END IF;
        NEW.created_at := clock_timestamp();
        RETURN NEW;
      END $$;
      CREATE TRIGGER draw_dice_guard BEFORE INSERT ON draw_dice FOR EACH ROW EXECUTE FUNCTION draw_dice_guard();
      SELECT separate_authorities();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draw_dice; DROP FUNCTION draw_dice_guard;');
  }
}
