/** Of a name or a description, in characters; longer ones are pasted by mistake. */
export const LONGEST_TEXT = 2000;
