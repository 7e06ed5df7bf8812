import { addressPart } from '../words/escape.ts';

/** The address of a file beside a record, for a markdown link: nothing in it can end the link. */
export function relativeAddress(file: string): string {
  return addressPart(file).replace(/[()!'*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
