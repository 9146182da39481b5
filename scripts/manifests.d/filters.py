"""Filters of Knative triggers: made from what functions.yaml says, and evaluated as a broker does.

Source: https://knative.dev/docs/eventing/triggers/#supported-filter-dialects
"""
OURS = "org.source-git.sluice.{}.v1"
# Types of eventing-gitlab's source, which sets neither side nor action: its functions find those out by themselves.
GITLAB_SOURCE = "dev.knative.sources.gitlab."
FOREIGN = {
    "note": [GITLAB_SOURCE + "note", GITLAB_SOURCE + "confidential_note"],
    "schedule": ["dev.knative.sources.ping"],
}


def foreign(event):
    return FOREIGN.get(event, [GITLAB_SOURCE + event])


def of(triggers):
    """The filter that lets through what fits any of some triggers."""
    dialects = [ours(trigger) for trigger in triggers]
    for event in dict.fromkeys(trigger.event for trigger in triggers):
        dialects += [{"exact": {"type": name}} for name in foreign(event)]
    return [{"any": dialects}]


def ours(trigger):
    attributes = {"type": OURS.format(trigger.event)}
    if trigger.side:
        attributes["side"] = trigger.side
    actions = [{"exact": {"action": action}} for action in trigger.actions or []]
    if not actions:
        return {"exact": attributes}
    return {"all": [{"exact": attributes}, actions[0] if len(actions) == 1 else {"any": actions}]}


def passes(filters, attributes):
    """Whether an event with these attributes goes through; a list of filters is a conjunction."""
    return all(evaluate(*item, attributes) for dialect in filters for item in dialect.items())


def evaluate(dialect, argument, attributes):
    match dialect:
        case "all": return all(passes([each], attributes) for each in argument)
        case "any": return any(passes([each], attributes) for each in argument)
        case "not": return not passes([argument], attributes)
        case "exact": return all(attributes.get(name) == value for name, value in argument.items())
        case "prefix": return all(attributes.get(name, "").startswith(value) for name, value in argument.items())
        case "suffix": return all(attributes.get(name, "").endswith(value) for name, value in argument.items())
    raise ValueError(f"filters of dialect {dialect} are not understood here")
