"""functions.yaml, as far as manifests depend on it."""
import dataclasses
import re

import yaml

ACTIONS = {
    "merge_request": "open update close reopen merge approval approved unapproval unapproved".split(),
    "note": ["create", "update"],
    "pipeline": "created waiting_for_resource preparing waiting_for_callback pending running success failed canceling canceled "
                "skipped manual scheduled".split(),
}
ACTIONS["job"] = ACTIONS["pipeline"]
UNITS = {"s": 1, "m": 60, "h": 3600}


@dataclasses.dataclass
class Trigger:
    event: str
    side: str | None  # None is either
    actions: list | None  # None is all

    def fits(self, event, side, action):
        return event == self.event and self.side in (None, side) and (self.actions is None or action in self.actions)


@dataclasses.dataclass
class Function:
    name: str
    summary: str
    triggers: list
    seconds: int

    @property
    def keeps_dead_letters(self):
        return any(trigger.event == "undelivered" for trigger in self.triggers)

    @property
    def is_woken_by_broker(self):
        """All but ingress, which GitLab wakes, and dead-letter, which gets what others could not take."""
        return not any(trigger.event in ("webhook", "undelivered") for trigger in self.triggers)


@dataclasses.dataclass
class Bundle:
    functions: list
    concurrency: int

    @classmethod
    def read(cls, path):
        return cls.parse(path.read_text())

    @classmethod
    def parse(cls, text):
        # Strings only: to YAML 1.1, `on` is a truth value.
        document = yaml.load(text, Loader=yaml.BaseLoader)
        limits = document["limits"]
        return cls([function(entry, limits) for entry in document["functions"]], int(limits["concurrency"]))


def function(entry, limits):
    triggers = [trigger(each) for each in entry["on"]]
    return Function(entry["name"], entry["summary"], triggers, seconds(entry.get("timeout", limits["deadlines"]["function"])))


def trigger(entry):
    side = entry.get("side", "any")
    return Trigger(entry["event"], None if side == "any" else side, entry.get("actions"))


def seconds(text):
    number, unit = re.fullmatch(r"(\d+)([smh])", text).groups()
    return int(number) * UNITS[unit]
