import { isRedirect, request, type HttpAnswer, type HttpQuestion, type RequestLimits } from './request.ts';

/** An answer and the way to it. */
export interface FollowedAnswer extends HttpAnswer {
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  readonly redirects: number;
  /** Whether every redirect on the way was said to be for good (301, 308). */
  readonly permanent: boolean;
}

export interface FollowedQuestion extends Omit<HttpQuestion, 'url' | 'signal'> {
  readonly url: string;
  readonly signal?: AbortSignal;
}

/**
 * Makes a request and follows its redirects, each of which is checked like the first address; one deadline holds for all.
 * @throws what `request` throws; Error for too many redirects, a redirect to nowhere, or no answer in time
 */
export async function follow(question: FollowedQuestion, limits: RequestLimits): Promise<FollowedAnswer> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const signal = question.signal ? AbortSignal.any([question.signal, deadline]) : deadline;
  try {
    return await steps({ ...question, url: new URL(question.url), signal }, limits);
  } catch (error) {
    if (deadline.aborted && !question.signal?.aborted) throw new Error(`no answer within ${limits.timeoutMs / 1000} seconds`, { cause: error });
    throw error;
  }
}

async function steps(question: HttpQuestion, limits: RequestLimits): Promise<FollowedAnswer> {
  let url = question.url;
  let permanent = true;
  for (let redirects = 0; ; redirects++) {
    const answer = await request({ ...question, url }, limits);
    const to = answer.headers.location;
    if (!isRedirect(answer.status)) return { ...answer, url, redirects, permanent };
    if (to === undefined || !URL.canParse(to, url.href)) throw new Error('it redirects to nowhere');
    if (redirects >= limits.maxRedirects) throw Object.assign(new Error(`more than ${limits.maxRedirects} redirects`), { code: 'REDIRECTS' });
    permanent &&= answer.status === 301 || answer.status === 308;
    url = new URL(to, url.href);
  }
}
