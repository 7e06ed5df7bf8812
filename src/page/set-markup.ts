import type { Markup } from '../reporters/html/markup.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (source: string) => string },
  ): {
    createHTML(source: string): string;
  };
}

/** The policy of the page lets this one name make markup, and only browsers that know trusted types ask for it. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('report', {
  createHTML: (source) => source,
});

/** Puts markup into an element: the only place of the page where HTML is made from a string. */
export function setMarkup(element: Element, { source }: Markup): void {
  element.innerHTML = policy === undefined ? source : policy.createHTML(source);
}
