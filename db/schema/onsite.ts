import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, schoolId } from "../columns";
import type { CHECK_IN_WAYS, FACE_FINDINGS, PICTURE_MATCHES, SHOOT_PICTURE_STATES } from "../vocabulary";
import { objects } from "./objects";
import { staff } from "./platform";
import { enrollments } from "./roster";
import { schools } from "./schools";
import { tasks } from "./tasks";

/** A place where students are photographed (拍摄点); those for whoever missed the shoot are 补拍点. */
export const sites = pgTable(
  "sites",
  {
    schoolId: schoolId().references(() => schools.id),
    id: id(),
    /** Null for a site of all tasks of the school. */
    taskId: uuid("task_id"),
    name: text("name").notNull(),
    address: text("address").notNull(),
    hours: text("hours").notNull().default(""),
    contact: text("contact").notNull().default(""),
    note: text("note").notNull().default(""),
    isMakeUp: boolean("is_make_up").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "sites_pkey", columns: [t.schoolId, t.id] }),
    unique("sites_name_key").on(t.schoolId, t.name),
    foreignKey({
      name: "sites_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** A shoot (场次): one place, one time, and the colleges and classes that come. */
export const shoots = pgTable(
  "shoots",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    /** The site whose name `place` says, where there is one. */
    siteId: uuid("site_id"),
    place: text("place").notNull(),
    rooms: text("rooms").notNull().default(""),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    /** How many can be photographed; null where nobody counts. */
    capacity: integer("capacity"),
    note: text("note").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "shoots_pkey", columns: [t.schoolId, t.id] }),
    unique("shoots_place_key").on(t.schoolId, t.taskId, t.startsAt, t.place, t.rooms),
    foreignKey({
      name: "shoots_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    foreignKey({
      name: "shoots_site_fkey",
      columns: [t.schoolId, t.siteId],
      foreignColumns: [sites.schoolId, sites.id],
    }),
  ],
);

/** Who comes to a shoot: a college, or one class of it; an empty class is the whole college. */
export const shootGroups = pgTable(
  "shoot_groups",
  {
    schoolId: schoolId(),
    shootId: uuid("shoot_id").notNull(),
    college: text("college").notNull(),
    className: text("class_name").notNull().default(""),
  },
  (t) => [
    primaryKey({ name: "shoot_groups_pkey", columns: [t.schoolId, t.shootId, t.college, t.className] }),
    foreignKey({
      name: "shoot_groups_shoot_fkey",
      columns: [t.schoolId, t.shootId],
      foreignColumns: [shoots.schoolId, shoots.id],
    }).onDelete("cascade"),
  ],
);

/** Who photographs; a shoot that names nobody is open to all photographers of the school. */
export const shootPhotographers = pgTable(
  "shoot_photographers",
  {
    schoolId: schoolId(),
    shootId: uuid("shoot_id").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
  },
  (t) => [
    primaryKey({ name: "shoot_photographers_pkey", columns: [t.schoolId, t.shootId, t.staffId] }),
    foreignKey({
      name: "shoot_photographers_shoot_fkey",
      columns: [t.schoolId, t.shootId],
      foreignColumns: [shoots.schoolId, shoots.id],
    }).onDelete("cascade"),
  ],
);

/** Who came to a shoot, in the order in which they were scanned: pictures are matched by it. */
export const checkIns = pgTable(
  "check_ins",
  {
    schoolId: schoolId(),
    id: id(),
    shootId: uuid("shoot_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    no: integer("no").notNull(),
    way: text("way").$type<(typeof CHECK_IN_WAYS)[number]>().notNull(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "check_ins_pkey", columns: [t.schoolId, t.id] }),
    unique("check_ins_enrollment_key").on(t.schoolId, t.shootId, t.enrollmentId),
    unique("check_ins_no_key").on(t.schoolId, t.shootId, t.no),
    index("check_ins_enrollment_idx").on(t.schoolId, t.enrollmentId),
    foreignKey({
      name: "check_ins_shoot_fkey",
      columns: [t.schoolId, t.shootId],
      foreignColumns: [shoots.schoolId, shoots.id],
    }),
    foreignKey({
      name: "check_ins_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);

/** Who missed a shoot and was told to take the photo online instead. */
export const shootAbsences = pgTable(
  "shoot_absences",
  {
    schoolId: schoolId(),
    shootId: uuid("shoot_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "shoot_absences_pkey", columns: [t.schoolId, t.shootId, t.enrollmentId] }),
    index("shoot_absences_enrollment_idx").on(t.schoolId, t.enrollmentId),
    foreignKey({
      name: "shoot_absences_shoot_fkey",
      columns: [t.schoolId, t.shootId],
      foreignColumns: [shoots.schoolId, shoots.id],
    }),
    foreignKey({
      name: "shoot_absences_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);

/** A photographer's picture, from the upload until it is handed in as a student's capture. */
export const shootPictures = pgTable(
  "shoot_pictures",
  {
    schoolId: schoolId(),
    id: id(),
    shootId: uuid("shoot_id").notNull(),
    taskId: uuid("task_id").notNull(),
    fileName: text("file_name").notNull(),
    /** Null where the file was no photo. */
    objectId: uuid("object_id"),
    state: text("state").$type<(typeof SHOOT_PICTURE_STATES)[number]>().notNull().default("unmatched"),
    problem: jsonb("problem"),
    enrollmentId: uuid("enrollment_id"),
    matchedBy: text("matched_by").$type<(typeof PICTURE_MATCHES)[number]>(),
    /** What the faces said, without anything that a face is found again by; null until they were compared. */
    finding: text("finding").$type<(typeof FACE_FINDINGS)[number]>(),
    /** Whose face it very likely is, where that is somebody else of the shoot. */
    likelyEnrollmentId: uuid("likely_enrollment_id"),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "shoot_pictures_pkey", columns: [t.schoolId, t.id] }),
    unique("shoot_pictures_name_key").on(t.schoolId, t.shootId, t.fileName),
    uniqueIndex("shoot_pictures_student_key")
      .on(t.schoolId, t.shootId, t.enrollmentId)
      .where(sql`state in ('matched', 'handedIn')`),
    foreignKey({
      name: "shoot_pictures_shoot_fkey",
      columns: [t.schoolId, t.shootId],
      foreignColumns: [shoots.schoolId, shoots.id],
    }),
    foreignKey({
      name: "shoot_pictures_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
    foreignKey({
      name: "shoot_pictures_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "shoot_pictures_likely_fkey",
      columns: [t.schoolId, t.likelyEnrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);
