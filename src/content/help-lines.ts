import type { HelpLine } from '../domain/model.ts';
import type { SourceId } from './sources.ts';

const CHECKED = '2026-11-23';

/** Telephone and text lines by country. Only lines with a source; numbers change, so each says when it was checked. */
export const helpLines: readonly (HelpLine & { readonly sources: readonly SourceId[] })[] = [
  {
    countries: ['us'],
    name: '988 Lifeline',
    contact: 'Call or text 988',
    hours: 'Day and night',
    for: 'crisis',
    sources: ['achi-undated-hotline'],
    checked: CHECKED,
  },
  {
    countries: ['us'],
    name: 'Maternal Mental Health Hotline (not a crisis line)',
    contact: 'Call or text 1-833-TLC-MAMA (1-833-852-6262)',
    hours: '24/7, free, in English and Spanish',
    for: 'mood',
    sources: ['hrsa-undated-hotline', 'achi-undated-hotline'],
    checked: CHECKED,
  },
  {
    countries: ['gb', 'ie'],
    name: 'Samaritans',
    contact: 'Call 116 123',
    hours: '24 hours a day, free',
    for: 'crisis',
    sources: ['samaritans-undated-helpline'],
    checked: CHECKED,
  },
  {
    countries: ['gb'],
    name: 'Emergency services',
    contact: 'Call 999',
    hours: 'Day and night',
    for: 'emergency',
    sources: ['imagineear-undated-emergency'],
    checked: CHECKED,
  },
  {
    countries: ['au'],
    name: 'PANDA',
    contact: 'Call 1300 726 306',
    hours: 'Monday to Friday 9:00 to 19:30, Saturday 9:00 to 16:00; hours may differ',
    for: 'mood',
    sources: ['panda-undated-helpline'],
    checked: CHECKED,
  },
];
