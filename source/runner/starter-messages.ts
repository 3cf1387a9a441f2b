import {Socket} from 'node:net';
import {CHANNELS} from '../strategies/channels.js';
import {type MessageChannel, openMessages} from '../strategies/message-channel.js';
import {signalGroup} from './process-group.js';

/**
 * Takes messages from the screen process, the only writer of this channel; when that process ends, kills this group.
 */
export const messagesOfStarter = <Message>(take: (message: Message) => void): MessageChannel =>
  openMessages(
    new Socket({fd: CHANNELS.messages, readable: true, writable: true}),
    message => {
      take(message as Message);
      return true;
    },
    {onEnd: () => signalGroup(process.pid, 'SIGKILL')},
  );
