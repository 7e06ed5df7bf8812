/** A lead in score, at least 0, with two digits; one too small for them says so instead of reading as none. */
export function displayLead(value: number): string {
  return value > 0 && value < 0.005 ? '<0.01' : value.toFixed(2);
}
