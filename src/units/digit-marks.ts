/** Groups of three digits, the same mark between all of them, which no country reads as a fraction. */
const GROUPS = /(?<![\d,]|\d\.)[1-9]\d{0,2}([\s'’_])\d{3}(?:\1\d{3})*(?!\d|[\s,'’_]\d)/g;
const NUMBER = /\d[\d.,，'’_\s]*\d/;
const MARK = /[^\d]+/g;
/** A number with one point, be it an end of a range. */
const FRACTION = /(?<!\d[.,]?)\d+\.\d+(?![\d,]|\.\d)/g;
/** Of a point or a comma: what follows could be a fraction as well as thousands. */
const GROUP_OR_FRACTION = /^[1-9]\d{0,2}[.,，]\d{3}$/;

/** The text with digits that are grouped by spaces, apostrophes or low lines put together: `200 000` is 200000 everywhere. */
export function joinGroups(text: string): string {
  return text.replace(GROUPS, (digits) => digits.replace(MARK, ''));
}

/** Groups of three digits after commas, with no unit behind them that could have thousandths, as `1,250M` has. */
const WHOLE_GROUPS = /(?<![\d,，]|\d\.)[1-9]\d{0,2}(?:[,，]\d{3})+(?=\s*(?:\.\.|$))/g;

/** The same of what is known to be whole numbers: `8,000` is 8000. With a point it stays unclear, as a record reads `8.000` as 8. */
export function joinThousands(text: string): string {
  return text.replace(WHOLE_GROUPS, (digits) => digits.replace(MARK, ''));
}

/**
 * Whether digits with a point are thousands to some, as `600.000` is. A zero at the end tells: nobody writes such a fraction of
 * what is counted, whereas `16.667` is one that was measured.
 */
export function mayBeThousands(digits: string): boolean {
  return digits.endsWith('0') && GROUP_OR_FRACTION.test(digits);
}

/** The text with the marks between its digits as we read them: in both ways where there are two, the smaller number first. */
export function readingsOf(text: string): readonly string[] {
  const [number = ''] = NUMBER.exec(text) ?? [];
  const marks = number.match(MARK) ?? [];
  const mark = marks.at(-1) ?? '';
  const joined = number.replace(MARK, '');
  const cut = number.lastIndexOf(mark);
  const pointed = `${number.slice(0, cut).replace(MARK, '')}.${number.slice(cut + mark.length)}`;
  const isPoint = /^[.,，]$/.test(mark) && marks.filter((one) => one === mark).length === 1;
  const readings = GROUP_OR_FRACTION.test(number) ? [String(Number(pointed)), joined] : [isPoint ? pointed : joined];
  return readings.map((reading) => text.replace(number, reading));
}

/** The text with fractions as nobody takes them for thousands: `600.000` as 600, for those who know that it is one. */
export function asFractions(text: string): string {
  return text.replace(FRACTION, (decimal) => (mayBeThousands(decimal) ? String(Number(decimal)) : decimal));
}
