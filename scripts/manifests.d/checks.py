"""All that can be wrong with the manifests, as sentences."""
import os
import pathlib
import subprocess
import sys

import yaml

import agreement
import func
import functions
import knative
import rules
import schemas

FOLDERS = ["container/knative/in-memory", "container/knative/kafka", "container/knative/gitlab-source",
           "container/openshift/serverless", "container/openshift/plain", "container/plain", "container/examples"]


def report(root):
    """Prints what is wrong, or what was looked at, and returns an exit code."""
    folder = definitions(root)
    known = schemas.Schemas(folder)
    bundle = functions.Bundle.read(root / "functions.yaml")
    mistakes = list(drift(root, bundle))
    single = func.problems(root / "container/func/func.yaml", bundle, folder.parent / "func_yaml-schema.json")
    mistakes += [f"container/func/func.yaml: {problem}" for problem in single]
    for name in FOLDERS:
        things = rendered(root / name)
        mistakes += [f"{name}: {problem}" for problem in problems(things, configured(things) or bundle, known)]
        print(f"manifests: {name}: {len(things)} objects")
    if not known.custom:
        print(f"manifests: {folder} is not there: fields of Knative's objects are not checked")
    for mistake in mistakes:
        print(f"manifests: {mistake}", file=sys.stderr)
    print(f"manifests: {len(mistakes)} mistakes" if mistakes else "manifests: no mistakes")
    return 1 if mistakes else 0


def definitions(root):
    """The folder with Knative's CustomResourceDefinitions, which need not be there."""
    return pathlib.Path(os.environ.get("KNATIVE_SCHEMAS", root.parent / "shared/schemas/knative"))


def problems(things, bundle, known):
    for thing in things:
        place = f"{thing['kind']} {thing['metadata']['name']}"
        invalid = known.problems(thing)
        yield from (f"{place}: {problem}" for problem in invalid)
        if not invalid:
            yield from (f"{place}: {problem}" for problem in rules.problems(thing))
    yield from agreement.problems(things, bundle)


def configured(things):
    """The functions.yaml that a folder brings along."""
    for thing in things:
        if thing["kind"] == "ConfigMap" and "functions.yaml" in thing["data"]:
            return functions.Bundle.parse(thing["data"]["functions.yaml"])
    return None


def drift(root, bundle):
    wanted = knative.texts(bundle)
    folder = root / knative.FOLDER
    for name in sorted(wanted.keys() | {path.name for path in folder.glob("*.yaml")}):
        path = folder / name
        if not path.exists() or path.read_text() != wanted.get(name):
            yield f"{knative.FOLDER}/{name} is not what functions.yaml says: make manifests writes it anew"


def rendered(folder):
    kubectl = pathlib.Path(sys.executable).with_name("kubectl")
    command = [str(kubectl) if kubectl.exists() else "kubectl", "kustomize", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"manifests: {folder} cannot be rendered: {done.stderr.strip()}")
    return [thing for thing in yaml.safe_load_all(done.stdout) if thing]
