/** What can be measured, in the order that tells most. */
export const measureKinds = ['suction', 'fit', 'pump', 'hand'] as const;

/** Where the pull is set on most days, beside what was measured. */
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

/** How the pump pulls. weak-doubled: only when both sides run at once. */
export const pumpResults = [
  'good',
  'weak',
  'one-side-weak',
  'weak-doubled',
  'weak-on-battery',
] as const;

/** What comes when milk is pressed out, or drawn; the most first. */
export const milkFlows = ['sprays', 'drops', 'nothing'] as const;
