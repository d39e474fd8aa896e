-- The one clock. A test or bench moves it for a transaction with app.clock_offset_ms.
create function app_now() returns timestamptz language sql stable parallel safe as $$
  select now() + coalesce(nullif(current_setting('app.clock_offset_ms', true), '')::bigint, 0) * interval '1 millisecond'
$$;
--> statement-breakpoint
-- Time-ordered identifiers (RFC 9562 version 7), also on servers older than PostgreSQL 18.
create function app_uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;
--> statement-breakpoint
-- The school scope of this transaction: '*' or a comma-separated list of school ids. Without one every access
-- to a tenant table is an error, not an empty answer.
create function app_scope_setting() returns text language plpgsql stable parallel safe as $$
declare scope text := current_setting('app.scope', true);
begin
  if scope is null or scope = '' then
    raise exception 'no school scope is set for this transaction' using errcode = 'insufficient_privilege';
  end if;
  return scope;
end $$;
--> statement-breakpoint
create function app_scope_is_all() returns boolean language sql stable parallel safe as $$
  select app_scope_setting() = '*'
$$;
--> statement-breakpoint
create function app_scope_schools() returns uuid[] language sql stable parallel safe as $$
  select case when app_scope_setting() = '*' then '{}'::uuid[] else string_to_array(app_scope_setting(), ',')::uuid[] end
$$;
--> statement-breakpoint
-- Letters of a name that count for searching: compatibility forms unified, case and spacing dropped.
create function app_search_letters(name text) returns text language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(name, NFKC), '[[:space:]·•・.''’-]', '', 'g'))
$$;
--> statement-breakpoint
-- Pairs of neighbouring letters; the first is marked, so that one letter finds surnames.
create function app_name_grams(name text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substring('^' || letters from at for 2)), '{}')
  from (select app_search_letters(name) as letters) l, generate_series(1, length(letters)) at
$$;
--> statement-breakpoint
-- The pairs that a typed part of a name must all have.
create function app_query_grams(part text) returns text[] language sql immutable strict parallel safe as $$
  select case when length(letters) = 1 then array['^' || letters]
    else (select array_agg(distinct substring(letters from at for 2)) from generate_series(1, length(letters) - 1) at) end
  from (select app_search_letters(part) as letters) l
$$;
--> statement-breakpoint
-- Row-level security for a tenant table, forced for its owner too.
create function app_protect(tenant_table regclass, school_column text default 'school_id') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy school_scope on %s using ((select app_scope_is_all()) or %I = any ((select app_scope_schools())::uuid[]))
       with check ((select app_scope_is_all()) or %I = any ((select app_scope_schools())::uuid[]))',
    tenant_table, school_column, school_column);
end $$;
