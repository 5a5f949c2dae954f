package store

// dictID names the dictionary within compressed values. A changed dictionary needs a new id beside the old one.
const dictID = 1

// dictionary is text that the compressor may refer to: usual values of records and the most usual words of news.
// Stored records cannot be read without it, so it never changes.
const dictionary = "proposed negotiating agreed signed ratified implemented rejected suspended broken ended treaty ceasefire " +
	"trade contract investment merger cooperation settlement membership date time duration set PAST_REF PRESENT_REF " +
	"FUTURE_REF start mid end money percent quantity approx min max person organization place event " +
	"https://www. http:// .com/ .org/ .html json-ld meta feed url text flag none 2019-06-24T00:00:00Z USD EUR GBP " +
	"January February March April May June July August September October November December " +
	"Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday. Washington London Beijing Moscow Paris Tehran " +
	"American British Chinese Russian French German Israeli Iranian European " +
	"President Prime Minister Foreign Minister Ministry Secretary General Department Government Parliament Council " +
	"military officials security forces police court company market shares election campaign hospital " +
	"international national political economic according spokesman statement announced reported including " +
	"attack killed injured wounded people children women following between against because before during while " +
	"about other could should their would be will not have been had has also which after first more than last year " +
	"million billion per cent percent of the in the to the on the for the and the at the by the from the with the that the " +
	"as well as one of the part of the end of the members of the in order to is expected to said that it was would be " +
	"there were no reports of the people who were killed in the attack. The minister said on Monday that the government of " +
	"the United States, the European Union and the United Nations had agreed to the terms of the agreement with the company, " +
	"according to officials. He told reporters on Tuesday that they have been working for more than a year. \n\n\u201cWe are\u201d, he said. "
