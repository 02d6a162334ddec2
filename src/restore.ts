import { command } from '#lib/server/backup/command.ts';

await command('restore');
