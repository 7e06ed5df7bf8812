/**
 * `literal` times a power of ten, exactly as the shifted literal would read: `0.3` milli is 0.0003, without the noise of
 * a floating-point multiplication.
 *
 * @param literal  decimal digits with optional fraction and exponent, such as `1.5` or `2e3`
 */
export function shiftDecimal(literal: string, exponent: number): number {
  const [mantissa = '', written = '0'] = literal.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(written) + exponent}`);
}
