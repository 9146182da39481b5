"""func.yaml, which deploys a single function."""
import json

import jsonschema
import yaml

import filters


class Loader(yaml.SafeLoader):
    """Leaves times as the texts that JSON has."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(path, bundle, schema):
    """What is wrong; `schema` is the path of func's own JSON Schema, which need not be there."""
    document = yaml.load(path.read_text(), Loader=Loader)
    if schema.exists():
        validator = jsonschema.Draft4Validator(json.loads(schema.read_text()))
        yield from (f"{'/'.join(map(str, error.absolute_path)) or 'it'}: {error.message[:200]}" for error in validator.iter_errors(document))
    name = {entry["name"]: entry["value"] for entry in document["run"]["envs"]}.get("FUNCTION")
    found = [function for function in bundle.functions if function.name == name]
    if not found:
        yield f"FUNCTION is {name}, which functions.yaml does not have"
        return
    if document["image"] != document["deploy"]["image"]:
        yield "image and deploy.image differ"
    for subscription in document["deploy"]["subscriptions"]:
        attributes = subscription["filters"]
        if not any(filters.passes([filters.ours(trigger)], attributes) for trigger in found[0].triggers):
            yield f"a subscription brings {attributes}, which does not wake {name}"
