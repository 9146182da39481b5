"""Whether what a folder deploys is what functions.yaml says: each walks the other."""
import re

import filters
import functions
import rules


def problems(things, bundle):
    yield from references(things)
    if of_kind(things, "Trigger"):
        yield from services(things, bundle)
        yield from triggers(things, bundle)
        yield from schedules(things, bundle)


def of_kind(things, kind):
    return [thing for thing in things if thing["kind"] == kind]


def served(things):
    """The Services of Knative and the Deployments, by the function that each serves."""
    found = {}
    for thing in of_kind(things, "Service") + of_kind(things, "Deployment"):
        for pod in rules.pods(thing):
            for entry in pod["containers"][0].get("env", []):
                if entry["name"] == "FUNCTION":
                    found[entry["value"]] = thing
    return found


def services(things, bundle):
    found = served(things)
    for function in bundle.functions:
        if function.name not in found:
            yield f"function {function.name} of functions.yaml has no Service"
            continue
        limit = found[function.name]["spec"]["template"]["spec"].get("timeoutSeconds")
        if limit is None:
            continue  # a Deployment has none
        if limit <= function.seconds:
            yield f"Service {function.name} ends after {limit} s, and functions.yaml gives the function {function.seconds} s"
        if limit > 600:
            yield f"Service {function.name} asks for {limit} s; Knative gives at most 600 s"
    for name in found.keys() - {function.name for function in bundle.functions}:
        yield f"Service {found[name]['metadata']['name']} serves {name}, which functions.yaml does not have"


def triggers(things, bundle):
    by_name = {function.name: function for function in bundle.functions if function.is_woken_by_broker}
    woken = set()
    for thing in of_kind(things, "Trigger"):
        name = ((thing["spec"].get("subscriber") or {}).get("ref") or {}).get("name")
        woken.add(name)
        if name not in by_name:
            yield f"Trigger {thing['metadata']['name']} wakes {name}, which functions.yaml lets no broker wake"
            continue
        yield from events(thing, by_name[name])
        timeout = re.fullmatch(r"PT(\d+)S", thing["spec"]["delivery"].get("timeout", ""))
        if not timeout:
            yield f"Trigger {thing['metadata']['name']} does not say in seconds how long it waits: delivery.timeout: PT120S"
        elif name in served(things) and int(timeout[1]) <= served(things)[name]["spec"]["template"]["spec"]["timeoutSeconds"]:
            yield f"Trigger {thing['metadata']['name']} waits {timeout[1]} s, which is less than its Service may take"
    for name in by_name.keys() - woken:
        yield f"function {name} of functions.yaml has no Trigger"


def events(thing, function):
    """Every event there may be, sent through the filters."""
    name, chain = thing["metadata"]["name"], thing["spec"].get("filters", [])
    for event in ("merge_request", "pipeline", "job", "push", "note", "schedule"):
        for side in ("source-git", "dist-git", None):
            for action in functions.ACTIONS.get(event, []) + [None]:
                attributes = {"type": filters.OURS.format(event), "side": side, "action": action}
                attributes = {key: value for key, value in attributes.items() if value}
                wanted = any(trigger.fits(event, side, action) for trigger in function.triggers)
                if filters.passes(chain, attributes) != wanted:
                    words = " ".join(filter(None, [event, action, side and f"of {side}"]))
                    yield f"Trigger {name} {'keeps back' if wanted else 'lets through'} {words}, other than functions.yaml"
        for kind in filters.foreign(event):
            wanted = any(trigger.event == event for trigger in function.triggers)
            if filters.passes(chain, {"type": kind}) != wanted:
                yield f"Trigger {name} {'keeps back' if wanted else 'lets through'} {kind}, other than functions.yaml"


def schedules(things, bundle):
    scheduled = [function.name for function in bundle.functions if any(trigger.event == "schedule" for trigger in function.triggers)]
    if scheduled and not of_kind(things, "PingSource"):
        yield f"nothing wakes {', '.join(scheduled)}: there is no PingSource"


def references(things):
    """Whoever is named is there; what the operator brings along is named in docs/deploy.md."""
    names = {(thing["apiVersion"], thing["kind"], thing["metadata"]["name"]) for thing in things}
    for thing in things:
        place = f"{thing['kind']} {thing['metadata']['name']}"
        for reference in list(named(thing.get("spec") or {})):
            if (reference.get("apiVersion", "v1"), reference["kind"], reference["name"]) not in names:
                yield f"{place} names {reference['kind']} {reference['name']}, which is not there"
        broker = (thing.get("spec") or {}).get("broker")
        if thing["kind"] == "Trigger" and ("eventing.knative.dev/v1", "Broker", broker) not in names:
            yield f"{place} names Broker {broker}, which is not there"
        for pod in rules.pods(thing):
            account = pod.get("serviceAccountName")
            if ("v1", "ServiceAccount", account) not in names:
                yield f"{place} runs as {account}, and there is no such ServiceAccount"


def named(value):
    """Every reference of a subscriber, a sink or a subject in an object."""
    if isinstance(value, list):
        for each in value:
            yield from named(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in ("ref", "subject", "to") and isinstance(each, dict) and "name" in each and "kind" in each:
                yield each
            else:
                yield from named(each)
