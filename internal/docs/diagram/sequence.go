package diagram

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// sequence is who speaks, and what is said.
type sequence struct {
	ids, names []string
	steps      []step
	numbered   bool
}

// step is a message, a note, or the beginning or end of a part.
type step struct {
	kind     string // message, note, begin, else or end
	from, to int    // of whom; of a note its first and last
	text     string
	dashed   bool
}

var (
	participant = regexp.MustCompile(`^(?:participant|actor)\s+(\S+?)(?:\s+as\s+(.+))?$`)
	message     = regexp.MustCompile(`^(\w+)\s*(-{1,2}(?:>>|>|\)|x))[+-]?\s*(\w+)\s*:\s*(.*)$`)
	note        = regexp.MustCompile(`^(?i:note)\s+(over|left of|right of)\s+(\w+)(?:\s*,\s*(\w+))?\s*:\s*(.*)$`)
	part        = regexp.MustCompile(`^(loop|alt|opt|par|critical|break)\b\s*(.*)$`)
	otherPart   = regexp.MustCompile(`^(?:else|and|option)\b\s*(.*)$`)
)

func readSequence(source string) (*sequence, error) {
	d := &sequence{}
	open := 0
	for _, line := range statements(source) {
		if m := participant.FindStringSubmatch(line); m != nil {
			at := d.who(m[1])
			if m[2] != "" {
				d.names[at] = m[2]
			}
		} else if m := message.FindStringSubmatch(line); m != nil {
			d.steps = append(d.steps, step{kind: "message", from: d.who(m[1]), to: d.who(m[3]), text: m[4], dashed: strings.HasPrefix(m[2], "--")})
		} else if m := note.FindStringSubmatch(line); m != nil {
			s := step{kind: "note", from: d.who(m[2]), text: m[4]}
			s.to = s.from
			if m[3] != "" {
				s.to = d.who(m[3])
			}
			s.from, s.to = min(s.from, s.to), max(s.from, s.to)
			d.steps = append(d.steps, s)
		} else if m := part.FindStringSubmatch(line); m != nil {
			open++
			d.steps = append(d.steps, step{kind: "begin", text: strings.TrimSpace(m[1] + " " + m[2])})
		} else if m := otherPart.FindStringSubmatch(line); m != nil && open > 0 {
			d.steps = append(d.steps, step{kind: "else", text: m[1]})
		} else if line == "end" && open > 0 {
			open--
			d.steps = append(d.steps, step{kind: "end"})
		} else if line == "autonumber" {
			d.numbered = true
		} else if !strings.HasPrefix(line, "activate ") && !strings.HasPrefix(line, "deactivate ") {
			return nil, fmt.Errorf("not understood: %s", line)
		}
	}
	if len(d.ids) == 0 || open > 0 {
		return nil, errUnknown
	}
	return d, nil
}

// who is the place of a participant.
func (d *sequence) who(id string) int {
	if at := slices.Index(d.ids, id); at >= 0 {
		return at
	}
	d.ids, d.names = append(d.ids, id), append(d.names, id)
	return len(d.ids) - 1
}

// columns are where the participants stand: far enough apart for what they say.
func (d *sequence) columns() []int {
	at := make([]int, len(d.ids))
	at[0] = 20 + max(textWidth(d.names[0])+24, 90)/2
	for i := 1; i < len(at); i++ {
		at[i] = at[i-1] + (max(textWidth(d.names[i-1])+24, 90)+max(textWidth(d.names[i])+24, 90))/2 + 20
		for n, s := range d.steps {
			left, right := min(s.from, s.to), max(s.from, s.to)
			if s.kind == "message" && right == i && left != right {
				at[i] = max(at[i], at[left]+widestOf(breaks(d.textOf(n)))+24)
			}
		}
	}
	return at
}

// textOf is what a step says, under its number.
func (d *sequence) textOf(n int) string {
	if !d.numbered {
		return d.steps[n].text
	}
	number := 1
	for _, s := range d.steps[:n] {
		if s.kind == "message" {
			number++
		}
	}
	return fmt.Sprintf("%d. %s", number, d.steps[n].text)
}

func (d *sequence) draw() *picture {
	p := &picture{}
	at := d.columns()
	last := at[len(at)-1]
	p.width = last + max(textWidth(d.names[len(at)-1])+24, 90)/2 + 20
	for n, s := range d.steps {
		if s.kind == "message" && s.from == s.to {
			p.width = max(p.width, at[s.from]+60+widestOf(breaks(d.textOf(n))))
		}
		if s.kind == "note" {
			p.width = max(p.width, (at[s.from]+at[s.to])/2+widestOf(breaks(s.text))/2+24)
		}
	}
	const head = 34
	var body picture
	y := head + 34
	type frame struct{ y, depth int }
	var frames []frame
	for n, s := range d.steps {
		switch s.kind {
		case "begin":
			frames = append(frames, frame{y, len(frames)})
			body.text("muted", 16+len(frames)*8+textWidth(s.text)/2, y+14, s.text)
			y += 36
		case "else":
			body.line("life", 8+len(frames)*4, y, p.width-8-len(frames)*4, y)
			body.text("muted", 16+len(frames)*8+textWidth(s.text)/2, y+14, s.text)
			y += 36
		case "end":
			f := frames[len(frames)-1]
			frames = frames[:len(frames)-1]
			inset := 8 + f.depth*4
			body.rect("group", inset, f.y, p.width-2*inset, y-f.y, 6)
			y += 20
		case "note":
			lines := breaks(s.text)
			width := max(widestOf(lines)+20, at[s.to]-at[s.from]+40)
			middle := max((at[s.from]+at[s.to])/2, width/2+4)
			tall := len(lines)*lineHeight + 12
			body.rect("note", middle-width/2, y, width, tall, 4)
			body.text("", middle, y+tall/2, lines...)
			y += tall + 18
		default:
			y = d.drawMessage(&body, at, n, y)
		}
	}
	p.height = y + 12
	for i, x := range at {
		p.line("life", x, head+10, x, y)
		width := max(textWidth(d.names[i])+24, 90)
		p.rect("box", x-width/2, 10, width, head, 6)
		p.text("", x, 10+head/2, d.names[i])
	}
	p.WriteString(body.String())
	return p
}

// drawMessage draws a message at a height, and returns where the next step begins.
func (d *sequence) drawMessage(p *picture, at []int, n, y int) int {
	s, lines := d.steps[n], breaks(d.textOf(n))
	from, to := at[s.from], at[s.to]
	class := "arrow"
	if s.dashed {
		class += " dashed"
	}
	tall := len(lines) * lineHeight
	if s.from == s.to {
		width := widestOf(lines)
		p.text("", from+44+width/2, y+tall/2+2, lines...)
		fmt.Fprintf(&p.Builder, `<path class="%s" d="M%d %dh32v%dh-26"/>`, class, from, y, max(tall, 20))
		p.tip(from, y+max(tall, 20), -1, 0)
		return y + max(tall, 20) + 22
	}
	width := widestOf(lines)
	p.rect("behind", (from+to)/2-width/2-2, y-4, width+4, tall+2, 0)
	p.text("", (from+to)/2, y+tall/2-2, lines...)
	y += tall + 6
	direction := 1
	if to < from {
		direction = -1
	}
	p.line(class, from, y, to-direction*7, y)
	p.tip(to, y, direction, 0)
	return y + 24
}

func (d *sequence) inWords() (out []string) {
	for _, s := range d.steps {
		switch s.kind {
		case "message":
			out = append(out, fmt.Sprintf("%s → %s: %s", d.names[s.from], d.names[s.to], plain(s.text)))
		case "note":
			out = append(out, "Note: "+plain(s.text))
		case "begin", "else":
			out = append(out, "("+plain(s.text)+")")
		}
	}
	return out
}

func plain(text string) string { return strings.Join(breaks(text), " ") }
