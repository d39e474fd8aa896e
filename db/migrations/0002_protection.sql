select app_protect('schools', 'id');
--> statement-breakpoint
select app_protect(t::regclass) from unnest(array[
  'tasks', 'task_policies', 'objects', 'students', 'student_name_grams', 'enrollments', 'bucket_counts', 'facet_counts',
  'roster_imports', 'roster_import_rows', 'roster_import_fixes', 'roster_headings', 'corrections', 'selections', 'selection_items',
  'saved_views', 'view_defaults',
  'photo_imports', 'photo_import_items', 'reference_photos', 'captures', 'standardizations', 'submissions', 'face_prints',
  'match_groups', 'match_links', 'gold_photos', 'gold_items', 'gold_makings', 'review_items', 'review_grids', 'review_grid_locks', 'recuts',
  'decisions', 'batches', 'batch_items', 'batch_cuts', 'batch_parts', 'batch_files', 'batch_handovers', 'batch_receipts',
  'result_sources', 'result_imports', 'result_import_rows', 'registry_results',
  'orders', 'payment_events', 'refunds', 'payments', 'bill_days', 'bill_rows',
  'associations', 'agreements', 'identity_checks', 'support_notes', 'uploads', 'upload_parts', 'productions', 'message_permissions', 'mailing_addresses', 'sites', 'shoots', 'shoot_groups', 'shoot_photographers', 'check_ins', 'shoot_absences', 'shoot_pictures', 'print_runs', 'print_orders', 'bucket_days', 'bucket_marks', 'missing_lists', 'reminders', 'messages', 'audit_events'
]) t;
--> statement-breakpoint
-- Rows of these tables are facts of the past: nobody, not even the owner, changes or removes them.
create function app_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_events_append_only before update or delete or truncate on audit_events
  for each statement execute function app_refuse_change();
--> statement-breakpoint
create trigger audit_seals_append_only before update or delete or truncate on audit_seals
  for each statement execute function app_refuse_change();
--> statement-breakpoint
create trigger corrections_append_only before update or delete or truncate on corrections
  for each statement execute function app_refuse_change();
--> statement-breakpoint
create trigger payments_append_only before update or delete or truncate on payments
  for each statement execute function app_refuse_change();
--> statement-breakpoint
create trigger task_policies_append_only before update or delete or truncate on task_policies
  for each statement execute function app_refuse_change();
--> statement-breakpoint
-- The list and the bytes of a sealed batch do not change: only what is still empty may be filled in.
create function app_keep_sealed_item() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.position, old.enrollment_id, old.submission_id, old.file_name)
      is distinct from (new.position, new.enrollment_id, new.submission_id, new.file_name)
    or (old.sha256 is not null and (old.object_id, old.size, old.sha256, old.crc32)
      is distinct from (new.object_id, new.size, new.sha256, new.crc32)) then
    raise exception 'a sealed batch does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger batch_items_sealed before update or delete on batch_items
  for each row execute function app_keep_sealed_item();
--> statement-breakpoint
create function app_keep_sealed_cut() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.position, old.cut, old.file_name)
      is distinct from (new.position, new.cut, new.file_name)
    or (old.sha256 is not null and (old.object_id, old.size, old.sha256, old.crc32)
      is distinct from (new.object_id, new.size, new.sha256, new.crc32)) then
    raise exception 'a sealed batch does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger batch_cuts_sealed before update or delete on batch_cuts
  for each row execute function app_keep_sealed_cut();
--> statement-breakpoint
create trigger batch_parts_sealed before update or delete or truncate on batch_parts
  for each statement execute function app_refuse_change();
--> statement-breakpoint
create trigger batch_handovers_append_only before update or delete or truncate on batch_handovers
  for each statement execute function app_refuse_change();
--> statement-breakpoint
create trigger batch_receipts_append_only before update or delete or truncate on batch_receipts
  for each statement execute function app_refuse_change();
--> statement-breakpoint
create trigger batch_files_sealed before update or delete or truncate on batch_files
  for each statement execute function app_refuse_change();
--> statement-breakpoint
-- What a sealed batch is built from, and what it was built to, stays until the retention of its task ends.
create function app_needed_by_batch(school uuid, object uuid) returns boolean language sql stable as $$
  select exists (
    select from (
      select i.batch_id from batch_items i where i.school_id = school and i.object_id = object
      union all
      select c.batch_id from batch_cuts c where c.school_id = school and c.object_id = object
      union all
      select f.batch_id from batch_files f where f.school_id = school and f.object_id = object
      union all
      select r.batch_id from batch_receipts r where r.school_id = school and r.object_id = object
      union all
      select i.batch_id from captures c
        join standardizations z on z.school_id = c.school_id and z.capture_id = c.id
        join submissions s on s.school_id = z.school_id and s.standardization_id = z.id
        join batch_items i on i.school_id = s.school_id and i.submission_id = s.id
        where c.school_id = school and c.original_id = object
      union all
      select i.batch_id from standardizations z
        join submissions s on s.school_id = z.school_id and s.standardization_id = z.id
        join batch_items i on i.school_id = s.school_id and i.submission_id = s.id
        where z.school_id = school and z.standard_id = object
    ) needed
    join batches b on b.school_id = school and b.id = needed.batch_id
    join tasks t on t.school_id = school and t.id = b.task_id
    join task_policies p on p.school_id = school and p.task_id = t.id and p.version = t.policy_version
    where app_now() < t.closes_at + make_interval(days => (p.policy ->> 'retentionDays')::int))
$$;
--> statement-breakpoint
create function app_keep_for_batch() returns trigger language plpgsql as $$
begin
  if app_needed_by_batch(old.school_id, old.id) then
    raise exception 'a sealed batch needs this object until its retention ends' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger objects_kept before delete on objects
  for each row execute function app_keep_for_batch();
--> statement-breakpoint
create trigger objects_unchanged before update of key, size, sha256, crc32, state on objects
  for each row when (old.state = 'stored') execute function app_keep_for_batch();
--> statement-breakpoint
-- Name search.
create function app_index_names() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from student_name_grams g using new_rows n, old_rows o
      where o.school_id = n.school_id and o.id = n.id and o.name is distinct from n.name
        and g.school_id = n.school_id and g.student_id = n.id;
    insert into student_name_grams (school_id, gram, student_id)
      select n.school_id, gram, n.id from new_rows n join old_rows o on o.school_id = n.school_id and o.id = n.id,
        unnest(app_name_grams(n.name)) gram
      where o.name is distinct from n.name;
  else
    -- The pairs of app_name_grams, written out: a call per row costs more than all else here. The letters of a name are
    -- worked out once, not for each pair ("offset 0").
    insert into student_name_grams (school_id, gram, student_id)
      select distinct n.school_id, substring('^' || n.letters from at for 2), n.id
      from (select school_id, id, app_search_letters(name) as letters from new_rows offset 0) n,
        generate_series(1, length(n.letters)) at;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger students_name_inserted after insert on students
  referencing new table as new_rows for each statement execute function app_index_names();
--> statement-breakpoint
create trigger students_name_updated after update on students
  referencing old table as old_rows new table as new_rows for each statement execute function app_index_names();
--> statement-breakpoint
-- Bucket counters.
create function app_count_enrollments() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into facet_counts (school_id, task_id, college, major, class_name, bucket, code, association, payment, n)
      select school_id, task_id, college, major, class_name, bucket, code, association, payment, count(*)
      from new_rows group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    insert into bucket_counts (school_id, task_id, college, bucket, association, payment, n)
      select school_id, task_id, college, bucket, association, payment, count(*) from new_rows group by 1, 2, 3, 4, 5, 6;
  elsif tg_op = 'DELETE' then
    insert into facet_counts (school_id, task_id, college, major, class_name, bucket, code, association, payment, n)
      select school_id, task_id, college, major, class_name, bucket, code, association, payment, -count(*)
      from old_rows group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    insert into bucket_counts (school_id, task_id, college, bucket, association, payment, n)
      select school_id, task_id, college, bucket, association, payment, -count(*) from old_rows group by 1, 2, 3, 4, 5, 6;
  else
    insert into facet_counts (school_id, task_id, college, major, class_name, bucket, code, association, payment, n)
      select school_id, task_id, college, major, class_name, bucket, code, association, payment, sum(d) from (
        select school_id, task_id, college, major, class_name, bucket, code, association, payment, 1 as d from new_rows
        union all
        select school_id, task_id, college, major, class_name, bucket, code, association, payment, -1 from old_rows
      ) changes group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(d) <> 0;
    insert into bucket_counts (school_id, task_id, college, bucket, association, payment, n)
      select school_id, task_id, college, bucket, association, payment, sum(d) from (
        select school_id, task_id, college, bucket, association, payment, 1 as d from new_rows
        union all
        select school_id, task_id, college, bucket, association, payment, -1 from old_rows
      ) changes group by 1, 2, 3, 4, 5, 6 having sum(d) <> 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger enrollments_inserted after insert on enrollments
  referencing new table as new_rows for each statement execute function app_count_enrollments();
--> statement-breakpoint
create trigger enrollments_updated after update on enrollments
  referencing old table as old_rows new table as new_rows for each statement execute function app_count_enrollments();
--> statement-breakpoint
create trigger enrollments_deleted after delete on enrollments
  referencing old table as old_rows for each statement execute function app_count_enrollments();
--> statement-breakpoint
-- An approved photo and the identity it was approved for do not change by import, edit or merge (design §7.4).
create function app_keep_approved() returns trigger language plpgsql as $$
begin
  if old.state = 'approved' and (new.capture_id, new.standardization_id, new.enrollment_id)
    is distinct from (old.capture_id, old.standardization_id, old.enrollment_id) then
    raise exception 'an approved photo does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger submissions_approved_kept before update on submissions
  for each row execute function app_keep_approved();
--> statement-breakpoint
-- Fencing tokens of review claims.
create sequence review_claim_token;
