/** Hides what is of no use now. Whoever stands on it is put elsewhere, not back at the top of the page. */
export function setHidden(element: HTMLElement, hidden: boolean, instead: HTMLElement | null): void {
  if (hidden && document.activeElement === element) instead?.focus();
  element.hidden = hidden;
}
