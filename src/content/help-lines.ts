import type { HelpLine } from '../domain/model.ts';
import type { SourceId } from './sources.ts';

const CHECKED = '2026-11-25';
const ALWAYS = 'Day and night, free';

type ContentHelpLine = HelpLine & { readonly sources: readonly SourceId[] };

/** What to dial when life is in danger. */
function emergency(
  countries: readonly string[],
  contact: string,
  ...sources: readonly SourceId[]
): ContentHelpLine {
  return {
    countries,
    name: 'Emergency services',
    contact,
    hours: 'Day and night',
    for: 'emergency',
    sources,
    checked: CHECKED,
  };
}

/**
 * Telephone and text lines by country. Only lines with a source; numbers change, so each says when it was checked.
 * No source was seen for a national line of the mood, or against abuse, in Canada; nor for grief outside the United
 * Kingdom, nor for alcohol outside the United States and Australia.
 */
export const helpLines: readonly ContentHelpLine[] = [
  emergency(['us'], 'Call 911', 'awhonn-undated-post-birth'),
  emergency(['ca'], 'Call 911', 'richmond-hill-2023-988'),
  emergency(['gb'], 'Call 999', 'nhs-2018-psychosis'),
  emergency(['ie'], 'Call 112 or 999', 'hse-undated-emergency'),
  emergency(['au'], 'Call 000', 'lifeline-undated-helpline', 'healthdirect-undated-emergency'),
  emergency(['nz'], 'Call 111', 'odt-2017-1737'),
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
    countries: ['ca'],
    name: '9-8-8 Suicide Crisis Helpline',
    contact: 'Call or text 988',
    hours: 'Day and night, free, in English and French',
    for: 'crisis',
    sources: ['canada-2023-988'],
    checked: CHECKED,
  },
  {
    countries: ['gb', 'ie'],
    name: 'Samaritans',
    contact: 'Call 116 123',
    hours: ALWAYS,
    for: 'crisis',
    sources: ['samaritans-undated-helpline'],
    checked: CHECKED,
  },
  {
    countries: ['gb'],
    name: 'NHS 111, mental health option',
    contact: 'Call 111 and choose the mental health option',
    hours: 'Day and night',
    for: 'crisis',
    sources: ['nhs-2024-111-mental-health'],
    checked: CHECKED,
  },
  {
    countries: ['gb'],
    name: 'PANDAS Foundation, for mental health around a birth',
    contact: 'Text PANDAS to 85258',
    hours: ALWAYS,
    for: 'mood',
    sources: ['pandas-2022-text-line'],
    checked: CHECKED,
  },
  {
    countries: ['ie'],
    name: '50808',
    contact: 'Text 50808',
    hours: ALWAYS,
    for: 'crisis',
    sources: ['hse-2020-50808'],
    checked: CHECKED,
  },
  {
    countries: ['ie'],
    name: 'Your Mental Health, HSE (tells you where to find help)',
    contact: 'Call 1800 111 888',
    hours: ALWAYS,
    for: 'mood',
    sources: ['hse-2019-your-mental-health'],
    checked: CHECKED,
  },
  {
    countries: ['au'],
    name: 'Lifeline',
    contact: 'Call 13 11 14, or text 0477 13 11 14',
    hours: 'Day and night',
    for: 'crisis',
    sources: ['lifeline-undated-helpline', 'the-leader-2022-lifeline'],
    checked: CHECKED,
  },
  {
    countries: ['au'],
    name: 'PANDA (not a crisis line)',
    contact: 'Call 1300 726 306',
    hours: 'Monday to Friday 9:00 to 19:30, Saturday 9:00 to 16:00; hours may differ',
    for: 'mood',
    sources: ['panda-undated-helpline'],
    checked: CHECKED,
  },
  {
    countries: ['nz'],
    name: 'Suicide Crisis Helpline',
    contact: 'Call 0508 828 865 (0508 TAUTOKO)',
    hours: 'Day and night',
    for: 'crisis',
    sources: ['nzfamilies-2025-crisis-lines'],
    checked: CHECKED,
  },
  {
    countries: ['nz'],
    name: '1737, Need to talk?',
    contact: 'Call or text 1737',
    hours: ALWAYS,
    for: 'mood',
    sources: ['nz-government-2017-1737', 'nzfamilies-2025-crisis-lines'],
    checked: CHECKED,
  },
  {
    countries: ['us'],
    name: 'National Domestic Violence Hotline',
    contact: 'Call 1-800-799-7233, or text START to 88788',
    hours: 'Day and night',
    for: 'abuse',
    sources: ['ovc-2022-hotline'],
    checked: '2026-11-29',
  },
  {
    countries: ['gb'],
    name: 'National Domestic Abuse Helpline (Refuge)',
    contact: 'Call 0808 2000 247',
    hours: ALWAYS,
    for: 'abuse',
    sources: ['refuge-undated-helpline'],
    checked: '2026-11-29',
  },
  {
    countries: ['ie'],
    name: 'Women’s Aid',
    contact: 'Call 1800 341 900',
    hours: ALWAYS,
    for: 'abuse',
    sources: ['journal-2016-womens-aid'],
    checked: '2026-11-29',
  },
  {
    countries: ['au'],
    name: '1800RESPECT',
    contact: 'Call 1800 737 732',
    hours: ALWAYS,
    for: 'abuse',
    sources: ['dss-undated-1800respect'],
    checked: '2026-11-29',
  },
  {
    countries: ['nz'],
    name: 'Women’s Refuge',
    contact: 'Call 0800 733 843',
    hours: ALWAYS,
    for: 'abuse',
    sources: ['govt-nz-undated-family-violence'],
    checked: '2026-11-29',
  },
  {
    countries: ['gb'],
    name: 'Sands, for anyone whose baby died',
    contact: 'Call 0808 164 3332',
    hours: 'Free; not at night',
    for: 'grief',
    sources: ['sands-undated-helpline'],
    checked: '2026-11-29',
  },
  {
    countries: ['us'],
    name: 'National Helpline (SAMHSA), for drinking and drugs',
    contact: 'Call 1-800-662-4357',
    hours: '24/7, free, in English and Spanish',
    for: 'alcohol',
    sources: ['samhsa-undated-helpline'],
    checked: '2026-11-29',
  },
  {
    countries: ['au'],
    name: 'National Alcohol and Other Drug Hotline',
    contact: 'Call 1800 250 015',
    hours: 'Day and night',
    for: 'alcohol',
    sources: ['emhprac-undated-hotline'],
    checked: '2026-11-29',
  },
];
