"""The functions that PostgreSQL's triggers call, and what they look at. SQLite's triggers say it themselves."""

from __future__ import annotations

FUNCTION = "briefing_write_once"
FUNCTION_BODY = "BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END;"
SEAL = "briefing_sealed"
# Arguments: the editions' table, the message, the removals' table.
# An edition that another transaction hasn't committed yet isn't seen, so
# that nobody slips a row in while it is being published. Tables are named with their schema, and functions are looked
# for in PostgreSQL's own first: nobody's temporary table or function takes their place.
SEAL_PATH = "search_path=pg_catalog, pg_temp"
SEAL_BODY = (
    "DECLARE whole boolean; removed boolean; others bigint; there bigint; BEGIN"
    " EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE id = $1)', TG_TABLE_SCHEMA, TG_ARGV[0])"
    " INTO whole USING NEW.edition_id;"
    " EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE edition_id = $1)', TG_TABLE_SCHEMA, TG_ARGV[2])"
    " INTO removed USING NEW.edition_id;"
    " EXECUTE format('SELECT count(*), count(*) FILTER (WHERE %I <> $2) FROM %I.%I WHERE edition_id = $1', 'of',"
    " TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO there, others USING NEW.edition_id, NEW.of;"
    " IF NOT whole OR removed OR others > 0 OR there >= NEW.of THEN RAISE EXCEPTION '%', TG_ARGV[1]"
    " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END;"
)
KEEP = "briefing_kept"
# Arguments: the removals' table, the message. Named with its schema and functions looked for as above.
KEEP_BODY = (
    "DECLARE removed boolean; BEGIN"
    " EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE edition_id = $1)', TG_TABLE_SCHEMA, TG_ARGV[0])"
    " INTO removed USING OLD.edition_id;"
    " IF NOT removed THEN RAISE EXCEPTION '%', TG_ARGV[1]"
    " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN OLD; END;"
)
TOMB = "briefing_tombstone"
# Arguments: the removals' table, the message, the column of the edition's key, the tombstone. As above.
TOMB_BODY = (
    "DECLARE removed boolean; BEGIN"
    " EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I WHERE edition_id = $1)', TG_TABLE_SCHEMA, TG_ARGV[0])"
    " INTO removed USING (to_jsonb(OLD) ->> TG_ARGV[2])::bigint;"
    " IF NOT removed OR to_jsonb(NEW) <> to_jsonb(OLD) || TG_ARGV[3]::jsonb THEN RAISE EXCEPTION '%', TG_ARGV[1]"
    " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END;"
)
