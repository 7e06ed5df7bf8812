/** Digits, letters, points, `/`, `%` and spaces as wide as ideographs, which Chinese input methods type, as the ordinary ones. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff05\uff0e-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('\u3000', ' ');
}
