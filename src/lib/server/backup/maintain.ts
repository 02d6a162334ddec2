import { join } from 'node:path';
import { discardJournal } from '../collab/journal.ts';
import type { Running } from '../running.ts';
import type { Settings } from '../settings.ts';
import type { Backend } from '../supabase/backend.ts';
import { readBackup } from './read.ts';
import { writeBackup } from './write.ts';

type Parts = Pick<Running, 'collab' | 'withoutDocuments'> & {
	backend: Pick<Backend, 'call'>;
	settings: Pick<Settings, 'dataDir'>;
};

/** Writes or reads a backup in the process that has the database. Says in a line what was done. */
export async function maintain(
	running: Parts,
	task: 'backup' | 'restore',
	file: string
): Promise<string> {
	const { call } = running.backend;
	await running.collab.flush(); // throws when what people were promised cannot reach the database
	if (task === 'backup') return `${await writeBackup(call, file)} rows in ${file}`;
	const { dataDir } = running.settings;
	return running.withoutDocuments(async () => {
		const before = join(dataDir, `before-restore-${stamp()}.backup`);
		await writeBackup(call, before);
		const { rows, left, damaged } = await readBackup(call, file);
		discardJournal(dataDir);
		const without = left ? ` (${left} without their partnership or person were left out)` : '';
		const broken = damaged.length ? `; damaged and not readable: ${damaged.join(', ')}` : '';
		return `${rows} rows from ${file}${without}${broken}; what was there before is in ${before}`;
	});
}

const stamp = () => new Date().toISOString().replace(/[:.]/g, '-');
