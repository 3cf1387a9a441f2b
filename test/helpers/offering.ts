import {offerNotes} from '../../source/commands/dashboard/offer-notes.js';
import {openTaughtStore} from './teaching.js';

/** A dashboard's process that a test will kill: offers notes in the folder that it is given, and says so. */
await offerNotes(openTaughtStore(), ['en', 'ko'], [process.argv[2] ?? '']);
process.stdout.write('offered\n');
setInterval(() => {}, 1000);
