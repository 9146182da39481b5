"""Each mistake that the check is there to find is made here, in manifests that are otherwise right."""
import copy
import pathlib
import unittest

import agreement
import checks
import functions
import rules

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUNDLE = functions.Bundle.read(ROOT / "functions.yaml")
THINGS = checks.rendered(ROOT / "container/knative/kafka")
PLAIN = checks.rendered(ROOT / "container/plain")


def thing(things, kind, name):
    return next(each for each in things if (each["kind"], each["metadata"]["name"]) == (kind, name))


def pod(things):
    return thing(things, "Service", "sync-ci")["spec"]["template"]["spec"]


def trigger(things):
    return thing(things, "Trigger", "sync-ci")["spec"]


# What is done to good manifests, and a part of the sentence that has to follow.
MISTAKES = {
    "a function without a Service": (lambda t: t.remove(thing(t, "Service", "sync-ci")), "has no Service"),
    "a function without a Trigger": (lambda t: t.remove(thing(t, "Trigger", "sync-ci")), "has no Trigger"),
    "a Service of a function that is not there": (
        lambda t: pod(t)["containers"][0]["env"][0].update(value="sync-cl"), "serves sync-cl, which functions.yaml does not have"),
    "a Service that ends before its function": (lambda t: pod(t).update(timeoutSeconds=60), "functions.yaml gives the function"),
    "a Trigger that ends before its Service": (
        lambda t: trigger(t)["delivery"].update(timeout="PT60S"), "less than its Service may take"),
    "a filter that keeps back": (
        lambda t: trigger(t).update(filters=[{"exact": {"type": "org.source-git.sluice.pipeline.v1", "side": "dist-git"}}]),
        "keeps back job failed of dist-git"),
    "a filter that lets through": (lambda t: trigger(t).update(filters=[]), "lets through push of source-git"),
    "no PingSource": (lambda t: [t.remove(each) for each in list(t) if each["kind"] == "PingSource"], "there is no PingSource"),
    "a broker of another name": (lambda t: trigger(t).update(broker="sluices"), "names Broker sluices, which is not there"),
    "a dead letter sink that is not there": (
        lambda t: t.remove(thing(t, "Service", "dead-letter")), "names Service dead-letter, which is not there"),
    "an account that is not there": (lambda t: t.remove(thing(t, "ServiceAccount", "sluice")), "there is no such ServiceAccount"),
    "an empty subscriber": (lambda t: trigger(t).update(subscriber={"ref": {}}), "the subscriber is empty"),
    "a misspelt key under delivery": (lambda t: trigger(t)["delivery"].update(backOffDelay="PT1S"), "delivery has no backOffDelay"),
    "a delay in seconds": (lambda t: trigger(t)["delivery"].update(backoffDelay="1s"), "no duration of ISO 8601"),
    "an empty duration": (lambda t: trigger(t)["delivery"].update(backoffDelay="PT"), "no duration of ISO 8601"),
    "a policy that is none": (lambda t: trigger(t)["delivery"].update(backoffPolicy="quadratic"), "neither linear nor exponential"),
    "a retry that is no count": (lambda t: trigger(t)["delivery"].update(retry="12"), "which is no count"),
    "no dead letter sink": (lambda t: trigger(t)["delivery"].pop("deadLetterSink"), "would be lost"),
    "an attribute that is a number": (lambda t: trigger(t).update(filters=[{"exact": {"side": 1}}]), "which is no text"),
    "an attribute with a dash": (lambda t: trigger(t).update(filters=[{"exact": {"ce-side": "dist-git"}}]), "cannot be an attribute"),
    "two dialects in one filter": (
        lambda t: trigger(t).update(filters=[{"exact": {"side": "a"}, "prefix": {"type": "b"}}]), "each has exactly one"),
    "a writable root": (lambda t: pod(t)["containers"][0]["securityContext"].pop("readOnlyRootFilesystem"), "readOnlyRootFilesystem"),
    "a capability": (
        lambda t: pod(t)["containers"][0]["securityContext"]["capabilities"].update(add=["NET_ADMIN"]), "drop ALL capabilities"),
    "a user id": (lambda t: pod(t)["containers"][0]["securityContext"].update(runAsUser=0), "which the cluster chooses"),
    "no seccomp profile": (lambda t: pod(t)["containers"][0]["securityContext"].pop("seccompProfile"), "RuntimeDefault"),
    "a token of the cluster": (lambda t: pod(t).pop("automountServiceAccountToken"), "automountServiceAccountToken"),
    "a folder of the host": (lambda t: pod(t)["volumes"].append({"name": "host", "hostPath": {"path": "/"}}), "not allowed"),
    "a secret in the environment": (
        lambda t: pod(t)["containers"][0]["env"].append({"name": "T", "valueFrom": {"secretKeyRef": {"name": "s", "key": "k"}}}),
        "mount it as a file"),
    "a schedule of four fields": (
        lambda t: thing(t, "PingSource", "reconcile")["spec"].update(schedule="*/10 * * *"), "no schedule of five fields"),
}


class Manifests(unittest.TestCase):
    def problems(self, things):
        return [problem for each in things for problem in rules.problems(each)] + list(agreement.problems(things, BUNDLE))

    def test_good_ones_pass(self):
        self.assertEqual(self.problems(THINGS), [])
        self.assertEqual(self.problems(PLAIN), [])

    def test_each_mistake_is_found(self):
        for name, (make, sentence) in MISTAKES.items():
            with self.subTest(name):
                things = copy.deepcopy(THINGS)
                make(things)
                self.assertIn(sentence, "\n".join(self.problems(things)))

    def test_unknown_fields_are_refused(self):
        problems = checks.schemas.problems_of_kubernetes(
            {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "sluice"}, "automountToken": False})
        self.assertIn("automountToken", "\n".join(problems))

    @unittest.skipUnless(checks.definitions(ROOT).is_dir(), "Knative's definitions are not at hand")
    def test_unknown_fields_of_knative_are_refused(self):
        known = checks.schemas.Schemas(checks.definitions(ROOT))
        for kind, name, path in [("Service", "sync-ci", ("spec", "template", "spec")), ("Trigger", "sync-ci", ("spec", "subscriber", "ref"))]:
            with self.subTest(kind):
                good = thing(THINGS, kind, name)
                self.assertEqual(known.problems(good), [])
                bad = copy.deepcopy(good)
                place = bad
                for key in path:
                    place = place[key]
                place["nane"] = "x"
                self.assertIn("nane", "\n".join(known.problems(bad)))


if __name__ == "__main__":
    unittest.main()
