import { fromHome } from '../host.ts';
import type { Kind } from './flag.ts';

export const file: Kind<string> = {
  placeholder: 'file',
  parse: (text, { home }) => fromHome(text, home),
};

export function text(placeholder: string): Kind<string> {
  return { placeholder, parse: (typed) => typed };
}
