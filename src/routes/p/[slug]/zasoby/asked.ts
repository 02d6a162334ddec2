import { equipment } from '#lib/domain/equipment.ts';
import { ownFields, type OwnField } from '#lib/domain/own-fields.ts';
import { places } from '#lib/domain/places.ts';
import { fragmentOf, fragmentToTree, treeToText } from '#lib/domain/richtext.ts';
import { textName } from '#lib/domain/workspace.ts';
import { look } from '#lib/ui/resources/look.ts';
import { rows, type Row } from '#lib/ui/resources/row.ts';
import { readView } from '#lib/ui/resources/view.ts';
import type { Locality } from '#lib/ui/resources/where.ts';
import { memberOf, type Asking } from '../twin.ts';
import type * as Y from 'yjs';

interface Sources {
	collab: { read: <T>(document: string, reading: (doc: Y.Doc) => T) => Promise<T> };
	reference: { localities: (teryt: string) => Locality[] };
}

/** The places that a twin's address asks for, in the order and with the filters of the page. */
export async function asked(
	asking: Asking,
	{ collab, reference }: Sources,
	/** Whether the long texts are wanted; a search reads them anyway. */
	withTexts = false
): Promise<{
	slug: string;
	title: string;
	teryt: string;
	rows: Row[];
	fields: OwnField[];
	/** Long texts of the places, by id. */
	texts: ReadonlyMap<string, string>;
}> {
	const { id, slug, title, teryt } = await memberOf(asking);
	const view = readView(asking.url.searchParams);
	return collab.read(`workspace/${id}`, (doc) => {
		const all = rows(places(doc), equipment(doc), reference.localities(teryt), Date.now());
		const read = withTexts || view.search ? all : [];
		const texts = new Map(read.map(({ id }) => [id, described(doc, id)]));
		const shown = look(all, view, texts);
		return { slug, title, teryt, fields: ownFields(doc), rows: shown, texts };
	});
}

const described = (doc: Y.Doc, id: string) =>
	treeToText(fragmentToTree(fragmentOf(doc, textName(id, 'description'))));
