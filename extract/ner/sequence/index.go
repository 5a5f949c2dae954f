package sequence

// index gives consecutive numbers to the feature keys that occur often enough; an open-addressing table, since there
// are tens of millions of occurrences.
type index struct {
	keys  []uint32
	slots []slot
	mask  uint32
	used  int
}

type slot struct {
	key, count, id uint32 // id is one more than the number, 0 for none yet
}

func newIndex() *index { return &index{slots: make([]slot, 1<<16), mask: 1<<16 - 1} }

// find returns the slot of a key, an empty one (count 0) if it is new.
func (x *index) find(key uint32) *slot {
	for i := key * 0x9E3779B1 >> 5 & x.mask; ; i = (i + 1) & x.mask {
		if s := &x.slots[i]; s.key == key && s.count > 0 || s.count == 0 {
			return s
		}
	}
}

// add counts an occurrence of a key.
func (x *index) add(key uint32) {
	s := x.find(key)
	if s.count == 0 {
		s.key = key
		x.used++
	}
	s.count++
	if 2*x.used > len(x.slots) {
		x.grow()
	}
}

func (x *index) grow() {
	old := x.slots
	x.slots = make([]slot, 4*len(old))
	x.mask = uint32(len(x.slots) - 1)
	for _, s := range old {
		if s.count > 0 {
			*x.find(s.key) = s
		}
	}
}

// number returns the number of a key seen at least min times.
func (x *index) number(key uint32, min int) (uint32, bool) {
	s := x.find(key)
	if int(s.count) < min {
		return 0, false
	}
	if s.id == 0 {
		x.keys = append(x.keys, key)
		s.id = uint32(len(x.keys))
	}
	return s.id - 1, true
}
