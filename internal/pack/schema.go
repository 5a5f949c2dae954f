// Package pack encodes plain structs in a compact binary form whose schema is kept apart: values written under an
// older schema are read into today's types by the names of their fields. Spans of text, structs of the two ints
// Start and End, are written relative to the span before, and short strings that repeat are written once.
package pack

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// kind is the type of a node of a schema.
type kind string

const (
	kindBool   kind = "bool"
	kindInt    kind = "int"
	kindFloat  kind = "float"
	kindString kind = "string"
	kindSlice  kind = "slice"
	kindPtr    kind = "ptr"
	kindStruct kind = "struct"
	kindSpan   kind = "span"
)

// node describes one type. Index says where a field is in today's struct; it is bound when the schema is, and -1
// for fields that are no longer there.
type node struct {
	Kind   kind    `json:"kind"`
	Elem   *node   `json:"elem,omitempty"`   // of a slice or pointer
	Fields []*node `json:"fields,omitempty"` // of a struct, in the order of encoding
	Name   string  `json:"name,omitempty"`   // of a field

	index int
}

// Codec encodes and decodes values of one type under one schema. It is immutable.
type Codec[T any] struct {
	root   *node
	schema []byte
}

// New makes the codec of today's T. It fails for types with maps, interfaces, channels or the like in them.
func New[T any]() (*Codec[T], error) {
	root, err := describe(reflect.TypeFor[T]())
	if err != nil {
		return nil, err
	}
	schema, err := json.Marshal(root)
	if err != nil {
		return nil, err
	}
	return FromSchema[T](schema)
}

// FromSchema makes a codec that reads values written under the schema of another.
func FromSchema[T any](schema []byte) (*Codec[T], error) {
	root := new(node)
	if err := json.Unmarshal(schema, root); err != nil {
		return nil, fmt.Errorf("pack: schema: %w", err)
	}
	if !root.bind(reflect.TypeFor[T]()) {
		return nil, fmt.Errorf("pack: the schema is not that of a %s", reflect.TypeFor[T]())
	}
	return &Codec[T]{root, schema}, nil
}

// Schema is the schema as JSON, to be kept with the values.
func (c *Codec[T]) Schema() []byte { return c.schema }

// describe makes the schema of a type.
func describe(t reflect.Type) (*node, error) {
	switch k := kindOf(t); k {
	case kindSlice, kindPtr:
		elem, err := describe(t.Elem())
		return &node{Kind: k, Elem: elem}, err
	case kindStruct:
		n := &node{Kind: k}
		for i := range t.NumField() {
			f, err := describe(t.Field(i).Type)
			if err != nil || !t.Field(i).IsExported() {
				return nil, fmt.Errorf("pack: field %s of %s: %w", t.Field(i).Name, t, err)
			}
			f.Name = t.Field(i).Name
			n.Fields = append(n.Fields, f)
		}
		return n, nil
	case "":
		return nil, fmt.Errorf("pack: cannot encode a %s", t)
	default:
		return &node{Kind: k}, nil
	}
}

func kindOf(t reflect.Type) kind {
	switch t.Kind() {
	case reflect.Bool:
		return kindBool
	case reflect.Int, reflect.Int64:
		return kindInt
	case reflect.Float64:
		return kindFloat
	case reflect.String:
		return kindString
	case reflect.Slice:
		return kindSlice
	case reflect.Pointer:
		return kindPtr
	case reflect.Struct:
		if isSpan(t) {
			return kindSpan
		}
		return kindStruct
	}
	return ""
}

func isSpan(t reflect.Type) bool {
	return t.NumField() == 2 && t.Field(0).Name == "Start" && t.Field(1).Name == "End" &&
		t.Field(0).Type.Kind() == reflect.Int && t.Field(1).Type.Kind() == reflect.Int
}

// bind finds the fields of a schema in a type; it is false where the type is another one, whose value is skipped.
func (n *node) bind(t reflect.Type) bool {
	if t != nil && kindOf(t) != n.Kind {
		t = nil
	}
	switch n.Kind {
	case kindSlice, kindPtr:
		if t == nil {
			n.Elem.bind(nil)
			return false
		}
		return n.Elem.bind(t.Elem())
	case kindStruct:
		for _, f := range n.Fields {
			f.index = -1
			if field, ok := fieldOf(t, f.Name); ok && f.bind(field.Type) {
				f.index = field.Index[0]
			} else {
				f.bind(nil)
			}
		}
	}
	return t != nil
}

// fieldOf is a direct field of a struct; one of an embedded struct is not.
func fieldOf(t reflect.Type, name string) (reflect.StructField, bool) {
	if t == nil {
		return reflect.StructField{}, false
	}
	f, ok := t.FieldByName(name)
	return f, ok && len(f.Index) == 1
}
