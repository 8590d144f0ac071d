import type { IncomingHttpHeaders } from 'node:http';

const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i;

/** A page's text, decoded as its byte order mark, its headers or its own `<meta charset>` say; UTF-8 where nothing or nonsense is said. */
export function pageText(body: Uint8Array, headers: IncomingHttpHeaders): string {
  const mark = body[0] === 0xef && body[1] === 0xbb ? 'utf-8' : body[0] === 0xfe && body[1] === 0xff ? 'utf-16be' : body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : undefined;
  const sent = /charset\s*=\s*["']?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1];
  const start = Buffer.from(body.subarray(0, 2048)).toString('latin1');
  return decoder(mark ?? sent ?? declared.exec(start)?.[1] ?? 'utf-8').decode(body);
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** Whether an answer is a page that can be read. */
export const isHtml = (headers: IncomingHttpHeaders): boolean => /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
