import { type Refused, refused } from '../domain/index.ts';

/** What Chinese input methods and word processors write for the marks of conditions. */
const MARKS: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＞': '>',
  '＜': '<',
  '＝': '=',
  '〉': '>',
  '〈': '<',
  '，': ',',
  '、': ',',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
};

const ANY = new RegExp(`[${Object.keys(MARKS).join('')}]`, 'u');

/** Says which mark to write where a cell has another that looks like it; undefined where it has none. */
export function refuseForeignMark(text: string): Refused | undefined {
  const mark = ANY.exec(text)?.[0];
  if (mark === undefined) return undefined;
  return refused(
    { id: 'condition/foreign-mark', gaps: { mark } },
    { id: 'condition/write-mark', gaps: { mark: MARKS[mark] ?? '' } },
  );
}
