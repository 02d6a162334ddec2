import type { Remark, RemarkCode } from './problems.ts';

/** What is said of a file, each thing once with its first line and how often it happened. */
export class Remarks {
	#byCode = new Map<RemarkCode, Remark>();

	add(code: RemarkCode, line: number | null, value = '', count = 1): void {
		const known = this.#byCode.get(code);
		if (known) {
			known.count += count;
			if (
				value &&
				known.value &&
				known.value.length < 60 &&
				!known.value.split(', ').includes(value)
			)
				known.value = `${known.value}, ${value.slice(0, 60)}`;
		} else this.#byCode.set(code, { code, line, value: value.slice(0, 60), count });
	}

	get list(): Remark[] {
		return [...this.#byCode.values()];
	}
}
