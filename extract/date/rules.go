package date

// Rules lists every rule. The longest match wins, then the first in this list.
func Rules() []Rule {
	return []Rule{
		numericRule(),
		landmarkRule(),
		dayRangeRule(),
		monthDayRule(),
		dayMonthRule(),
		monthYearRule(),
		holidayRule(),
		weekdayRule(),
		todayRule(),
		clockRangeRule(),
		clockRule(),
		dayPartRule(),
		quarterRule(),
		yearAgoRule(),
		ordinalInRule(),
		nearDayRule(),
		edgeRule(),
		periodRule(),
		thePeriodRule(),
		seasonRule(),
		yearSpanRule(),
		fiscalRule(),
		decadeRule(),
		centuryRule(),
		offsetRule(),
		pastNextRule(),
		setRule(),
		durationRule(),
		bareUnitRule(),
		referenceRule(),
		monthRule(),
		yearRule(),
	}
}
