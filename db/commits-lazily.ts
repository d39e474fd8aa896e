import { sql } from "drizzle-orm";

/**
 * In the `returning` of a statement that stands alone: its commit does not wait for the disk. Seen by everybody at once;
 * forgotten where the server dies within its next moments, unless a commit that waits came after it.
 */
export const commitsLazily = sql`set_config('synchronous_commit', 'off', true)`;
