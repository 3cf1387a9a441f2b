import {type Answer, answer} from './answer.js';
import {sendBody} from './body.js';
import {failures} from './failures.js';
import {sendPaced} from './line.js';

const file = answer({
  name: 'file',
  does: 'a file of any name, served as asked for',
  example: '/file/alpha?delay=300&bytes=50000&status=200',
  takes: {bytes: 50_000, status: 200},
  respond: (exchange, {bytes, status}) => sendBody(exchange, status, bytes),
});

const serial = answer({
  name: 'serial',
  does: 'a file over a serial line, which delivers each byte when its bits have passed',
  example: '/serial?bytes=480&baud=9600',
  takes: {bytes: 480, baud: 9600},
  respond: sendPaced,
});

/** Everything this server can be asked for; what it says about itself is in pages.ts. */
export const answers: readonly Answer[] = [file, serial, ...failures];
