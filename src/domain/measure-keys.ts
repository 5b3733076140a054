/** What can be measured, the most informative first. */
export const measureKinds = ['suction', 'fit', 'pump', 'hand'] as const;

/** The usual suction setting, next to what was measured. */
export const usualLevels = ['same', 'lower', 'higher'] as const;

/** What the nipple does in the tunnel. */
export const nippleMoves = [
  'freely',
  'rubs',
  'hardly',
  'areola-pulled-in',
  'fills-tunnel',
  'slips',
] as const;

/** How the pump sucks. weak-doubled: only when both sides run at once. */
export const pumpResults = [
  'good',
  'weak',
  'one-side-weak',
  'weak-doubled',
  'weak-on-battery',
] as const;

export const sides = ['left', 'right'] as const;

/** Where it is weak once the parts of both sides were swapped; gone: both sides grip. */
export const swapResults = ['moved', 'stayed', 'gone'] as const;

/** The suction on battery, compared with the plug. */
export const onBattery = ['same', 'weaker', 'none'] as const;

export const valveStates = ['flat', 'gapes'] as const;
export const tubingStates = ['dry', 'wet', 'none'] as const;

/** Valves and membranes: newer is under two months. */
export const valveAges = ['newer', 'older'] as const;

/** What is most worth changing at the pump, the cheapest first. */
export const pumpFixes = ['tubing', 'valves', 'power', 'pump'] as const;

/**
 * What was found at home that changes how a tip is worded, or rules it out. These stand next to the answers, under
 * `measured`: they are no answers themselves.
 */
export const findingKeys = [
  'suction-level',
  'suction-same',
  'suction-higher',
  'fit-sizes',
  'fit-tried',
  'fit-keeps',
  'fit-no-size',
  'pump-moved',
  'pump-first-tubing',
  'pump-first-valves',
  'pump-first-power',
  'pump-first-pump',
  'parts-fresh',
] as const;
export type FindingKey = (typeof findingKeys)[number];

/** What comes when milk is expressed by hand or pump; the most first. */
export const milkFlows = ['sprays', 'drops', 'nothing'] as const;
