"""What schemas do not know. Each rule yields sentences about one object."""
import re

DELIVERY = {"deadLetterSink", "retry", "backoffPolicy", "backoffDelay", "timeout", "retryAfterMax", "format"}
DIALECTS = {"all", "any", "not", "exact", "prefix", "suffix", "cesql"}
DURATION = r"P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?"
CONTAINER = {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "runAsNonRoot": True}


def problems(thing):
    for rule in (delivery, subscriber, filters, restricted, schedule):
        yield from rule(thing)


def delivery(thing):
    """A misspelt key under delivery is kept by the API server, and means nothing."""
    found = (thing.get("spec") or {}).get("delivery")
    if thing["kind"] not in ("Trigger", "Broker", "Subscription") or found is None:
        return
    for key in sorted(found.keys() - DELIVERY):
        yield f"delivery has no {key}, only {', '.join(sorted(DELIVERY))}"
    for key in ("backoffDelay", "timeout", "retryAfterMax"):
        if key in found and not re.fullmatch(DURATION, str(found[key])):
            yield f"delivery.{key} is {found[key]}, which is no duration of ISO 8601 such as PT1S"
    if found.get("backoffPolicy", "linear") not in ("linear", "exponential"):
        yield f"delivery.backoffPolicy is {found['backoffPolicy']}, neither linear nor exponential"
    if not isinstance(found.get("retry", 0), int) or found.get("retry", 0) < 0:
        yield f"delivery.retry is {found['retry']}, which is no count"
    if "deadLetterSink" not in found:
        yield "delivery has no deadLetterSink: what cannot be delivered would be lost"
    elif not named(found["deadLetterSink"]):
        yield "delivery.deadLetterSink names nobody: say ref or uri"


def subscriber(thing):
    if thing["kind"] == "Trigger" and not named(thing["spec"].get("subscriber")):
        yield "the subscriber is empty: say ref or uri"
    if thing["kind"] in ("PingSource", "SinkBinding", "GitLabSource") and not named(thing["spec"].get("sink")):
        yield "the sink is empty: say ref or uri"


def named(destination):
    destination = destination or {}
    reference = destination.get("ref") or {}
    return bool(destination.get("uri")) or all(reference.get(key) for key in ("apiVersion", "kind", "name"))


def filters(thing):
    if thing["kind"] == "Trigger":
        for dialect in thing["spec"].get("filters", []):
            yield from dialect_problems(dialect)


def dialect_problems(dialect):
    if len(dialect) != 1:
        yield f"a filter has the dialects {', '.join(sorted(dialect)) or 'none'}; each has exactly one"
    for word, argument in dialect.items():
        if word not in DIALECTS:
            yield f"there is no filter dialect {word}"
        elif word in ("all", "any"):
            for each in argument:
                yield from dialect_problems(each)
        elif word == "not":
            yield from dialect_problems(argument)
        elif word != "cesql":
            yield from attribute_problems(word, argument)


def attribute_problems(word, attributes):
    if not attributes:
        yield f"a filter {word} names no attribute"
    for name, value in attributes.items():
        if not re.fullmatch("[a-z0-9]+", name):
            yield f"{name} cannot be an attribute of a CloudEvent: those are lower-case letters and digits"
        if not isinstance(value, str) or not value:
            yield f"attribute {name} is compared with {value!r}, which is no text"


def restricted(thing):
    """What OpenShift's restricted-v2 and the Pod Security Standard `restricted` ask for, and a read-only root."""
    for pod in pods(thing):
        if pod.get("automountServiceAccountToken") is not False:
            yield "the pod gets a token of the cluster that it does not need: automountServiceAccountToken: false"
        for container in pod.get("containers", []) + pod.get("initContainers", []):
            yield from container_problems(container, pod)
        for volume in pod.get("volumes", []):
            if not volume.keys() & {"configMap", "secret", "emptyDir", "projected", "persistentVolumeClaim"}:
                yield f"volume {volume['name']} is of a kind that is not allowed"


def container_problems(container, pod):
    context = {**pod.get("securityContext", {}), **container.get("securityContext", {})}
    for key, value in CONTAINER.items():
        if context.get(key) is not value:
            yield f"container {container['name']} needs securityContext.{key}: {str(value).lower()}"
    if context.get("capabilities") != {"drop": ["ALL"]}:
        yield f"container {container['name']} has to drop ALL capabilities, and add none"
    if (context.get("seccompProfile") or {}).get("type") != "RuntimeDefault":
        yield f"container {container['name']} needs the seccomp profile RuntimeDefault"
    if "runAsUser" in context:
        yield f"container {container['name']} asks for a user id, which the cluster chooses"
    if any("secret" in (entry.get("valueFrom") or {}).__str__().lower() for entry in container.get("env", [])):
        yield f"container {container['name']} reads a secret from the environment: mount it as a file"
    if "limits" not in container.get("resources", {}):
        yield f"container {container['name']} has no limit of memory"


def pods(thing):
    """The pods that an object makes."""
    spec = thing.get("spec") or {}
    if thing["kind"] in ("Service", "Deployment") and "template" in spec:
        yield spec["template"]["spec"]
    if thing["kind"] == "CronJob":
        yield spec["jobTemplate"]["spec"]["template"]["spec"]


def schedule(thing):
    if thing["kind"] in ("PingSource", "CronJob") and not re.fullmatch(r"([-\d*/,]+ ){4}[-\d*/,]+", thing["spec"]["schedule"]):
        yield f"{thing['spec']['schedule']} is no schedule of five fields"
