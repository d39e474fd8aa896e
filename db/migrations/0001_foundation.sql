CREATE TYPE "public"."enrollment_association" AS ENUM('none', 'associated');--> statement-breakpoint
CREATE TYPE "public"."batch_status" AS ENUM('draft', 'checked', 'sealed', 'built', 'delivered', 'uploaded', 'resultsImported', 'closed');--> statement-breakpoint
CREATE TYPE "public"."bill_kind" AS ENUM('payment', 'refund');--> statement-breakpoint
CREATE TYPE "public"."bill_outcome" AS ENUM('matched', 'onlyOurs', 'onlyTheirs', 'amountsDiffer');--> statement-breakpoint
CREATE TYPE "public"."capture_source" AS ENUM('staffUpload', 'onSite', 'camera', 'album');--> statement-breakpoint
CREATE TYPE "public"."category" AS ENUM('undergraduate', 'postgraduate', 'adult', 'online', 'selfTaught');--> statement-breakpoint
CREATE TYPE "public"."enrollment_code" AS ENUM('notNeeded', 'missing', 'temporary', 'real');--> statement-breakpoint
CREATE TYPE "public"."compare_status" AS ENUM('off', 'noReference', 'cannotCompare', 'scored');--> statement-breakpoint
CREATE TYPE "public"."enrollment_delivery" AS ENUM('none', 'sealed', 'delivered', 'online');--> statement-breakpoint
CREATE TYPE "public"."document_type" AS ENUM('residentId', 'hkMoResidencePermit', 'twResidencePermit', 'hkMoPass', 'twPass', 'foreignPermanentResident', 'passport', 'hkId', 'moId', 'twId', 'other');--> statement-breakpoint
CREATE TYPE "public"."gold_kind" AS ENUM('clean', 'fault', 'lookAlike');--> statement-breakpoint
CREATE TYPE "public"."match_group_kind" AS ENUM('face', 'picture', 'swap');--> statement-breakpoint
CREATE TYPE "public"."match_group_state" AS ENUM('open', 'innocent', 'confirmed');--> statement-breakpoint
CREATE TYPE "public"."match_kind" AS ENUM('sameFile', 'samePicture', 'likelySamePicture', 'similarFace');--> statement-breakpoint
CREATE TYPE "public"."message_kind" AS ENUM('reminder', 'approved', 'rejected', 'intercepted', 'delivered', 'online', 'registryDifferent', 'registryRefused', 'missedShoot');--> statement-breakpoint
CREATE TYPE "public"."message_state" AS ENUM('waiting', 'sent', 'failed');--> statement-breakpoint
CREATE TYPE "public"."missing_list_status" AS ENUM('waiting', 'writing', 'done', 'failed');--> statement-breakpoint
CREATE TYPE "public"."money_direction" AS ENUM('in', 'out');--> statement-breakpoint
CREATE TYPE "public"."object_purpose" AS ENUM('photo', 'roster', 'photoImport', 'frozen', 'manifest', 'missingList', 'results', 'prints', 'receipt');--> statement-breakpoint
CREATE TYPE "public"."object_state" AS ENUM('pending', 'stored');--> statement-breakpoint
CREATE TYPE "public"."occasion" AS ENUM('newYear', 'springFestival', 'qingming', 'labourDay', 'dragonBoat', 'midAutumn', 'nationalDay', 'other');--> statement-breakpoint
CREATE TYPE "public"."order_kind" AS ENUM('collection', 'recollection', 'onSite', 'extraService', 'replacement');--> statement-breakpoint
CREATE TYPE "public"."order_state" AS ENUM('open', 'paid', 'closed', 'refunding', 'partlyRefunded', 'refunded');--> statement-breakpoint
CREATE TYPE "public"."pay_channel" AS ENUM('wechat', 'onSite', 'free', 'waived');--> statement-breakpoint
CREATE TYPE "public"."enrollment_payment" AS ENUM('notDue', 'due', 'paid', 'waived', 'refunding', 'refunded');--> statement-breakpoint
CREATE TYPE "public"."photo_import_kind" AS ENUM('reference', 'capture');--> statement-breakpoint
CREATE TYPE "public"."photo_import_status" AS ENUM('uploading', 'matching', 'done', 'failed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."photo_item_outcome" AS ENUM('waiting', 'expanded', 'matched', 'unmatched', 'duplicate', 'refused', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."photo_source" AS ENUM('capture', 'reference');--> statement-breakpoint
CREATE TYPE "public"."enrollment_photo" AS ENUM('none', 'processing', 'qualityBlocked', 'intercepted', 'inReview', 'secondReview', 'held', 'approved', 'rejected', 'exhausted', 'withRegistrar');--> statement-breakpoint
CREATE TYPE "public"."picture_state" AS ENUM('processing', 'ready', 'failed');--> statement-breakpoint
CREATE TYPE "public"."recut_state" AS ENUM('waiting', 'done', 'failed', 'overtaken');--> statement-breakpoint
CREATE TYPE "public"."refund_cause" AS ENUM('asked', 'late', 'notOwed');--> statement-breakpoint
CREATE TYPE "public"."refund_state" AS ENUM('requested', 'refused', 'approved', 'processing', 'done', 'abnormal', 'closed');--> statement-breakpoint
CREATE TYPE "public"."enrollment_registry" AS ENUM('none', 'same', 'different', 'refused');--> statement-breakpoint
CREATE TYPE "public"."registry_verdict" AS ENUM('same', 'different', 'refused');--> statement-breakpoint
CREATE TYPE "public"."result_import_status" AS ENUM('uploading', 'reading', 'mapping', 'checking', 'checked', 'taking', 'taken', 'failed', 'cancelled', 'undone');--> statement-breakpoint
CREATE TYPE "public"."result_row_outcome" AS ENUM('take', 'contradiction', 'known', 'noResult', 'unknownValue', 'duplicate', 'conflict', 'nameDiffers', 'keysDisagree', 'ambiguous', 'notDelivered', 'superseded', 'otherBatch', 'otherTask', 'unmatched');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('platformAdmin', 'operator', 'registrar', 'reviewer', 'reviewLead', 'support', 'finance', 'collegeViewer', 'photographer', 'auditor');--> statement-breakpoint
CREATE TYPE "public"."roster_import_status" AS ENUM('uploading', 'reading', 'mapping', 'checking', 'checked', 'committing', 'committed', 'stopped', 'failed', 'cancelled', 'undone');--> statement-breakpoint
CREATE TYPE "public"."roster_row_outcome" AS ENUM('new', 'changed', 'same', 'error');--> statement-breakpoint
CREATE TYPE "public"."sex" AS ENUM('male', 'female');--> statement-breakpoint
CREATE TYPE "public"."enrollment_standing" AS ENUM('toConfirm', 'listed', 'exempt', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."submission_state" AS ENUM('processing', 'intercepted', 'qualityBlocked', 'inReview', 'held', 'secondReview', 'approved', 'rejected', 'replaced', 'withdrawn', 'returned');--> statement-breakpoint
CREATE TYPE "public"."task_kind" AS ENUM('graduate', 'freshman', 'enrolled', 'certificate');--> statement-breakpoint
CREATE TYPE "public"."task_status" AS ENUM('draft', 'open', 'paused', 'closed');--> statement-breakpoint
CREATE TYPE "public"."trainer_outcome" AS ENUM('right', 'otherReason', 'wrong');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('approve', 'reject');--> statement-breakpoint
CREATE TABLE "api_requests" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"answer" text,
	"started_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "api_requests_pkey" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "rate_counts" (
	"key" "bytea" NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "rate_counts_pkey" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "student_accounts" (
	"id" uuid PRIMARY KEY DEFAULT app_uuid_v7() NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"subject_index" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "student_accounts_subject_key" UNIQUE("channel","subject_index")
);
--> statement-breakpoint
CREATE TABLE "student_sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"account_id" uuid NOT NULL,
	"client" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"place" smallint DEFAULT 0 NOT NULL,
	"policy_version" integer NOT NULL,
	"text_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "agreements_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "associations" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"end_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "associations_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity_checks" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"service" text NOT NULL,
	"with_portrait" boolean NOT NULL,
	"result" text NOT NULL,
	"raw_code" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "identity_checks_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "support_notes" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid,
	"account_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "support_notes_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"xid" bigint DEFAULT (pg_current_xact_id()::text)::bigint NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"task_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "audit_events_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "productions" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"capture_id" uuid NOT NULL,
	"no" smallint NOT NULL,
	"round_end_before" timestamp with time zone,
	"state" text DEFAULT 'waiting' NOT NULL,
	"standardization_id" uuid,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reference_id" uuid,
	"compares_faces" boolean NOT NULL,
	"compare" jsonb,
	"print" "bytea",
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "productions_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "upload_parts" (
	"school_id" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"offset" integer NOT NULL,
	"size" integer NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "upload_parts_pkey" PRIMARY KEY("school_id","upload_id","offset")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"source" text NOT NULL,
	"device" text NOT NULL,
	"facing" text,
	"taken_at" timestamp with time zone,
	"capture_id" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"changes" text NOT NULL,
	"reason" text NOT NULL,
	"delivery" "enrollment_delivery" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "corrections_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "batch_cuts" (
	"school_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"cut" text NOT NULL,
	"file_name" text NOT NULL,
	"object_id" uuid,
	"size" integer,
	"crc32" bigint,
	"sha256" text,
	CONSTRAINT "batch_cuts_pkey" PRIMARY KEY("school_id","batch_id","position","cut")
);
--> statement-breakpoint
CREATE TABLE "batch_files" (
	"school_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"position" integer NOT NULL,
	"file_name" text NOT NULL,
	"object_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"crc32" bigint NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "batch_files_pkey" PRIMARY KEY("school_id","batch_id","part","position")
);
--> statement-breakpoint
CREATE TABLE "batch_handovers" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"batch_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"way" text NOT NULL,
	"receiver" text NOT NULL,
	"handed_on" date NOT NULL,
	"receipt" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "batch_handovers_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "batch_handovers_recipient_key" UNIQUE("school_id","batch_id","recipient")
);
--> statement-breakpoint
CREATE TABLE "batch_items" (
	"school_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"change" text DEFAULT 'new' NOT NULL,
	"file_name" text NOT NULL,
	"object_id" uuid,
	"size" integer,
	"crc32" bigint,
	"sha256" text,
	CONSTRAINT "batch_items_pkey" PRIMARY KEY("school_id","batch_id","position"),
	CONSTRAINT "batch_items_enrollment_key" UNIQUE("school_id","batch_id","enrollment_id")
);
--> statement-breakpoint
CREATE TABLE "batch_parts" (
	"school_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"from_position" integer NOT NULL,
	"to_position" integer NOT NULL,
	"photos" integer NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "batch_parts_pkey" PRIMARY KEY("school_id","batch_id","no")
);
--> statement-breakpoint
CREATE TABLE "batch_receipts" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"batch_id" uuid NOT NULL,
	"handover_id" uuid NOT NULL,
	"object_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "batch_receipts_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"name" text NOT NULL,
	"status" "batch_status" DEFAULT 'draft' NOT NULL,
	"settings" jsonb NOT NULL,
	"photos_total" integer DEFAULT 0 NOT NULL,
	"photos_done" integer DEFAULT 0 NOT NULL,
	"stop" text,
	"ready" integer,
	"blocked" integer,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"checked_at" timestamp with time zone,
	"sealed_at" timestamp with time zone,
	"policy_version" integer,
	"processed_at" timestamp with time zone,
	"built_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"uploaded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "batches_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "batches_no_key" UNIQUE("school_id","task_id","no")
);
--> statement-breakpoint
CREATE TABLE "gold_items" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"version" integer DEFAULT 2 NOT NULL,
	"passed_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "gold_items_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "gold_makings" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"set_size" integer NOT NULL,
	"wanted" integer NOT NULL,
	"to_try" integer,
	"tried" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"moved_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"ended_at" timestamp with time zone,
	"has_failed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "gold_makings_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "gold_photos" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" "gold_kind" NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source" text NOT NULL,
	"is_retired" boolean DEFAULT false NOT NULL,
	"original_id" uuid NOT NULL,
	"standard_id" uuid NOT NULL,
	"view_id" uuid NOT NULL,
	"thumb_id" uuid NOT NULL,
	"reference_id" uuid NOT NULL,
	"reference_view_id" uuid NOT NULL,
	"reference_thumb_id" uuid NOT NULL,
	"geometry" jsonb NOT NULL,
	"measures" jsonb NOT NULL,
	"reference_geometry" jsonb NOT NULL,
	"compare_status" "compare_status" NOT NULL,
	"compare_score" integer,
	"compare_engine" text,
	"compare_reason" text,
	"cohort" jsonb,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "gold_photos_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "gold_photos_source_key" UNIQUE("school_id","task_id","source")
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"original_id" uuid NOT NULL,
	"source" "capture_source" NOT NULL,
	"file_name" text NOT NULL,
	"taken_at" timestamp with time zone,
	"device" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "captures_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "photo_import_items" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"import_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"object_id" uuid,
	"outcome" "photo_item_outcome" DEFAULT 'waiting' NOT NULL,
	"problem" jsonb,
	"enrollment_id" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "photo_import_items_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "photo_imports" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" "photo_import_kind" NOT NULL,
	"status" "photo_import_status" DEFAULT 'uploading' NOT NULL,
	"files_total" integer DEFAULT 0 NOT NULL,
	"files_done" integer DEFAULT 0 NOT NULL,
	"failure" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "photo_imports_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "reference_photos" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"original_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"state" "picture_state" DEFAULT 'processing' NOT NULL,
	"view_id" uuid,
	"review_id" uuid,
	"thumb_id" uuid,
	"geometry" jsonb,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"replaced_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "reference_photos_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "standardizations" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"capture_id" uuid NOT NULL,
	"standard_id" uuid NOT NULL,
	"thumb_id" uuid NOT NULL,
	"view_id" uuid NOT NULL,
	"policy_version" integer NOT NULL,
	"geometry" jsonb NOT NULL,
	"measures" jsonb NOT NULL,
	"engine" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "standardizations_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"capture_id" uuid NOT NULL,
	"standardization_id" uuid,
	"attempt_no" integer NOT NULL,
	"state" "submission_state" DEFAULT 'processing' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"compare_status" "compare_status" DEFAULT 'off' NOT NULL,
	"compare_score" integer,
	"compare_raw" double precision,
	"compare_engine" text,
	"compare_reason" text,
	"cohort" jsonb,
	"submitted_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "submissions_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "mailing_addresses" (
	"school_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"way" text NOT NULL,
	"address" text,
	"updated_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"packed_at" timestamp with time zone,
	CONSTRAINT "mailing_addresses_pkey" PRIMARY KEY("school_id","enrollment_id")
);
--> statement-breakpoint
CREATE TABLE "face_prints" (
	"school_id" uuid NOT NULL,
	"original_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"source" "photo_source" NOT NULL,
	"no" bigint GENERATED BY DEFAULT AS IDENTITY (sequence name "face_prints_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sealed" "bytea" NOT NULL,
	"engine" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "face_prints_pkey" PRIMARY KEY("school_id","original_id")
);
--> statement-breakpoint
CREATE TABLE "match_groups" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" "match_group_kind" NOT NULL,
	"state" "match_group_state" DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "match_groups_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "match_links" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"group_id" uuid,
	"kind" "match_kind" NOT NULL,
	"one_original_id" uuid NOT NULL,
	"one_enrollment_id" uuid NOT NULL,
	"other_original_id" uuid NOT NULL,
	"other_enrollment_id" uuid NOT NULL,
	"distance" double precision,
	"correlation" double precision,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "match_links_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "objects" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"purpose" "object_purpose" NOT NULL,
	"state" "object_state" DEFAULT 'pending' NOT NULL,
	"key" text NOT NULL,
	"content_type" text NOT NULL,
	"size" bigint DEFAULT 0 NOT NULL,
	"sha256" text DEFAULT '' NOT NULL,
	"crc32" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "objects_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "objects_key_key" UNIQUE("school_id","key")
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"shoot_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"way" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "check_ins_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "check_ins_enrollment_key" UNIQUE("school_id","shoot_id","enrollment_id"),
	CONSTRAINT "check_ins_no_key" UNIQUE("school_id","shoot_id","no")
);
--> statement-breakpoint
CREATE TABLE "shoot_absences" (
	"school_id" uuid NOT NULL,
	"shoot_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "shoot_absences_pkey" PRIMARY KEY("school_id","shoot_id","enrollment_id")
);
--> statement-breakpoint
CREATE TABLE "shoot_groups" (
	"school_id" uuid NOT NULL,
	"shoot_id" uuid NOT NULL,
	"college" text NOT NULL,
	"class_name" text DEFAULT '' NOT NULL,
	CONSTRAINT "shoot_groups_pkey" PRIMARY KEY("school_id","shoot_id","college","class_name")
);
--> statement-breakpoint
CREATE TABLE "shoot_photographers" (
	"school_id" uuid NOT NULL,
	"shoot_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "shoot_photographers_pkey" PRIMARY KEY("school_id","shoot_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "shoot_pictures" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"shoot_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"object_id" uuid,
	"state" text DEFAULT 'unmatched' NOT NULL,
	"problem" jsonb,
	"enrollment_id" uuid,
	"matched_by" text,
	"finding" text,
	"likely_enrollment_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "shoot_pictures_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "shoot_pictures_name_key" UNIQUE("school_id","shoot_id","file_name")
);
--> statement-breakpoint
CREATE TABLE "shoots" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"site_id" uuid,
	"place" text NOT NULL,
	"rooms" text DEFAULT '' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"capacity" integer,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "shoots_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "shoots_place_key" UNIQUE("school_id","task_id","starts_at","place","rooms")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"hours" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"is_make_up" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "sites_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "sites_name_key" UNIQUE("school_id","name")
);
--> statement-breakpoint
CREATE TABLE "bill_days" (
	"school_id" uuid NOT NULL,
	"day" date NOT NULL,
	"compared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bill_days_pkey" PRIMARY KEY("school_id","day")
);
--> statement-breakpoint
CREATE TABLE "bill_rows" (
	"school_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" "bill_kind" NOT NULL,
	"no" text NOT NULL,
	"order_no" text NOT NULL,
	"outcome" "bill_outcome" NOT NULL,
	"ours_fen" integer,
	"theirs_fen" integer,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "bill_rows_pkey" PRIMARY KEY("school_id","day","kind","no")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"no" text NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"account_id" uuid,
	"kind" "order_kind" NOT NULL,
	"amount_fen" integer NOT NULL,
	"state" "order_state" DEFAULT 'open' NOT NULL,
	"channel" "pay_channel" NOT NULL,
	"prepay_id" text,
	"expires_at" timestamp with time zone,
	"paid_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"settles_fee" boolean DEFAULT false NOT NULL,
	"checks" integer DEFAULT 0 NOT NULL,
	"next_check_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "orders_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "orders_no_key" UNIQUE("school_id","no")
);
--> statement-breakpoint
CREATE TABLE "payment_events" (
	"school_id" uuid NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"order_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "payment_events_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"order_id" uuid NOT NULL,
	"refund_id" uuid,
	"direction" "money_direction" NOT NULL,
	"amount_fen" integer NOT NULL,
	"channel" "pay_channel" NOT NULL,
	"transaction_id" text NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "payments_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "payments_transaction_key" UNIQUE("school_id","transaction_id")
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"no" text NOT NULL,
	"order_id" uuid NOT NULL,
	"amount_fen" integer NOT NULL,
	"state" "refund_state" DEFAULT 'requested' NOT NULL,
	"cause" "refund_cause" NOT NULL,
	"reason" text NOT NULL,
	"requested_by" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_note" text DEFAULT '' NOT NULL,
	"platform_no" text,
	"problem" text,
	"finished_at" timestamp with time zone,
	"checks" integer DEFAULT 0 NOT NULL,
	"next_check_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "refunds_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "refunds_no_key" UNIQUE("school_id","no")
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"n" integer PRIMARY KEY NOT NULL,
	"from_xid" bigint NOT NULL,
	"to_xid" bigint NOT NULL,
	"row_count" integer NOT NULL,
	"rows_hash" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"signature" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"is_working" boolean NOT NULL,
	"occasion" "occasion" NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "installation_pkey" PRIMARY KEY("key")
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"token" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"term" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "search_terms_pkey" PRIMARY KEY("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"blocked_until" timestamp with time zone,
	"last_at" timestamp with time zone DEFAULT app_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT app_uuid_v7() NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "staff_login_key" UNIQUE("login")
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"id" uuid PRIMARY KEY DEFAULT app_uuid_v7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"school_id" uuid,
	"task_id" uuid,
	"college" text,
	"granted_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "staff_roles_once_key" UNIQUE NULLS NOT DISTINCT("staff_id","role","school_id","task_id","college"),
	CONSTRAINT "staff_roles_narrow_within_school" CHECK ("staff_roles"."school_id" is not null or ("staff_roles"."task_id" is null and "staff_roles"."college" is null))
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "print_orders" (
	"school_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"state" text DEFAULT 'printing' NOT NULL,
	"carrier" text DEFAULT '' NOT NULL,
	"tracking_no" text DEFAULT '' NOT NULL,
	"packed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "print_orders_pkey" PRIMARY KEY("school_id","enrollment_id")
);
--> statement-breakpoint
CREATE TABLE "print_runs" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"layout" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"photos" integer NOT NULL,
	"photos_done" integer DEFAULT 0 NOT NULL,
	"object_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "print_runs_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "print_runs_no_key" UNIQUE("school_id","task_id","no")
);
--> statement-breakpoint
CREATE TABLE "bucket_days" (
	"school_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"day" date NOT NULL,
	"college" text NOT NULL,
	"bucket" text NOT NULL,
	"n" integer NOT NULL,
	"is_rebuilt" boolean DEFAULT false NOT NULL,
	CONSTRAINT "bucket_days_pkey" PRIMARY KEY("school_id","task_id","day","college","bucket")
);
--> statement-breakpoint
CREATE TABLE "bucket_marks" (
	"school_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"mark" bigint NOT NULL,
	CONSTRAINT "bucket_marks_pkey" PRIMARY KEY("school_id","task_id")
);
--> statement-breakpoint
CREATE TABLE "message_permissions" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"template" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "message_permissions_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"kind" "message_kind" NOT NULL,
	"reminder_id" uuid,
	"submission_id" uuid,
	"state" "message_state" DEFAULT 'waiting' NOT NULL,
	"failure" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "messages_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "missing_lists" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"colleges" text[],
	"locale" text NOT NULL,
	"status" "missing_list_status" DEFAULT 'waiting' NOT NULL,
	"colleges_total" integer DEFAULT 0 NOT NULL,
	"colleges_done" integer DEFAULT 0 NOT NULL,
	"students" integer DEFAULT 0 NOT NULL,
	"object_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "missing_lists_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"buckets" text[] NOT NULL,
	"colleges" text[],
	"selection_id" uuid,
	"text" text NOT NULL,
	"recipients" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "reminders_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "registry_results" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_no" integer NOT NULL,
	"batch_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"verdict" "registry_verdict" NOT NULL,
	"refusal" text,
	"reason" text DEFAULT '' NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"superseded_by" uuid,
	"settled_as" text,
	"settled_reason" text DEFAULT '' NOT NULL,
	"receipt" text DEFAULT '' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "registry_results_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "result_import_rows" (
	"school_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_no" integer NOT NULL,
	"outcome" "result_row_outcome" NOT NULL,
	"verdict" "registry_verdict",
	"refusal" text,
	"reason" text DEFAULT '' NOT NULL,
	"label" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"batch_id" uuid,
	"enrollment_id" uuid,
	"submission_id" uuid,
	CONSTRAINT "result_import_rows_pkey" PRIMARY KEY("school_id","import_id","row_no")
);
--> statement-breakpoint
CREATE TABLE "result_imports" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"batch_id" uuid,
	"source_id" uuid,
	"object_id" uuid,
	"file_name" text NOT NULL,
	"status" "result_import_status" DEFAULT 'uploading' NOT NULL,
	"sheet" jsonb,
	"mapping" jsonb,
	"meanings" jsonb,
	"values" jsonb,
	"counts" jsonb,
	"failure" jsonb,
	"takes_contradictions" boolean DEFAULT false NOT NULL,
	"rows_total" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"last_row_no" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"taken_at" timestamp with time zone,
	CONSTRAINT "result_imports_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "result_sources" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"headings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"meanings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "result_sources_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "result_sources_name_key" UNIQUE("school_id","name")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"submission_id" uuid,
	"gold_id" uuid,
	"item_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"verdict" "verdict" NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"took_ms" integer NOT NULL,
	"was_ahead" boolean,
	"paint_ms" integer,
	"round" smallint DEFAULT 1 NOT NULL,
	"grid_id" uuid,
	"score_shown" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"hold_until" timestamp with time zone NOT NULL,
	"effects_at" timestamp with time zone NOT NULL,
	"released_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "decisions_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "decisions_subject" CHECK (num_nonnulls("decisions"."submission_id", "decisions"."gold_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "recuts" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"from_version" integer NOT NULL,
	"crop" jsonb NOT NULL,
	"state" "recut_state" DEFAULT 'waiting' NOT NULL,
	"standardization_id" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "recuts_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_grid_locks" (
	"school_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"locked_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "review_grid_locks_pkey" PRIMARY KEY("school_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "review_grids" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"item_ids" uuid[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"shown_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "review_grids_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_items" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"submission_id" uuid,
	"gold_id" uuid,
	"is_open" boolean DEFAULT true NOT NULL,
	"round" smallint DEFAULT 1 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts_left" smallint DEFAULT 1000 NOT NULL,
	"queue_at" timestamp with time zone NOT NULL,
	"band" smallint DEFAULT 0 NOT NULL,
	"score" smallint,
	"findings" text[] DEFAULT '{}' NOT NULL,
	"is_clean" boolean DEFAULT false NOT NULL,
	"barred" uuid[] DEFAULT '{}' NOT NULL,
	"assigned_to" uuid,
	"score_seen_by" uuid[] DEFAULT '{}' NOT NULL,
	"claimed_by" uuid,
	"claim_token" bigint,
	"claimed_until" timestamp with time zone,
	"skips" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "review_items_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "review_items_subject" CHECK (num_nonnulls("review_items"."submission_id", "review_items"."gold_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "review_settings" (
	"staff_id" uuid NOT NULL,
	"settings" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "review_settings_pkey" PRIMARY KEY("staff_id")
);
--> statement-breakpoint
CREATE TABLE "bucket_counts" (
	"school_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"college" text NOT NULL,
	"bucket" text NOT NULL,
	"association" "enrollment_association" NOT NULL,
	"payment" "enrollment_payment" NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "bucket_counts_pkey" PRIMARY KEY("school_id","task_id","college","bucket","id")
);
--> statement-breakpoint
CREATE TABLE "enrollments" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"student_no" text NOT NULL,
	"exam_no" text DEFAULT '' NOT NULL,
	"college" text DEFAULT '' NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"major_code" text DEFAULT '' NOT NULL,
	"major" text DEFAULT '' NOT NULL,
	"class_name" text DEFAULT '' NOT NULL,
	"level" text DEFAULT '' NOT NULL,
	"schooling_years" text DEFAULT '' NOT NULL,
	"study_form" text DEFAULT '' NOT NULL,
	"grade" text DEFAULT '' NOT NULL,
	"entry_date" date,
	"graduation_date" date,
	"registration_status" text DEFAULT '' NOT NULL,
	"collection_code" text,
	"collection_code_index" "bytea",
	"standing" "enrollment_standing" DEFAULT 'listed' NOT NULL,
	"code" "enrollment_code" NOT NULL,
	"association" "enrollment_association" DEFAULT 'none' NOT NULL,
	"payment" "enrollment_payment" NOT NULL,
	"is_recollection" boolean DEFAULT false NOT NULL,
	"photo" "enrollment_photo" DEFAULT 'none' NOT NULL,
	"delivery" "enrollment_delivery" DEFAULT 'none' NOT NULL,
	"registry" "enrollment_registry" DEFAULT 'none' NOT NULL,
	"bucket" text GENERATED ALWAYS AS (case when "standing" in ('withdrawn') then 'withdrawn' when "standing" in ('exempt') then 'exempt' when "standing" in ('toConfirm') then 'toConfirm' when "registry" in ('different') then 'registryDifferent' when "registry" in ('refused') then 'registryRefused' when "delivery" in ('online') then 'online' when "delivery" in ('delivered') then 'delivered' when "delivery" in ('sealed') then 'sealed' when "photo" in ('approved') and "code" in ('missing', 'temporary') then 'approvedCodeMissing' when "photo" in ('approved') then 'approved' when "photo" in ('withRegistrar') then 'withRegistrar' when "photo" in ('secondReview') then 'secondReview' when "photo" in ('inReview', 'held') then 'inReview' when "photo" in ('exhausted') then 'exhausted' when "photo" in ('rejected') then 'rejected' when "photo" in ('intercepted') then 'intercepted' when "photo" in ('qualityBlocked') then 'qualityBlocked' when "photo" in ('processing') then 'processing' when "association" in ('associated') and "payment" in ('notDue', 'paid', 'waived') then 'readyToShoot' when "association" in ('associated') then 'unpaid' else 'notAssociated' end) STORED NOT NULL,
	"submissions_used" integer DEFAULT 0 NOT NULL,
	"attempts_granted" integer DEFAULT 0 NOT NULL,
	"compare_failures" integer DEFAULT 0 NOT NULL,
	"standardizations_used" integer DEFAULT 0 NOT NULL,
	"standardizations_until" timestamp with time zone,
	"replacements_used" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "enrollments_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "enrollments_student_key" UNIQUE("school_id","task_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "facet_counts" (
	"school_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"college" text NOT NULL,
	"major" text NOT NULL,
	"class_name" text NOT NULL,
	"bucket" text NOT NULL,
	"code" "enrollment_code" NOT NULL,
	"association" "enrollment_association" NOT NULL,
	"payment" "enrollment_payment" NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "facet_counts_pkey" PRIMARY KEY("school_id","task_id","id")
);
--> statement-breakpoint
CREATE TABLE "roster_headings" (
	"school_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"meaning" text NOT NULL,
	CONSTRAINT "roster_headings_pkey" PRIMARY KEY("school_id","heading")
);
--> statement-breakpoint
CREATE TABLE "roster_import_fixes" (
	"school_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_no" integer NOT NULL,
	"fix" text NOT NULL,
	CONSTRAINT "roster_import_fixes_pkey" PRIMARY KEY("school_id","import_id","row_no")
);
--> statement-breakpoint
CREATE TABLE "roster_import_rows" (
	"school_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_no" integer NOT NULL,
	"outcome" "roster_row_outcome" NOT NULL,
	"facts" jsonb NOT NULL,
	"document_number" text,
	"document_index" "bytea",
	"collection_code" text,
	"collection_code_index" "bytea",
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source" text,
	"repair" text,
	CONSTRAINT "roster_import_rows_pkey" PRIMARY KEY("school_id","import_id","row_no")
);
--> statement-breakpoint
CREATE TABLE "roster_imports" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"object_id" uuid,
	"file_name" text NOT NULL,
	"status" "roster_import_status" DEFAULT 'uploading' NOT NULL,
	"sheet_index" integer,
	"header_row_no" integer,
	"leaves_hidden" boolean DEFAULT false NOT NULL,
	"sheet" jsonb,
	"mapping" jsonb,
	"rows_total" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"step_started_at" timestamp with time zone,
	"step_started_from" integer DEFAULT 0 NOT NULL,
	"last_row_no" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"failure" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"committed_at" timestamp with time zone,
	CONSTRAINT "roster_imports_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "student_name_grams" (
	"school_id" uuid NOT NULL,
	"gram" text NOT NULL,
	"student_id" uuid NOT NULL,
	CONSTRAINT "student_name_grams_pkey" PRIMARY KEY("school_id","gram","student_id")
);
--> statement-breakpoint
CREATE TABLE "students" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"former_name" text DEFAULT '' NOT NULL,
	"sex" "sex",
	"birth_date" date,
	"ethnicity" text DEFAULT '' NOT NULL,
	"document_type" "document_type" NOT NULL,
	"document_number" text NOT NULL,
	"document_index" "bytea" NOT NULL,
	"document_last4" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "students_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "students_document_key" UNIQUE("school_id","document_index")
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" uuid PRIMARY KEY DEFAULT app_uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL,
	"is_signed" boolean DEFAULT true NOT NULL,
	"contract_from" date NOT NULL,
	"contract_to" date NOT NULL,
	"price_min_fen" integer NOT NULL,
	"price_max_fen" integer NOT NULL,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "schools_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "selection_items" (
	"school_id" uuid NOT NULL,
	"selection_id" uuid NOT NULL,
	"enrollment_id" uuid NOT NULL,
	CONSTRAINT "selection_items_pkey" PRIMARY KEY("school_id","selection_id","enrollment_id")
);
--> statement-breakpoint
CREATE TABLE "selections" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "selections_pkey" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "task_policies" (
	"school_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "task_policies_pkey" PRIMARY KEY("school_id","task_id","version")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"no" integer NOT NULL,
	"name" text NOT NULL,
	"kind" "task_kind" NOT NULL,
	"category" "category" NOT NULL,
	"cohort" integer NOT NULL,
	"status" "task_status" DEFAULT 'draft' NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"policy_version" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "tasks_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "tasks_no_key" UNIQUE("school_id","no")
);
--> statement-breakpoint
CREATE TABLE "trainer_answers" (
	"run_id" uuid NOT NULL,
	"place" smallint NOT NULL,
	"verdict" "verdict" NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"kind" "gold_kind" NOT NULL,
	"truth" jsonb NOT NULL,
	"outcome" "trainer_outcome" NOT NULL,
	"took_ms" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "trainer_answers_pkey" PRIMARY KEY("run_id","place")
);
--> statement-breakpoint
CREATE TABLE "trainer_runs" (
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"finished_at" timestamp with time zone,
	"is_passed" boolean,
	CONSTRAINT "trainer_runs_pkey" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"school_id" uuid NOT NULL,
	"id" uuid DEFAULT app_uuid_v7() NOT NULL,
	"list" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "saved_views_pkey" PRIMARY KEY("school_id","id"),
	CONSTRAINT "saved_views_name_key" UNIQUE("school_id","list","owner_id","name")
);
--> statement-breakpoint
CREATE TABLE "view_defaults" (
	"school_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"list" text NOT NULL,
	"view_id" uuid NOT NULL,
	CONSTRAINT "view_defaults_pkey" PRIMARY KEY("school_id","staff_id","list")
);
--> statement-breakpoint
ALTER TABLE "student_sessions" ADD CONSTRAINT "student_sessions_account_id_student_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."student_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_notes" ADD CONSTRAINT "support_notes_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_notes" ADD CONSTRAINT "support_notes_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_notes" ADD CONSTRAINT "support_notes_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productions" ADD CONSTRAINT "productions_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productions" ADD CONSTRAINT "productions_capture_fkey" FOREIGN KEY ("school_id","capture_id") REFERENCES "public"."captures"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productions" ADD CONSTRAINT "productions_standardization_fkey" FOREIGN KEY ("school_id","standardization_id") REFERENCES "public"."standardizations"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productions" ADD CONSTRAINT "productions_reference_fkey" FOREIGN KEY ("school_id","reference_id") REFERENCES "public"."reference_photos"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_fkey" FOREIGN KEY ("school_id","upload_id") REFERENCES "public"."uploads"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_capture_fkey" FOREIGN KEY ("school_id","capture_id") REFERENCES "public"."captures"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_cuts" ADD CONSTRAINT "batch_cuts_item_fkey" FOREIGN KEY ("school_id","batch_id","position") REFERENCES "public"."batch_items"("school_id","batch_id","position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_cuts" ADD CONSTRAINT "batch_cuts_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_files" ADD CONSTRAINT "batch_files_batch_fkey" FOREIGN KEY ("school_id","batch_id") REFERENCES "public"."batches"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_files" ADD CONSTRAINT "batch_files_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_handovers" ADD CONSTRAINT "batch_handovers_batch_fkey" FOREIGN KEY ("school_id","batch_id") REFERENCES "public"."batches"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_batch_fkey" FOREIGN KEY ("school_id","batch_id") REFERENCES "public"."batches"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_submission_fkey" FOREIGN KEY ("school_id","submission_id") REFERENCES "public"."submissions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_parts" ADD CONSTRAINT "batch_parts_batch_fkey" FOREIGN KEY ("school_id","batch_id") REFERENCES "public"."batches"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_receipts" ADD CONSTRAINT "batch_receipts_batch_fkey" FOREIGN KEY ("school_id","batch_id") REFERENCES "public"."batches"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_receipts" ADD CONSTRAINT "batch_receipts_handover_fkey" FOREIGN KEY ("school_id","handover_id") REFERENCES "public"."batch_handovers"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_receipts" ADD CONSTRAINT "batch_receipts_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_items" ADD CONSTRAINT "gold_items_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_items" ADD CONSTRAINT "gold_items_photo_fkey" FOREIGN KEY ("school_id","photo_id") REFERENCES "public"."gold_photos"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_makings" ADD CONSTRAINT "gold_makings_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_original_fkey" FOREIGN KEY ("school_id","original_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_standard_fkey" FOREIGN KEY ("school_id","standard_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_view_fkey" FOREIGN KEY ("school_id","view_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_thumb_fkey" FOREIGN KEY ("school_id","thumb_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_reference_fkey" FOREIGN KEY ("school_id","reference_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_reference_view_fkey" FOREIGN KEY ("school_id","reference_view_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "gold_photos" ADD CONSTRAINT "gold_photos_reference_thumb_fkey" FOREIGN KEY ("school_id","reference_thumb_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_original_fkey" FOREIGN KEY ("school_id","original_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_import_items" ADD CONSTRAINT "photo_import_items_import_fkey" FOREIGN KEY ("school_id","import_id") REFERENCES "public"."photo_imports"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_import_items" ADD CONSTRAINT "photo_import_items_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_imports" ADD CONSTRAINT "photo_imports_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_photos" ADD CONSTRAINT "reference_photos_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_photos" ADD CONSTRAINT "reference_photos_original_fkey" FOREIGN KEY ("school_id","original_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standardizations" ADD CONSTRAINT "standardizations_capture_fkey" FOREIGN KEY ("school_id","capture_id") REFERENCES "public"."captures"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standardizations" ADD CONSTRAINT "standardizations_standard_fkey" FOREIGN KEY ("school_id","standard_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_capture_fkey" FOREIGN KEY ("school_id","capture_id") REFERENCES "public"."captures"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_standardization_fkey" FOREIGN KEY ("school_id","standardization_id") REFERENCES "public"."standardizations"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_addresses" ADD CONSTRAINT "mailing_addresses_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_prints" ADD CONSTRAINT "face_prints_original_fkey" FOREIGN KEY ("school_id","original_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_prints" ADD CONSTRAINT "face_prints_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_groups" ADD CONSTRAINT "match_groups_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_groups" ADD CONSTRAINT "match_groups_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_links" ADD CONSTRAINT "match_links_group_fkey" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."match_groups"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_links" ADD CONSTRAINT "match_links_one_fkey" FOREIGN KEY ("school_id","one_enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_links" ADD CONSTRAINT "match_links_other_fkey" FOREIGN KEY ("school_id","other_enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objects" ADD CONSTRAINT "objects_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objects" ADD CONSTRAINT "objects_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_shoot_fkey" FOREIGN KEY ("school_id","shoot_id") REFERENCES "public"."shoots"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_absences" ADD CONSTRAINT "shoot_absences_shoot_fkey" FOREIGN KEY ("school_id","shoot_id") REFERENCES "public"."shoots"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_absences" ADD CONSTRAINT "shoot_absences_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_groups" ADD CONSTRAINT "shoot_groups_shoot_fkey" FOREIGN KEY ("school_id","shoot_id") REFERENCES "public"."shoots"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_photographers" ADD CONSTRAINT "shoot_photographers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_photographers" ADD CONSTRAINT "shoot_photographers_shoot_fkey" FOREIGN KEY ("school_id","shoot_id") REFERENCES "public"."shoots"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_pictures" ADD CONSTRAINT "shoot_pictures_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_pictures" ADD CONSTRAINT "shoot_pictures_shoot_fkey" FOREIGN KEY ("school_id","shoot_id") REFERENCES "public"."shoots"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_pictures" ADD CONSTRAINT "shoot_pictures_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_pictures" ADD CONSTRAINT "shoot_pictures_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoot_pictures" ADD CONSTRAINT "shoot_pictures_likely_fkey" FOREIGN KEY ("school_id","likely_enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoots" ADD CONSTRAINT "shoots_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shoots" ADD CONSTRAINT "shoots_site_fkey" FOREIGN KEY ("school_id","site_id") REFERENCES "public"."sites"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_events" ADD CONSTRAINT "payment_events_order_fkey" FOREIGN KEY ("school_id","order_id") REFERENCES "public"."orders"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_fkey" FOREIGN KEY ("school_id","order_id") REFERENCES "public"."orders"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_refund_fkey" FOREIGN KEY ("school_id","refund_id") REFERENCES "public"."refunds"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_fkey" FOREIGN KEY ("school_id","order_id") REFERENCES "public"."orders"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_terms" ADD CONSTRAINT "search_terms_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_orders" ADD CONSTRAINT "print_orders_run_fkey" FOREIGN KEY ("school_id","run_id") REFERENCES "public"."print_runs"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_orders" ADD CONSTRAINT "print_orders_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_runs" ADD CONSTRAINT "print_runs_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_runs" ADD CONSTRAINT "print_runs_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bucket_days" ADD CONSTRAINT "bucket_days_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bucket_marks" ADD CONSTRAINT "bucket_marks_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_permissions" ADD CONSTRAINT "message_permissions_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_reminder_fkey" FOREIGN KEY ("school_id","reminder_id") REFERENCES "public"."reminders"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missing_lists" ADD CONSTRAINT "missing_lists_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missing_lists" ADD CONSTRAINT "missing_lists_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_selection_fkey" FOREIGN KEY ("school_id","selection_id") REFERENCES "public"."selections"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_results" ADD CONSTRAINT "registry_results_import_fkey" FOREIGN KEY ("school_id","import_id") REFERENCES "public"."result_imports"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_results" ADD CONSTRAINT "registry_results_batch_fkey" FOREIGN KEY ("school_id","batch_id") REFERENCES "public"."batches"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_results" ADD CONSTRAINT "registry_results_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_results" ADD CONSTRAINT "registry_results_submission_fkey" FOREIGN KEY ("school_id","submission_id") REFERENCES "public"."submissions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_import_rows" ADD CONSTRAINT "result_import_rows_import_fkey" FOREIGN KEY ("school_id","import_id") REFERENCES "public"."result_imports"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_imports" ADD CONSTRAINT "result_imports_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_imports" ADD CONSTRAINT "result_imports_source_fkey" FOREIGN KEY ("school_id","source_id") REFERENCES "public"."result_sources"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_imports" ADD CONSTRAINT "result_imports_object_fkey" FOREIGN KEY ("school_id","object_id") REFERENCES "public"."objects"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_reviewer_id_staff_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_grid_fkey" FOREIGN KEY ("school_id","grid_id") REFERENCES "public"."review_grids"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_submission_fkey" FOREIGN KEY ("school_id","submission_id") REFERENCES "public"."submissions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_gold_fkey" FOREIGN KEY ("school_id","gold_id") REFERENCES "public"."gold_items"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_item_fkey" FOREIGN KEY ("school_id","item_id") REFERENCES "public"."review_items"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recuts" ADD CONSTRAINT "recuts_requested_by_staff_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recuts" ADD CONSTRAINT "recuts_submission_fkey" FOREIGN KEY ("school_id","submission_id") REFERENCES "public"."submissions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recuts" ADD CONSTRAINT "recuts_standardization_fkey" FOREIGN KEY ("school_id","standardization_id") REFERENCES "public"."standardizations"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_grid_locks" ADD CONSTRAINT "review_grid_locks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_grids" ADD CONSTRAINT "review_grids_reviewer_id_staff_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_grids" ADD CONSTRAINT "review_grids_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_assigned_to_staff_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_claimed_by_staff_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_submission_fkey" FOREIGN KEY ("school_id","submission_id") REFERENCES "public"."submissions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_gold_fkey" FOREIGN KEY ("school_id","gold_id") REFERENCES "public"."gold_items"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_settings" ADD CONSTRAINT "review_settings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_student_fkey" FOREIGN KEY ("school_id","student_id") REFERENCES "public"."students"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import_fixes" ADD CONSTRAINT "roster_import_fixes_import_fkey" FOREIGN KEY ("school_id","import_id") REFERENCES "public"."roster_imports"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import_rows" ADD CONSTRAINT "roster_import_rows_import_fkey" FOREIGN KEY ("school_id","import_id") REFERENCES "public"."roster_imports"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_name_grams" ADD CONSTRAINT "student_name_grams_student_fkey" FOREIGN KEY ("school_id","student_id") REFERENCES "public"."students"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "students" ADD CONSTRAINT "students_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_items" ADD CONSTRAINT "selection_items_selection_fkey" FOREIGN KEY ("school_id","selection_id") REFERENCES "public"."selections"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_items" ADD CONSTRAINT "selection_items_enrollment_fkey" FOREIGN KEY ("school_id","enrollment_id") REFERENCES "public"."enrollments"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selections" ADD CONSTRAINT "selections_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_policies" ADD CONSTRAINT "task_policies_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_policies" ADD CONSTRAINT "task_policies_task_fkey" FOREIGN KEY ("school_id","task_id") REFERENCES "public"."tasks"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_answers" ADD CONSTRAINT "trainer_answers_run_id_trainer_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."trainer_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_runs" ADD CONSTRAINT "trainer_runs_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_defaults" ADD CONSTRAINT "view_defaults_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_defaults" ADD CONSTRAINT "view_defaults_view_fkey" FOREIGN KEY ("school_id","view_id") REFERENCES "public"."saved_views"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_requests_age_idx" ON "api_requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "rate_counts_age_idx" ON "rate_counts" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "student_sessions_account_idx" ON "student_sessions" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_current_key" ON "agreements" USING btree ("school_id","task_id","account_id","kind","text_hash") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "associations_current_key" ON "associations" USING btree ("school_id","enrollment_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "associations_account_idx" ON "associations" USING btree ("account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "identity_checks_enrollment_idx" ON "identity_checks" USING btree ("school_id","enrollment_id","created_at");--> statement-breakpoint
CREATE INDEX "support_notes_open_idx" ON "support_notes" USING btree ("school_id","created_at") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "support_notes_account_idx" ON "support_notes" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_entity_idx" ON "audit_events" USING btree ("school_id","entity_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_time_idx" ON "audit_events" USING btree ("school_id","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_xid_idx" ON "audit_events" USING btree ("xid","id");--> statement-breakpoint
CREATE UNIQUE INDEX "productions_no_key" ON "productions" USING btree ("school_id","enrollment_id","no");--> statement-breakpoint
CREATE INDEX "productions_capture_idx" ON "productions" USING btree ("school_id","capture_id");--> statement-breakpoint
CREATE INDEX "uploads_content_idx" ON "uploads" USING btree ("school_id","enrollment_id","sha256");--> statement-breakpoint
CREATE INDEX "uploads_expiry_idx" ON "uploads" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "corrections_enrollment_idx" ON "corrections" USING btree ("school_id","enrollment_id","created_at");--> statement-breakpoint
CREATE INDEX "batch_cuts_object_idx" ON "batch_cuts" USING btree ("school_id","object_id");--> statement-breakpoint
CREATE INDEX "batch_files_object_idx" ON "batch_files" USING btree ("school_id","object_id");--> statement-breakpoint
CREATE INDEX "batch_items_by_enrollment_idx" ON "batch_items" USING btree ("school_id","enrollment_id");--> statement-breakpoint
CREATE INDEX "batch_items_submission_idx" ON "batch_items" USING btree ("school_id","submission_id");--> statement-breakpoint
CREATE INDEX "batch_items_object_idx" ON "batch_items" USING btree ("school_id","object_id");--> statement-breakpoint
CREATE INDEX "batch_receipts_handover_idx" ON "batch_receipts" USING btree ("school_id","handover_id");--> statement-breakpoint
CREATE INDEX "batch_receipts_batch_idx" ON "batch_receipts" USING btree ("school_id","batch_id");--> statement-breakpoint
CREATE INDEX "batch_receipts_object_idx" ON "batch_receipts" USING btree ("school_id","object_id");--> statement-breakpoint
CREATE INDEX "gold_items_photo_idx" ON "gold_items" USING btree ("school_id","photo_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gold_makings_open_key" ON "gold_makings" USING btree ("school_id","task_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "gold_makings_task_idx" ON "gold_makings" USING btree ("school_id","task_id","created_at");--> statement-breakpoint
CREATE INDEX "captures_enrollment_idx" ON "captures" USING btree ("school_id","enrollment_id","created_at");--> statement-breakpoint
CREATE INDEX "captures_original_idx" ON "captures" USING btree ("school_id","original_id");--> statement-breakpoint
CREATE UNIQUE INDEX "photo_import_items_name_key" ON "photo_import_items" USING btree ("school_id","import_id","file_name");--> statement-breakpoint
CREATE INDEX "photo_import_items_outcome_idx" ON "photo_import_items" USING btree ("school_id","import_id","outcome","file_name");--> statement-breakpoint
CREATE INDEX "photo_imports_task_idx" ON "photo_imports" USING btree ("school_id","task_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_photos_current_key" ON "reference_photos" USING btree ("school_id","enrollment_id") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "reference_photos_original_idx" ON "reference_photos" USING btree ("school_id","original_id");--> statement-breakpoint
CREATE INDEX "standardizations_capture_idx" ON "standardizations" USING btree ("school_id","capture_id","created_at");--> statement-breakpoint
CREATE INDEX "standardizations_standard_idx" ON "standardizations" USING btree ("school_id","standard_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_attempt_key" ON "submissions" USING btree ("school_id","enrollment_id","attempt_no");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_live_key" ON "submissions" USING btree ("school_id","enrollment_id") WHERE state in ('processing', 'inReview', 'held', 'secondReview', 'approved');--> statement-breakpoint
CREATE INDEX "submissions_task_idx" ON "submissions" USING btree ("school_id","task_id","state");--> statement-breakpoint
CREATE INDEX "submissions_standardization_idx" ON "submissions" USING btree ("school_id","standardization_id");--> statement-breakpoint
CREATE INDEX "face_prints_task_idx" ON "face_prints" USING btree ("school_id","task_id","engine","no");--> statement-breakpoint
CREATE INDEX "match_groups_task_idx" ON "match_groups" USING btree ("school_id","task_id","state","kind","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "match_links_pair_key" ON "match_links" USING btree ("school_id","one_original_id","other_original_id");--> statement-breakpoint
CREATE INDEX "match_links_other_idx" ON "match_links" USING btree ("school_id","other_original_id");--> statement-breakpoint
CREATE INDEX "match_links_group_idx" ON "match_links" USING btree ("school_id","group_id");--> statement-breakpoint
CREATE INDEX "match_links_people_idx" ON "match_links" USING btree ("school_id","one_enrollment_id","other_enrollment_id") WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX "objects_sha256_idx" ON "objects" USING btree ("school_id","task_id","sha256");--> statement-breakpoint
CREATE INDEX "objects_pending_idx" ON "objects" USING btree ("school_id","state","created_at");--> statement-breakpoint
CREATE INDEX "check_ins_enrollment_idx" ON "check_ins" USING btree ("school_id","enrollment_id");--> statement-breakpoint
CREATE INDEX "shoot_absences_enrollment_idx" ON "shoot_absences" USING btree ("school_id","enrollment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shoot_pictures_student_key" ON "shoot_pictures" USING btree ("school_id","shoot_id","enrollment_id") WHERE state in ('matched', 'handedIn');--> statement-breakpoint
CREATE INDEX "orders_by_no_idx" ON "orders" USING btree ("no");--> statement-breakpoint
CREATE INDEX "orders_enrollment_idx" ON "orders" USING btree ("school_id","enrollment_id");--> statement-breakpoint
CREATE INDEX "orders_task_idx" ON "orders" USING btree ("school_id","task_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_newest_idx" ON "orders" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "orders_due_idx" ON "orders" USING btree ("next_check_at") WHERE next_check_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "payments_credit_key" ON "payments" USING btree ("school_id","order_id") WHERE refund_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payments_refund_key" ON "payments" USING btree ("school_id","refund_id") WHERE refund_id is not null;--> statement-breakpoint
CREATE INDEX "payments_order_idx" ON "payments" USING btree ("school_id","order_id");--> statement-breakpoint
CREATE INDEX "payments_happened_idx" ON "payments" USING btree ("happened_at");--> statement-breakpoint
CREATE INDEX "refunds_by_no_idx" ON "refunds" USING btree ("no");--> statement-breakpoint
CREATE INDEX "refunds_order_idx" ON "refunds" USING btree ("school_id","order_id");--> statement-breakpoint
CREATE INDEX "refunds_newest_idx" ON "refunds" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "refunds_due_idx" ON "refunds" USING btree ("next_check_at") WHERE next_check_at is not null;--> statement-breakpoint
CREATE INDEX "staff_roles_school_idx" ON "staff_roles" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_staff_idx" ON "staff_sessions" USING btree ("staff_id","created_at");--> statement-breakpoint
CREATE INDEX "print_orders_run_idx" ON "print_orders" USING btree ("school_id","run_id");--> statement-breakpoint
CREATE INDEX "message_permissions_unused_idx" ON "message_permissions" USING btree ("school_id","enrollment_id","account_id","template","created_at") WHERE used_at is null;--> statement-breakpoint
CREATE INDEX "messages_enrollment_idx" ON "messages" USING btree ("school_id","enrollment_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "messages_waiting_idx" ON "messages" USING btree ("next_try_at","school_id","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "messages_failed_idx" ON "messages" USING btree ("school_id","task_id","created_at") WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX "missing_lists_task_idx" ON "missing_lists" USING btree ("school_id","task_id","created_by","created_at");--> statement-breakpoint
CREATE INDEX "reminders_task_idx" ON "reminders" USING btree ("school_id","task_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "registry_results_current_key" ON "registry_results" USING btree ("school_id","submission_id") WHERE superseded_by is null;--> statement-breakpoint
CREATE INDEX "registry_results_task_idx" ON "registry_results" USING btree ("school_id","task_id","verdict","created_at");--> statement-breakpoint
CREATE INDEX "registry_results_import_idx" ON "registry_results" USING btree ("school_id","import_id","row_no");--> statement-breakpoint
CREATE INDEX "registry_results_enrollment_idx" ON "registry_results" USING btree ("school_id","enrollment_id");--> statement-breakpoint
CREATE INDEX "result_import_rows_outcome_idx" ON "result_import_rows" USING btree ("school_id","import_id","outcome","row_no");--> statement-breakpoint
CREATE INDEX "result_imports_task_idx" ON "result_imports" USING btree ("school_id","task_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_standing_key" ON "decisions" USING btree ("school_id","item_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "decisions_held_idx" ON "decisions" USING btree ("effects_at") WHERE released_at is null and undone_at is null;--> statement-breakpoint
CREATE INDEX "decisions_submission_idx" ON "decisions" USING btree ("school_id","submission_id");--> statement-breakpoint
CREATE INDEX "decisions_gold_idx" ON "decisions" USING btree ("school_id","gold_id") WHERE gold_id is not null;--> statement-breakpoint
CREATE INDEX "decisions_task_idx" ON "decisions" USING btree ("school_id","task_id","created_at");--> statement-breakpoint
CREATE INDEX "decisions_reviewer_idx" ON "decisions" USING btree ("reviewer_id","created_at");--> statement-breakpoint
CREATE INDEX "decisions_grid_idx" ON "decisions" USING btree ("school_id","grid_id") WHERE grid_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "recuts_waiting_key" ON "recuts" USING btree ("school_id","submission_id") WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "review_items_open_key" ON "review_items" USING btree ("school_id","submission_id") WHERE is_open;--> statement-breakpoint
CREATE INDEX "review_items_assigned_idx" ON "review_items" USING btree ("assigned_to") WHERE is_open and assigned_to is not null;--> statement-breakpoint
CREATE INDEX "review_items_queue_idx" ON "review_items" USING btree ("due_at","attempts_left","queue_at","band","id","school_id","task_id") WHERE is_open;--> statement-breakpoint
CREATE INDEX "review_items_holder_idx" ON "review_items" USING btree ("claimed_by","claimed_until") WHERE is_open;--> statement-breakpoint
CREATE UNIQUE INDEX "enrollments_student_no_key" ON "enrollments" USING btree ("school_id","task_id","student_no") WHERE student_no <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "enrollments_code_key" ON "enrollments" USING btree ("school_id","task_id","collection_code_index") WHERE collection_code_index is not null;--> statement-breakpoint
CREATE INDEX "enrollments_bucket_idx" ON "enrollments" USING btree ("school_id","task_id","bucket","student_no","id");--> statement-breakpoint
CREATE INDEX "enrollments_college_idx" ON "enrollments" USING btree ("school_id","task_id","college","student_no","id");--> statement-breakpoint
CREATE INDEX "enrollments_order_idx" ON "enrollments" USING btree ("school_id","task_id","student_no","id");--> statement-breakpoint
CREATE INDEX "enrollments_everywhere_idx" ON "enrollments" USING btree ("student_no","id");--> statement-breakpoint
CREATE INDEX "enrollments_everywhere_bucket_idx" ON "enrollments" USING btree ("bucket","student_no","id");--> statement-breakpoint
CREATE INDEX "enrollments_everywhere_college_idx" ON "enrollments" USING btree ("college","student_no","id");--> statement-breakpoint
CREATE INDEX "enrollments_exam_no_idx" ON "enrollments" USING btree ("school_id","task_id","exam_no");--> statement-breakpoint
CREATE INDEX "enrollments_person_idx" ON "enrollments" USING btree ("school_id","student_id");--> statement-breakpoint
CREATE INDEX "roster_imports_task_idx" ON "roster_imports" USING btree ("school_id","task_id","created_at");--> statement-breakpoint
CREATE INDEX "student_name_grams_student_idx" ON "student_name_grams" USING btree ("school_id","student_id");--> statement-breakpoint
CREATE INDEX "students_last4_idx" ON "students" USING btree ("school_id","document_last4");--> statement-breakpoint
CREATE INDEX "tasks_status_idx" ON "tasks" USING btree ("school_id","status","closes_at");--> statement-breakpoint
CREATE INDEX "trainer_runs_staff_idx" ON "trainer_runs" USING btree ("staff_id","created_at");