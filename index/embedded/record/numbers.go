package record

import (
	"encoding/binary"
)

// length returns the length of a list, or -1 for nil.
func (d *decoder) length() int {
	n := d.uint() - 1
	if n > len(d.data) {
		d.failed = true
		return -1
	}
	return n
}

// count returns a number of things that each take a byte at least, so that a
// damaged record makes nobody reserve more memory than a few times its size.
func (d *decoder) count() int {
	n := d.uint()
	if n > len(d.data) {
		d.failed = true
		return 0
	}
	return n
}

// uint returns a number from 0 on.
func (d *decoder) uint() int {
	if len(d.data) > 0 && d.data[0] < 1<<7 && !d.failed {
		n := d.data[0]
		d.data = d.data[1:]
		return int(n)
	}
	n, size := binary.Uvarint(d.data)
	if size <= 0 || d.failed || int(n) < 0 { //nolint:gosec // checked right here
		d.failed = true
		return 0
	}
	d.data = d.data[size:]
	return int(n) //nolint:gosec // checked above
}

func (d *decoder) int() int {
	if len(d.data) > 0 && d.data[0] < 1<<7 && !d.failed {
		n := int(d.data[0])
		d.data = d.data[1:]
		return n>>1 ^ -(n & 1)
	}
	n, size := binary.Varint(d.data)
	if size <= 0 || d.failed {
		d.failed = true
		return 0
	}
	d.data = d.data[size:]
	return int(n)
}
