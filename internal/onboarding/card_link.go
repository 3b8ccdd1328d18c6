package onboarding

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work"
)

// NewCardLink is a one-time link just made, with the token that its URL holds and that is kept nowhere.
type NewCardLink struct {
	Link  issuing.CardLink
	Token string
}

// CardLinkView is what the page of a link is made of.
type CardLinkView struct {
	Link issuing.CardLink
	Card issuing.Card
	// Origins may frame the page: those of the programme's front ends.
	Origins issuing.SignInOrigins
}

// ShownCard is what a cardholder sees once: a page of the issuer's, or a number with its expiry.
type ShownCard struct {
	Page string // the issuer's; empty: what follows is shown
	Card issuing.Card
	PAN  string
	CVV  string // empty: it is not shown
}

// issuerTimeout is how long an issuer may take while a cardholder waits.
const issuerTimeout = 10 * time.Second

// LinkCard makes a one-time link to the page that shows a card's number, or sets its PIN. The card must be active or
// inactive. What its issuer cannot do is refused with issuing.CodePartnerUnable.
func (s *Service) LinkCard(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, kind issuing.CardLinkKind,
) (NewCardLink, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (NewCardLink, error) {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return NewCardLink{}, err
		}
		if err := s.checkLink(l.Card, kind); err != nil {
			return NewCardLink{}, err
		}
		token := randomLinkToken()
		now := u.Now()
		link := issuing.CardLink{
			TokenHash: s.linkHash(token), ID: issuing.NewID[string](), ProgrammeID: programme, CardID: id, Kind: kind,
			CreatedAt: now, ExpiresAt: now.Add(kind.Lifetime()),
		}
		if _, err := u.PurgeCardLinks(ctx, now); err != nil {
			return NewCardLink{}, err
		}
		if err := u.InsertCardLink(ctx, link); err != nil {
			return NewCardLink{}, err
		}
		action := issuing.CardRevealAsked
		if kind == issuing.LinkPIN {
			action = issuing.CardPINAsked
		}
		return NewCardLink{link, token}, u.RecordChange(ctx, issuing.AuditRecord{
			Actor: issuing.ActorProgramme, Action: action, Subject: string(id), Reason: "link " + link.ID,
		})
	})
}

// checkLink refuses a page that would have nothing to show or to set.
func (s *Service) checkLink(c issuing.Card, kind issuing.CardLinkKind) error {
	if err := c.CheckLink(); err != nil {
		return err
	}
	if kind == issuing.LinkPIN && s.pinSetter(c) == nil {
		return issuing.Refuse(issuing.CodePartnerUnable, "the issuer of this card cannot set its PIN here")
	}
	if kind == issuing.LinkReveal && c.SealedPAN == "" && s.revealer(c) == nil {
		return issuing.Refuse(issuing.CodePartnerUnable, "the issuer of this card keeps its number to itself and cannot show it here")
	}
	return nil
}

// pinSetter is the issuer of a card, if it can set PINs; else nil.
func (s *Service) pinSetter(c issuing.Card) partner.PINSetter {
	if c.Partner != s.issuerName() {
		return nil
	}
	setter, _ := s.cfg.Partners.CardIssuer.(partner.PINSetter)
	return setter
}

// revealer is the issuer of a card, if it can show cards; else nil.
func (s *Service) revealer(c issuing.Card) partner.CardRevealer {
	if c.Partner != s.issuerName() {
		return nil
	}
	revealer, _ := s.cfg.Partners.CardIssuer.(partner.CardRevealer)
	return revealer
}

// randomLinkToken is 256 random bits.
func randomLinkToken() string {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails
	return base64.RawURLEncoding.EncodeToString(b)
}

func (s *Service) linkHash(token string) string { return s.box.MAC("card links", token) }

// CardLink is what a link leads to. A link that does not exist, was used or is over is refused with issuing.CodeNotFound.
func (s *Service) CardLink(ctx context.Context, token string) (v CardLinkView, err error) {
	if v.Link, err = s.db.CardLink(ctx, s.linkHash(token)); err != nil {
		return v, err
	}
	if !v.Link.Usable(s.db.Now()) {
		return v, issuing.NotFound("link", "")
	}
	if v.Card, err = s.db.Card(ctx, v.Link.ProgrammeID, v.Link.CardID); err != nil {
		return v, err
	}
	v.Origins, err = s.db.SignInOrigins(ctx, v.Link.ProgrammeID)
	return v, err
}

// ShowCard uses a link up and gives what the cardholder is to see. The showing is on record before it happens; viewer says
// where the request came from. If the issuer cannot be asked, the link can be used again.
func (s *Service) ShowCard(ctx context.Context, token, viewer string) (shown ShownCard, err error) {
	v, err := s.CardLink(ctx, token)
	if err != nil {
		return shown, err
	}
	if v.Link.Kind != issuing.LinkReveal {
		return shown, issuing.NotFound("link", "")
	}
	if err := s.checkLink(v.Card, v.Link.Kind); err != nil {
		return shown, err
	}
	if v.Card.SealedPAN != "" {
		pan, err := s.box.Open(panName(v.Card.ID), v.Card.SealedPAN)
		if err != nil {
			return shown, err
		}
		shown.PAN = string(pan)
	}
	if revealer := s.revealer(v.Card); revealer != nil {
		asking, cancel := context.WithTimeout(ctx, issuerTimeout)
		defer cancel()
		revealed, err := revealer.RevealCard(asking, partner.CardAt(v.Card))
		if err != nil {
			return shown, fmt.Errorf("reveal the card at its issuer: %w", err)
		}
		if revealed.Page != "" && !strings.HasPrefix(revealed.Page, "https://") {
			return shown, fmt.Errorf("reveal the card at its issuer: its page is not https")
		}
		shown.Page, shown.CVV = revealed.Page, revealed.CVV
		if revealed.PAN != "" {
			shown.PAN = revealed.PAN
		}
	}
	if shown.PAN == "" && shown.Page == "" {
		return shown, fmt.Errorf("reveal the card %s: its issuer gave nothing to show", v.Card.ID)
	}
	shown.Card, err = s.useLink(ctx, v.Link, issuing.CardRevealed, viewer)
	return shown, err
}

// useLink uses a link up, and records who did.
func (s *Service) useLink(
	ctx context.Context, link issuing.CardLink, action issuing.AuditAction, viewer string,
) (issuing.Card, error) {
	return work.Do(ctx, s.db, link.ProgrammeID, func(u *work.Unit) (issuing.Card, error) {
		l, err := lockCard(ctx, u, link.ProgrammeID, link.CardID)
		if err != nil {
			return l.Card, err
		}
		if err := s.checkLink(l.Card, link.Kind); err != nil { // it may have been blocked meanwhile
			return l.Card, err
		}
		used, err := u.UseCardLink(ctx, link.TokenHash, u.Now())
		if err != nil {
			return l.Card, err
		}
		if !used {
			return l.Card, issuing.NotFound("link", "")
		}
		return l.Card, u.RecordChange(ctx, issuing.AuditRecord{
			Actor: issuing.ActorCardholder, Action: action, Subject: string(link.CardID), Reason: "link " + link.ID + ", from " + viewer,
		})
	})
}

// CheckPIN refuses a PIN that has not four to six digits, or that is easily guessed, with issuing.CodePINRefused.
func CheckPIN(pin string) error {
	if len(pin) < 4 || len(pin) > 6 || strings.Trim(pin, "0123456789") != "" {
		return issuing.Refuse(issuing.CodePINRefused, "a PIN has four to six digits")
	}
	same, up, down := true, true, true
	for i := 1; i < len(pin); i++ {
		step := int(pin[i]) - int(pin[i-1])
		same, up, down = same && step == 0, up && step == 1, down && step == -1
	}
	if same || up || down {
		return issuing.Refuse(issuing.CodePINRefused, "this PIN is easily guessed; choose digits that are neither all the same nor in a row")
	}
	return nil
}

// SetPIN uses a link up and has the issuer set the card's PIN, which is kept nowhere. What the issuer does not take is refused
// with issuing.CodePINRefused; then, and if the issuer cannot be asked, the link can be used again.
func (s *Service) SetPIN(ctx context.Context, token, pin, viewer string) error {
	v, err := s.CardLink(ctx, token)
	if err != nil {
		return err
	}
	if v.Link.Kind != issuing.LinkPIN {
		return issuing.NotFound("link", "")
	}
	if err := CheckPIN(pin); err != nil {
		return err
	}
	card, err := s.useLink(ctx, v.Link, issuing.CardPINSubmitted, viewer)
	if err != nil {
		return err
	}
	if refusal := s.setPINAtIssuer(ctx, card, pin); refusal != nil {
		err := work.Run(ctx, s.db, v.Link.ProgrammeID, func(u *work.Unit) error {
			return u.ReopenCardLink(ctx, v.Link.TokenHash)
		})
		if err != nil {
			return err
		}
		return refusal
	}
	return work.Run(ctx, s.db, v.Link.ProgrammeID, func(u *work.Unit) error {
		return u.RecordChange(ctx, issuing.AuditRecord{
			Actor: issuing.ActorCardholder, Action: issuing.CardPINSet, Subject: string(card.ID), Reason: "link " + v.Link.ID + ", from " + viewer,
		})
	})
}

func (s *Service) setPINAtIssuer(ctx context.Context, c issuing.Card, pin string) error {
	ctx, cancel := context.WithTimeout(ctx, issuerTimeout)
	defer cancel()
	answer, err := s.pinSetter(c).SetPIN(ctx, partner.CardAt(c), pin)
	if err != nil {
		return fmt.Errorf("set the PIN at the card issuer: %w", err)
	}
	if reason, refused := answer.Refusal(); refused {
		return issuing.Refuse(issuing.CodePINRefused, "the card issuer does not take this PIN: %s", reason)
	}
	if _, done := answer.Result(); !done {
		return fmt.Errorf("set the PIN at the card issuer: it did not say whether it was set")
	}
	return nil
}
