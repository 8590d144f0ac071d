const abbreviation = /(?:^|[\s(.])(?:\p{Lu}|[Vv]ols?|[Nn]os?|vs|v|etc|e\.g|i\.e|cf|al|ed|eds|pp?|St|Dr|Mr|Mrs|Ms|Prof|Inc|Ltd|Co|Corp|Jr|Sr|U\.S|U\.K|U\.N|E\.U|Gen|Sen|Rep|Gov|Lt|Col|approx|Fig|Proc|Int|Conf|J|Trans|Rev|Sci|Univ|Dept|Ph\.D)$/u;

/**
 * The offset behind the first sentence of a reference's line, its mark excluded unless it is `?` or `!`: a full stop
 * before white space or something taken, but not that of an abbreviation or initial.
 */
export function sentenceEnd(text: string): number {
  const marks = /[.?!]+["'”’)]*(?=[\s\0]|$)|\0/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '\0') return mark.index;
    const next = text.slice(mark.index + mark[0].length).trimStart();
    if (mark[0].startsWith('.')) {
      // An ellipsis says that the title was cut, and stays with it.
      if (mark[0].length > 2) return mark.index + 3;
      if (next !== '' && abbreviation.test(text.slice(0, mark.index)) && !next.startsWith('\0')) continue;
      return mark.index;
    }
    if (/^[\p{Ll}(]/u.test(next)) continue;
    return mark.index + mark[0].length;
  }
  return text.length;
}
