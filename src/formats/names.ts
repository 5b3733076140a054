/** What `export --format` takes. */
export const formatNames = ['json', 'csv', 'baby-buddy', 'sprout-track', 'fhir'] as const;
export type FormatName = (typeof formatNames)[number];
