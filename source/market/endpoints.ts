import {sendBody} from './body.js';
import {type Endpoint, endpoint} from './endpoint.js';
import {faultEndpoints} from './fault-endpoints.js';
import {sendAtLineSpeed} from './serial-line.js';

const file = endpoint({
  name: 'file',
  description: 'a file of any name, served as asked for',
  example: '/file/alpha?delay=300&bytes=50000&status=200',
  parameters: {bytes: 50_000, status: 200},
  respond: (exchange, {bytes, status}) => sendBody(exchange, status, bytes),
});

const serial = endpoint({
  name: 'serial',
  description: 'a file over a serial line, which delivers each byte when its bits have passed',
  example: '/serial?bytes=480&baud=9600',
  parameters: {bytes: 480, baud: 9600},
  respond: sendAtLineSpeed,
});

/** Every endpoint, except for the pages about the server itself (pages.ts). */
export const endpoints: readonly Endpoint[] = [file, serial, ...faultEndpoints];
