package pack

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"reflect"
)

// ErrDamaged is returned for bytes that were not encoded under the codec's schema.
var ErrDamaged = errors.New("pack: damaged value")

// Decode reads a value that was written under the codec's schema.
func (c *Codec[T]) Decode(b []byte) (*T, error) {
	v := new(T)
	d := decoder{in: b}
	d.value(c.root, reflect.ValueOf(v).Elem())
	if d.failed || len(d.in) > 0 {
		return nil, ErrDamaged
	}
	return v, nil
}

// decoder reads one value. After a failure it reads zeros.
type decoder struct {
	in     []byte
	failed bool
	last   int64
	seen   []string
}

func (d *decoder) fail() { d.failed, d.in = true, nil }

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.in)
	if size <= 0 {
		d.fail()
		return 0
	}
	d.in = d.in[size:]
	return n
}

func (d *decoder) int() int64 {
	n, size := binary.Varint(d.in)
	if size <= 0 {
		d.fail()
		return 0
	}
	d.in = d.in[size:]
	return n
}

// value reads into v, or skips where v is invalid.
func (d *decoder) value(n *node, v reflect.Value) {
	switch n.Kind {
	case kindBool:
		if on := d.uint() == 1; v.IsValid() {
			v.SetBool(on)
		}
	case kindInt:
		if i := d.int(); v.IsValid() {
			v.SetInt(i)
		}
	case kindFloat:
		if f := d.float(); v.IsValid() {
			v.SetFloat(f)
		}
	case kindString:
		if s := d.string(); v.IsValid() {
			v.SetString(s)
		}
	case kindSpan:
		d.span(v)
	case kindSlice:
		d.slice(n, v)
	case kindPtr:
		d.pointer(n, v)
	case kindStruct:
		d.structure(n, v)
	default:
		d.fail()
	}
}

func (d *decoder) float() float64 {
	switch d.uint() {
	case formInteger:
		return float64(d.int())
	case formThousand:
		return float64(d.int()) / 1000
	case formBits:
		return math.Float64frombits(bits.ReverseBytes64(d.uint()))
	}
	d.fail()
	return 0
}

func (d *decoder) string() string {
	if number := d.uint(); number > 0 {
		if number > uint64(len(d.seen)) {
			d.fail()
			return ""
		}
		return d.seen[number-1]
	}
	size := d.uint()
	if size > uint64(len(d.in)) {
		d.fail()
		return ""
	}
	s := string(d.in[:size])
	d.in = d.in[size:]
	if len(s) <= maxShared {
		d.seen = append(d.seen, s)
	}
	return s
}

func (d *decoder) span(v reflect.Value) {
	start := d.last + d.int()
	length := d.int()
	d.last = start
	if v.IsValid() {
		v.Field(0).SetInt(start)
		v.Field(1).SetInt(start + length)
	}
}

func (d *decoder) slice(n *node, v reflect.Value) {
	size := d.uint()
	if size == 0 {
		return
	}
	if size--; size > uint64(len(d.in)) { // each element takes a byte at least
		d.fail()
		return
	}
	if v.IsValid() {
		v.Set(reflect.MakeSlice(v.Type(), int(size), int(size)))
	}
	for i := range int(size) {
		var elem reflect.Value
		if v.IsValid() {
			elem = v.Index(i)
		}
		d.value(n.Elem, elem)
	}
}

func (d *decoder) pointer(n *node, v reflect.Value) {
	if d.uint() == 0 {
		return
	}
	var elem reflect.Value
	if v.IsValid() {
		v.Set(reflect.New(v.Type().Elem()))
		elem = v.Elem()
	}
	d.value(n.Elem, elem)
}

func (d *decoder) structure(n *node, v reflect.Value) {
	mask := d.uint()
	for i, f := range n.Fields {
		if mask&(1<<i) == 0 {
			continue
		}
		var field reflect.Value
		if v.IsValid() && f.index >= 0 {
			field = v.Field(f.index)
		}
		d.value(f, field)
	}
}
