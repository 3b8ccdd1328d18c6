"""Buys something with the newest active card, and says how the purchase was decided.

    set -a; . data/sandbox.env; python3 examples/python/buy.py 20 GBP
"""
import sys

from offblocks import Refused, call

amount, currency = sys.argv[1:3] or ("20", "GBP")
card = call("GET", "/cards?status=active&limit=1")[0]
try:
    call("POST", f"/simulator/cards/{card['id']}/authorisation", {"amount": amount, "currency": currency})
except Refused as refusal:
    if "authorisation_declined" not in refusal.text:
        raise
decision = call("GET", f"/cards/{card['id']}/decisions?limit=1")[0]
print(*(decision[name] for name in ("outcome", "reason", "amount", "currency") if name in decision))
