"""Posts events with the CloudEvents SDK for Python, in every mode, and prints the statuses as JSON."""

import http.client
import json
import sys
from datetime import datetime, timezone
from urllib.parse import urlsplit

from cloudevents.core.bindings import http as binding
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent


def event(number, payload):
    attributes = {
        "specversion": "1.0",
        "id": f"sdk {number} \u00e9 100%",
        "source": "https://gitlab.example/src/bash",
        "type": "dev.knative.sources.gitlab.merge_request",
        "time": datetime(2026, 7, 1, 10, 0, tzinfo=timezone.utc),
        "datacontenttype": "application/json",
        "comgitlabevent": "Merge Request Hook",
    }
    return CloudEvent(attributes, payload)


def post(url, headers, body):
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=30)
    connection.request("POST", place.path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def main(url, payload):
    format = JSONFormat()
    messages = {
        "binary": binding.to_binary(event(1, payload), format),
        "structured": binding.to_structured(event(2, payload), format),
    }
    answers = {mode: post(url, message.headers, message.body) for mode, message in messages.items()}
    batch = b"[" + b",".join(format.write(event(number, payload)) for number in (3, 4)) + b"]"
    answers["batch"] = post(url, {"content-type": "application/cloudevents-batch+json"}, batch)
    print(json.dumps(answers))


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
