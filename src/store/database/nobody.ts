/** Who stands where somebody was forgotten: another one under each break, so that nothing leads from one to the next. */
import { randomBytes } from 'node:crypto';
import { sql, type RawBuilder, type SqlBool } from 'kysely';

const mark = 'forgotten ';

export const nobody = (): string => `${mark}${randomBytes(9).toString('base64url')}`;

/** How many of them were one is not known any more: where people are counted, none of them counts. */
export const isSomebody = (column: string): RawBuilder<SqlBool> =>
  sql`${sql.ref(column)} not like ${sql.lit(`${mark}%`)}`;
