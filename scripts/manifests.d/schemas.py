"""What a cluster's API would refuse: unknown fields, wrong types."""
import warnings

import jsonschema
import yaml

METADATA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "maxLength": 253, "pattern": "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$"},
        "namespace": {"type": "string"},
        "labels": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 63}},
        "annotations": {"type": "object", "additionalProperties": {"type": "string"}},
    },
    "required": ["name"],
    "additionalProperties": False,
}


# Kinds without a schema at hand.
UNCHECKED = {("route.openshift.io/v1", "Route")}


class Schemas:
    """Of Knative from CustomResourceDefinitions, of Kubernetes itself from kubernetes-validate."""

    def __init__(self, folder):
        self.custom = dict(definitions(folder)) if folder.is_dir() else {}

    def problems(self, thing):
        key = (thing.get("apiVersion", ""), thing.get("kind", ""))
        if key in self.custom:
            validator = jsonschema.Draft202012Validator(self.custom[key])
            return [f"{'/'.join(map(str, error.absolute_path)) or 'it'}: {error.message[:200]}" for error in validator.iter_errors(thing)]
        if key in UNCHECKED:
            return []
        group = key[0].split("/")[0]
        if "/" in key[0] and "." in group and not group.endswith(".k8s.io"):
            return [f"there is no kind {key[1]} in {key[0]}"] if self.custom else []
        return problems_of_kubernetes(thing)


def problems_of_kubernetes(thing):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import kubernetes_validate
    try:
        kubernetes_validate.validate(thing, "1.33", strict=True)
    except (kubernetes_validate.ValidationError, kubernetes_validate.SchemaNotFoundError, kubernetes_validate.InvalidSchemaError) as error:
        return [str(getattr(error, "message", error))[:200]]
    return []


def definitions(folder):
    for path in sorted(folder.glob("*.yaml")):
        for definition in yaml.safe_load_all(path.read_text()):
            if not definition or definition.get("kind") != "CustomResourceDefinition":
                continue
            spec = definition["spec"]
            for version in spec["versions"]:
                if version["served"]:
                    key = (f"{spec['group']}/{version['name']}", spec["names"]["kind"])
                    yield key, whole(strict(version["schema"]["openAPIV3Schema"]))


def whole(schema):
    properties = schema.setdefault("properties", {})
    properties.update(apiVersion={"type": "string"}, kind={"type": "string"}, metadata=METADATA)
    return {**schema, "additionalProperties": False, "required": ["apiVersion", "kind", "metadata", "spec"]}


def strict(schema):
    """A schema of Kubernetes as one of JSON Schema that knows no other fields."""
    result = {}
    for key, value in schema.items():
        if key == "properties":
            result[key] = {name: strict(each) for name, each in value.items()}
        elif key in ("items", "additionalProperties", "not") and isinstance(value, dict):
            result[key] = strict(value)
        elif not key.startswith("x-kubernetes-") and key not in ("description", "default", "example", "nullable", "format"):
            result[key] = value
    if schema.get("x-kubernetes-int-or-string"):
        result.pop("type", None)
        result["anyOf"] = [{"type": "integer"}, {"type": "string"}]
    if "properties" in result and not schema.get("x-kubernetes-preserve-unknown-fields"):
        result.setdefault("additionalProperties", False)
    return result
