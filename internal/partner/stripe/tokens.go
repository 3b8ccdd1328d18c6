package stripe

import "strconv"

// The names of facts. A fact has one name, whichever events tell of it, so that it counts once:
//
//	iauth_1/0            the first question about iauth_1, by request and by its entry in request_history
//	iauth_1/0/stand-in   somebody else approved that question
//	iauth_1/reversed     it was reversed; also iauth_1/expired and iauth_1/closed
//	evt_1/reduced        the event evt_1 told that part of a hold was reversed
//	ipi_1                a transaction
//	idp_1/won            the dispute idp_1 was won; also idp_1/lost, idp_1/expired and idp_1/rescinded

// questionToken names a question by its place among those about an authorisation, from 0.
func questionToken(authorisation string, place int) string {
	return authorisation + "/" + strconv.Itoa(place)
}

func standInToken(authorisation string, place int) string {
	return questionToken(authorisation, place) + "/stand-in"
}

func disputeToken(dispute, outcome string) string { return dispute + "/" + outcome }

func endToken(authorisation, status string) string { return authorisation + "/" + status }

// reducedToken is of an event, since Stripe names a partial reversal by nothing else. An event that is sent again keeps
// its id.
func reducedToken(event string) string { return event + "/reduced" }
