package store

// dictID names the dictionary within compressed values. A changed dictionary needs a new id beside the old one.
const dictID = 1

// dictionary is text that the compressor may refer to: the keys and usual values of a record's JSON, most frequent
// last. Stored records cannot be read without it, so it never changes.
const dictionary = `{"schema":1,"id":"https://www.","url":"https://www.","path":"","title":"","published":"2019-06-24T00:00:00Z",` +
	`"published_source":"json-ld","published_source":"meta","published_source":"feed","published_source":"none",` +
	`"modified":"2020-","language":"en","source":"www.","authors":[""],"text":"","extractor":"","failed_layers":[` +
	`The minister said on Monday that the government of the United States, the European Union and the United Nations ` +
	`had agreed to the terms of the agreement with the company, according to officials. He told reporters on Tuesday ` +
	`that it would be signed in the next two weeks. They have been working for more than a year, and there were no ` +
	`reports of the people who were killed in the attack on Wednesday, Thursday, Friday, Saturday and Sunday. ` +
	`President, Prime Minister, Foreign Minister, spokesman, million, billion, per cent, percent, which has also, ` +
	`after, first, between, against, because, before, during, while, about, other, could, should, their, would be ` +
	`],"agreements":[],"quotes":[]}],"agreements":[{"start":0,"end":0,"trigger":{"start":0,"end":0},` +
	`"status":"proposed","status":"negotiating","status":"agreed","status":"signed","kind":"treaty","kind":"contract",` +
	`"kind":"cooperation","kind":"other","parties":["e1","e2"],"subject":"","date":"2019","amounts":[],"rule":"",` +
	`"confidence":0.9}],"quotes":[{"start":0,"end":0,"speaker":"e1","sentence":{"start":0,"end":0},"rule":"","confidence":0.` +
	`],"amounts":[{"start":0,"end":0,"type":"quantity","value":0,"unit":"","type":"percent","value":5,"unit":"%",` +
	`"type":"money","value":1000000,"unit":"USD","approx":true,"bound":"min","sentence":{"start":0,"end":0},"rule":"number","confidence":1}` +
	`],"dates":[{"start":0,"end":0,"type":"duration","value":"P","type":"date","value":"2019-06","mod":"mid","sentence":{"start":0,"end":0},"rule":"weekday","confidence":1},` +
	`{"entities":[{"id":"e1","type":"event","type":"organization","type":"person","name":"","canonical":"","aliases":[""],` +
	`"role":"","affiliation":"","country":"US","wikidata":"Q","type":"place","name":"","mentions":[{"start":0,"end":0},{"start":1` +
	`00,"end":1}],"sentence":{"start":1,"end":2},"rule":"","confidence":0.9},{"id":"e2","type":"`
