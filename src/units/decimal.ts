/**
 * `literal` × factor × 10^exponent, rounded once: `0.3` milli is the number that 0.0003 is, and `1.1` days are 95040
 * seconds, where floating-point multiplication would leave noise in the last digit.
 *
 * @param literal  digits with optional fraction and exponent, such as `1.5`, `.5` or `2e3`; no sign, at most some
 *                 hundred digits
 * @param factor   a whole number
 * @returns        Infinity where the product is too large for a number, 0 where it is too small
 */
export function scaleDecimal(literal: string, factor: number, exponent: number): number {
  const [mantissa = '', written = '0'] = literal.toLowerCase().split('e');
  const power = Number(written) + exponent;
  if (factor === 1) return Number(`${mantissa}e${power}`);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction) * BigInt(factor);
  return Number(`${digits}e${power - fraction.length}`);
}

/** The shortest literal of a number divided by 10^exponent, with the digits of the number itself. */
export function shiftDecimal(value: number, exponent: number): string {
  const [mantissa = '', written = '0'] = value.toExponential().split('e');
  return String(Number(`${mantissa}e${Number(written) - exponent}`));
}
