import { createPgliteConnection } from '@supabase/lite/pglite';
import process from 'node:process';

/* A process of its own: the 450 MB that making a database takes are given back when it ends. */

const made = await createPgliteConnection({ url: process.argv[2]! });
await made.driver.query('select 1');
await made.close();
process.exit(0);
