import * as v from 'valibot';
import { text } from './fields.ts';

export const errorSchema = v.looseObject({
  schema: v.literal('letdown.error/1'),
  code: text,
  message: text,
  hint: v.optional(text),
});
