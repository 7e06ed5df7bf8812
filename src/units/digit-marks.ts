/** Groups of three digits, the same mark between all of them, which no country reads as a fraction. */
const GROUPS = /(?<![\d,]|\d\.)[1-9]\d{0,2}([\s'’_])\d{3}(?:\1\d{3})*(?!\d|[\s,'’_]\d)/g;
const NUMBER = /\d[\d.,，'’_\s]*\d/;
const MARK = /[^\d]+/g;
/** Of a point or a comma: what follows could be a fraction as well as thousands. */
const GROUP_OR_FRACTION = /^[1-9]\d{0,2}[.,，]\d{3}$/;

/** The text with digits that are grouped by spaces, apostrophes or low lines put together: `200 000` is 200000 everywhere. */
export function joinGroups(text: string): string {
  return text.replace(GROUPS, (digits) => digits.replace(MARK, ''));
}

/** Whether digits are one number to some and a thousand times as much to others: `600.000`, `1,200`. */
export function readsTwoWays(digits: string): boolean {
  return GROUP_OR_FRACTION.test(digits);
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
  const readings = readsTwoWays(number) ? [unmistakable(pointed), joined] : [isPoint ? pointed : joined];
  return readings.map((reading) => text.replace(number, reading));
}

/** A fraction as nobody takes it for thousands: without zeros at its end, or with one more where three digits are left. */
export function unmistakable(decimal: string): string {
  if (!readsTwoWays(decimal)) return decimal;
  return decimal.endsWith('0') ? String(Number(decimal)) : `${decimal}0`;
}
