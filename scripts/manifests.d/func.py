"""func.yaml, which deploys a single function."""
import yaml

import filters


def problems(path, bundle):
    document = yaml.safe_load(path.read_text())
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
