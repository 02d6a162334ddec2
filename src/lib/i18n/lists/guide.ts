import { here } from '../locale.ts';
import type { Locale } from '../locale.ts';
import { guidance } from './guidance.ts';
import type { Guidance } from './guidance.ts';

const ENGLISH: Record<string, Omit<Guidance, 'example'>> = {
	'who-we-are': {
		question:
			'How would you describe the gmina in five sentences to somebody who has never been here?',
		prompts: [
			'What sets us apart from our neighbours?',
			'Where is the centre, where are the edges?',
			'What are we proud of?'
		]
	},
	'people-and-trends': {
		question: 'Who is arriving, who is leaving, and what does it change?',
		prompts: [
			'Do young people come back after school?',
			'Which village has the most people over seventy living alone?',
			'Who has moved in over the last five years?'
		]
	},
	villages: {
		question: 'Which part of the gmina is furthest from help?',
		prompts: [
			'How many villages and estates are there?',
			'Which village has no common room at all?',
			'Who is the first person to ask there: the village head, a councillor, the shopkeeper?'
		]
	},
	'getting-around': {
		question: 'How would a person without a car get to a class at 5 p.m. and back?',
		prompts: [
			'When does the last bus leave?',
			'Who could give lifts: the gmina, the fire brigade, neighbours?',
			'Where can one walk with a pushchair?'
		]
	},
	'work-and-economy': {
		question: 'What do people live on here, and what do they need the internet for at work?',
		prompts: [
			'Who has to file applications online, farmers for example?',
			'Which companies look for people with digital skills?',
			'Who runs a small firm and calls a grandchild to do the invoices?'
		]
	},
	'social-situation': {
		question: 'Who in the gmina needs help most often, and who reaches them?',
		prompts: [
			'Whom do social workers and carers reach?',
			'Which neighbours never leave the house?',
			'How do we help foreigners today?'
		]
	},
	connectivity: {
		question: 'Where does the internet not work well enough to get something done?',
		prompts: [
			'In which villages is there no phone signal at home?',
			'Where is there fibre, and where only radio or satellite?',
			'What speed was measured in the village room?'
		]
	},
	'digital-habits': {
		question: 'Who manages without the internet, and what does it cost them?',
		prompts: [
			'What do people do on the phone on their own, and what do they ask their children for?',
			'Who has a smartphone but only makes calls?',
			'What makes people wary?'
		]
	},
	'e-services-here': {
		question: 'What do people come to the office for although they would not have to?',
		prompts: [
			'How many residents pay for waste online?',
			'Where can one confirm a trusted profile?',
			'Which municipal matters need a visit today, and why?'
		]
	},
	'target-groups': {
		question: 'For whom do we do this first?',
		prompts: [
			'How do we know how many of them there are?',
			'What would they do the next day if they could?',
			'Whom are we afraid of leaving out?'
		]
	},
	institutions: {
		question: 'Who already teaches, helps or lends a room?',
		prompts: [
			'Who has the keys to the room after 4 p.m.?',
			'Who has taught adults before?',
			'Which organisation would be offended if it were not invited?'
		]
	},
	'past-projects': {
		question: 'What was done before, and what is left of it?',
		prompts: [
			'Who paid, and until when must the results last?',
			'Where is the equipment now?',
			'Who was trained, and do they still teach?'
		]
	},
	'strategies-and-rules': {
		question: 'Which documents of the gmina can we rely on?',
		prompts: [
			'Is there a development strategy, and until which year?',
			'Is there a programme of cooperation with organisations?',
			'Who at the office coordinates accessibility?'
		]
	},
	'local-media': {
		question: 'How does news reach a person without the internet?',
		prompts: [
			'What do people without the internet read?',
			'Which kind of notice really works?',
			'Who can tell people about classes in person?'
		]
	},
	'strengths-and-gaps': {
		question: 'What are our three strengths and three gaps?',
		prompts: [
			'What do we already have and can use at once?',
			'What cannot be done without new money?',
			'What do we still not know, and who will find out?'
		]
	}
};

/** What stands beside a section; the model answer is in Polish in every language. */
export const guide = (section: string, locale: Locale = here()): Guidance =>
	locale === 'en' ? { ...guidance[section], ...ENGLISH[section] } : guidance[section];
