import process from 'node:process';
import { command } from '#lib/server/jobs/imports/command.ts';

await command(process.argv.slice(2));
