/** The offset right behind the bare URL that begins at `start`: closing punctuation of the sentence around it is not its own. */
export function urlEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\s<>"\u201C\u201D|\uFFFC{}\\]/.test(text[end]!)) end++;
  while (end > start && isOutside(text, start, end)) end--;
  return end;
}

/** Whether the URL's last character belongs to the text around it: `.`, `,`, or a bracket that the URL does not open. */
function isOutside(text: string, start: number, end: number): boolean {
  const last = text[end - 1]!;
  if (/[.,;:!?'*_`’]/.test(last)) return true;
  const opening = { ')': '(', ']': '[', '}': '{' }[last];
  if (!opening) return false;
  const url = text.slice(start, end);
  return url.split(last).length > url.split(opening).length;
}
