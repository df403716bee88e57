// What protects those who read: headers of the page, and the encryption of the connection.
import { header, isGood, typeOf } from '../reply.js';
import type { Visit } from '../visit.js';
import type { Reply } from '../client.js';
import { browser } from './formats.js';

/** A certificate is renewed before it has fewer days left. */
const fewDays = 14;

/** Looks at the page of a sample, else the home page. */
export async function checkSecurity(visit: Visit): Promise<void> {
  const { things, home } = visit.survey;
  const page = things[0] === undefined ? undefined : await visit.follow(things[0], { headers: { accept: browser } });
  for (const reply of [page, home]) if (reply !== undefined && isGood(reply)) checkHeaders(visit, reply);
  const any = home ?? page;
  if (any !== undefined) checkEncryption(visit, any);
}

function checkHeaders(visit: Visit, reply: Reply): void {
  const policy = header(reply, 'content-security-policy');
  if (header(reply, 'x-content-type-options').toLowerCase() !== 'nosniff') visit.say('sniffing-allowed', reply);
  if (typeOf(reply).includes('html')) {
    if (policy === '') visit.say('policy-missing', reply);
    if (!policy.includes('frame-ancestors') && header(reply, 'x-frame-options') === '')
      visit.say('frames-allowed', reply);
  }
  const software = [header(reply, 'server'), header(reply, 'x-powered-by')].filter((each) => /\d/.test(each));
  if (software.length > 0 || header(reply, 'x-powered-by') !== '')
    visit.say('software-told', reply, { software: [header(reply, 'server'), header(reply, 'x-powered-by')].filter(Boolean).join(', ') }); // prettier-ignore
  const [cookie] = [reply.headers['set-cookie'] ?? []].flat();
  if (cookie !== undefined) visit.say('cookie-set', reply, { cookie: cookie.replace(/=.*$/, '') });
}

function checkEncryption(visit: Visit, reply: Reply): void {
  const { encryption } = reply;
  if (encryption === undefined) {
    const { hostname } = new URL(reply.url);
    const isLocal = /^(?:localhost|.*\.localhost|127\..*|\[::1\])$/.test(hostname);
    if (!isLocal) visit.say('encryption-missing', reply);
    return;
  }
  const { fault, protocol, daysLeft } = encryption;
  if (fault !== undefined) visit.say('certificate-bad', reply, { fault });
  if (daysLeft < fewDays) visit.say('certificate-ends', reply, { days: daysLeft.toFixed(0) });
  if (!/^TLSv1\.[23]$/.test(protocol)) visit.say('protocol-old', reply, { protocol });
  if (header(reply, 'strict-transport-security') === '') visit.say('transport-forgotten', reply);
}
