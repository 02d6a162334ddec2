import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { add } from '#lib/domain/workspace.ts';
import { quantile, round, type Row } from './row.ts';
import { startServer } from './server.ts';

const PLACES = 500;
const KEY = 'sb_publishable_bench_0123456789';

/** A partnership of 500 places: its page from the server, cold after a restart and warm, and its document. */
export async function run(): Promise<Row[]> {
	process.env.SUPABASE_PUBLISHABLE_KEY = KEY;
	const first = await startServer();
	const person = { email: 'anna@example.org', password: 'Dlugie-haslo-2026' };
	const { access_token: token } = await post(first.url, '/auth/v1/signup', person);
	const workspace = { teryt: '1212053', title: 'Pięćset miejsc' };
	const { id, slug } = await post(first.url, '/rest/v1/rpc/create_workspace', workspace, token);

	const filled = await open(first.url, id, token);
	for (let n = 0; n < PLACES; n++)
		add(filled.doc, 'places', {
			name: `Miejsce ${n}`,
			category: 'village_room',
			locality: 'Troks',
			point: { lat: 50.2 + (n % 25) / 200, lng: 19.5 + n / 4000 }
		});
	await new Promise((resolve) => setTimeout(resolve, 3000));
	filled.close();
	await first.stop();

	const again = await startServer(first.dataDir);
	const page = async () => {
		const start = performance.now();
		const answer = await fetch(`${again.url}/p/${slug}/zasoby`, {
			headers: { authorization: `Bearer ${token}` }
		});
		const text = await answer.text();
		if (!text.includes('Miejsce 499')) throw new Error(`the page has no places: ${answer.status}`);
		return performance.now() - start;
	};
	const cold = await page();
	const warm: number[] = [];
	for (let n = 0; n < 10; n++) warm.push(await page());
	const start = performance.now();
	const seen = await open(again.url, id, token);
	const synced = performance.now() - start;
	if (seen.doc.getMap('places').size !== PLACES) throw new Error('places are missing');
	seen.close();
	await again.stop();

	return [
		{
			what: 'page of 500 places, first after a restart',
			value: round(cold),
			unit: 'ms',
			aim: '≤ 500'
		},
		{
			what: 'page of 500 places, warm, p50',
			value: round(quantile(warm, 0.5)),
			unit: 'ms',
			aim: '≤ 500'
		},
		{ what: 'document of 500 places in sync', value: round(synced), unit: 'ms' }
	];
}

/** A program's own copy of the document, in sync. */
async function open(url: string, id: string, token: string) {
	const doc = new Y.Doc();
	class Authorised extends WebSocket {
		constructor(address: string) {
			super(address, { headers: { authorization: `Bearer ${token}` } });
		}
	}
	const provider = new WebsocketProvider(
		`${url.replace('http', 'ws')}/sync`,
		`workspace/${id}`,
		doc,
		{
			WebSocketPolyfill: Authorised as never,
			disableBc: true
		}
	);
	await new Promise<void>((resolve) => provider.on('sync', (synced) => synced && resolve()));
	return { doc, close: () => provider.destroy() };
}

async function post(url: string, path: string, body: object, token = KEY) {
	const answer = await fetch(url + path, {
		method: 'POST',
		headers: { apikey: KEY, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
	return answer.json();
}
