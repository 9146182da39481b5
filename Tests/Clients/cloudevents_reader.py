"""Reads a message with the CloudEvents SDK for Python, and prints the event's attributes and data as JSON."""

import json
import sys

from cloudevents.core.bindings.http import HTTPMessage, from_http_event

message = json.load(sys.stdin)
event = from_http_event(HTTPMessage(message["headers"], message["body"].encode()))
print(json.dumps({"attributes": event.get_attributes(), "data": event.get_data()}, default=str))
