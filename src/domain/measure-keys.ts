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

/** What comes when milk is expressed by hand or pump; the most first. */
export const milkFlows = ['sprays', 'drops', 'nothing'] as const;
