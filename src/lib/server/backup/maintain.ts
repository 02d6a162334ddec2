import { join } from 'node:path';
import type { Running } from '../running.ts';
import { readBackup } from './read.ts';
import { writeBackup } from './write.ts';

/** Writes or reads a backup in the process that has the database. Says in a line what was done. */
export async function maintain(
	running: Running,
	task: 'backup' | 'restore',
	file: string
): Promise<string> {
	const { call } = running.backend;
	if (task === 'backup') {
		await running.collab.flush();
		return `${await writeBackup(call, file)} rows in ${file}`;
	}
	return running.withoutDocuments(async () => {
		const before = join(running.settings.dataDir, `before-restore-${stamp()}.backup`);
		await writeBackup(call, before);
		const { rows, left } = await readBackup(call, file);
		const without = left ? ` (${left} without their partnership or person were left out)` : '';
		return `${rows} rows from ${file}${without}; what was there before is in ${before}`;
	});
}

const stamp = () => new Date().toISOString().replace(/[:.]/g, '-');
