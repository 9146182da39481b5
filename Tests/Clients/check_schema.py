"""Checks files against a JSON Schema with the jsonschema package; prints one line of true or false for each.

check_schema.py reads {"schema": …, "files": [TEXT, …]}; the texts are YAML, read as editors do: only true and false
are booleans.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    pass


Loader.yaml_implicit_resolvers = {
    first: [entry for entry in entries if entry[0] != "tag:yaml.org,2002:bool"]
    for first, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))

request = json.load(sys.stdin)
jsonschema.Draft7Validator.check_schema(request["schema"])
validator = jsonschema.Draft7Validator(request["schema"])
for text in request["files"]:
    print(json.dumps(validator.is_valid(yaml.load(text, Loader))))
