import type {Exchange} from './exchange.js';

// Sequences that a terminal obeys: red, a bell, a new window title, clearing the screen.
const ESCAPES = '\u001b[31mred\u0007\u001b]0;another title\u0007\u001b[2J';

// The same effect with bytes that parsers accept in a header: the one-byte CSI (C1), and U+202E in
// UTF-8, which reverses the direction of the text that follows.
const C1_AND_BIDI = '\u009b31mred\u00e2\u0080\u00aedesrever';

/** Terminal escapes in the status text, a header (in a form that parsers accept) and the body. */
export const sendEscapes = (exchange: Exchange): void =>
  sendRaw(exchange, {statusText: ESCAPES, note: C1_AND_BIDI, body: ESCAPES});

/** Terminal escapes in the value of a header, which a strict client refuses to read. */
export const sendEscapesInHeader = (exchange: Exchange): void =>
  sendRaw(exchange, {statusText: 'OK', note: ESCAPES, body: ''});

// node:http refuses to send such values: these responses are written to the socket as bytes, and end it.
const sendRaw = (
  {request}: Exchange,
  {statusText, note, body}: {statusText: string; note: string; body: string},
): void => {
  const head = [
    `HTTP/1.1 200 ${statusText}`,
    `x-note: ${note}`,
    'content-type: text/plain',
    `content-length: ${body.length}`,
    'connection: close',
  ];
  request.socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1');
  request.socket.destroySoon();
};
