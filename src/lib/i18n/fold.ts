export { fold } from '#lib/domain/fold.ts';
