/** Alive: the process answers. Whether it can store anything is asked at /readyz. */
export function GET() {
	return Response.json({ alive: true });
}
