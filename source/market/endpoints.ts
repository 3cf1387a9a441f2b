import {endpointWords} from '../text/en/market.js';
import {sendBody} from './body.js';
import {type Endpoint, endpoint} from './endpoint.js';
import {faultEndpoints} from './fault-endpoints.js';
import {sendAtLineSpeed} from './serial-line.js';

const file = endpoint({
  name: 'file',
  description: endpointWords.file,
  example: '/file/alpha?delay=300&bytes=50000&status=200',
  parameters: {bytes: 50_000, status: 200},
  respond: (exchange, {bytes, status}) => sendBody(exchange, status, bytes),
});

const serial = endpoint({
  name: 'serial',
  description: endpointWords.serial,
  example: '/serial?bytes=480&baud=9600',
  parameters: {bytes: 480, baud: 9600},
  respond: sendAtLineSpeed,
});

/** Every endpoint, except for the pages about the server itself (pages.ts). */
export const endpoints: readonly Endpoint[] = [file, serial, ...faultEndpoints];
