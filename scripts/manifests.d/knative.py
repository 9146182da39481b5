"""A Knative Service for each function but dead-letter, and a Trigger for each that a broker wakes."""
import filters

FOLDER = "container/knative/base/functions"
# A function that takes its whole time still has to answer, and a broker still has to hear it.
ANSWERING = 10
HEARING = 20
# What is asked for may come in any order, and what comes from a clock has none.
UNORDERED = {"run-command", "reconcile"}
# Which secrets a function reads: the ingress, where strangers knock, none that can write.
SECRETS = {"ingress": ["webhook"]}

SERVICE = """\
# Made by scripts/manifests from functions.yaml: do not edit.
# {summary}
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: {name}
  labels:
    app.kubernetes.io/name: {name}
    app.kubernetes.io/part-of: sluice{visibility}
spec:
  template:
    metadata:
      labels:
        app.kubernetes.io/name: {name}
        app.kubernetes.io/part-of: sluice
      annotations:
        autoscaling.knative.dev/min-scale: "{least}"
        autoscaling.knative.dev/max-scale: "10"
    spec:
      containerConcurrency: {concurrency}
      timeoutSeconds: {timeout}
      responseStartTimeoutSeconds: {timeout}
      serviceAccountName: sluice
      automountServiceAccountToken: false
      enableServiceLinks: false
      containers:
        - name: sluice
          image: sluice
          args: [serve, --host, 0.0.0.0, --config, /etc/sluice/functions.yaml, --log, json]
          env:
            - {{name: FUNCTION, value: {name}}}
          ports:
            - {{containerPort: 8080}}
          readinessProbe:
            httpGet: {{path: /health/readiness}}
          livenessProbe:
            httpGet: {{path: /health/liveness}}
          resources:
            requests: {{cpu: 50m, memory: 64Mi}}
            limits: {{memory: 512Mi, ephemeral-storage: 1Gi}}
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: {{drop: [ALL]}}
            readOnlyRootFilesystem: true
            runAsNonRoot: true
            seccompProfile: {{type: RuntimeDefault}}
          volumeMounts:
            - {{name: functions, mountPath: /etc/sluice, readOnly: true}}
{mounts}            - {{name: tmp, mountPath: /tmp}}
      volumes:
        - {{name: functions, configMap: {{name: sluice-functions}}}}
{volumes}        - {{name: tmp, emptyDir: {{sizeLimit: 1Gi}}}}
"""
MOUNT = "            - {{name: {0}, mountPath: /run/secrets/sluice/{0}, readOnly: true}}\n"
VOLUME = "        - {{name: {0}, secret: {{secretName: sluice-{0}}}}}\n"

TRIGGER = """\
---
apiVersion: eventing.knative.dev/v1
kind: Trigger
metadata:
  name: {name}
  labels:
    app.kubernetes.io/name: {name}
    app.kubernetes.io/part-of: sluice
  annotations:
    # By partition key, the pair of merge requests, where the broker is one of Kafka.
    kafka.eventing.knative.dev/delivery.order: {order}
spec:
  broker: sluice
  filters:
{filters}  subscriber:
    ref: {{apiVersion: serving.knative.dev/v1, kind: Service, name: {name}}}
  # 1 s, 2 s, 4 s, …: 68 minutes in all, longer than GitLab's maintenance takes.
  delivery:
    retry: 12
    backoffPolicy: exponential
    backoffDelay: PT1S
    timeout: PT{timeout}S
    deadLetterSink:
      ref: {{apiVersion: v1, kind: Service, name: dead-letter}}
"""


def write(root, bundle):
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    files = texts(bundle)
    for old in folder.glob("*.yaml"):
        if old.name not in files:
            old.unlink()
    for name, text in files.items():
        (folder / name).write_text(text)


def texts(bundle):
    """The files of the folder, by name."""
    made = [function for function in bundle.functions if not function.keeps_dead_letters]
    files = {f"{function.name}.yaml": manifest(function, bundle) for function in made}
    resources = "".join(f"  - {name}\n" for name in sorted(files))
    files["kustomization.yaml"] = (
        "# Made by scripts/manifests from functions.yaml: do not edit.\n"
        f"apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n{resources}"
    )
    return files


def manifest(function, bundle):
    return service(function, bundle) + (trigger(function) if function.is_woken_by_broker else "")


def service(function, bundle):
    secrets = SECRETS.get(function.name, ["identity"])
    is_ingress = function.name == "ingress"
    return SERVICE.format(
        name=function.name,
        summary=function.summary,
        visibility="" if is_ingress else "\n    networking.knative.dev/visibility: cluster-local",
        # GitLab waits ten seconds and does not try again: its door is never asleep.
        least=1 if is_ingress else 0,
        concurrency=0 if is_ingress else bundle.concurrency,
        timeout=function.seconds + ANSWERING,
        mounts="".join(MOUNT.format(secret) for secret in secrets),
        volumes="".join(VOLUME.format(secret) for secret in secrets),
    )


def trigger(function):
    return TRIGGER.format(
        name=function.name,
        order="unordered" if function.name in UNORDERED else "ordered",
        filters=block(filters.of(function.triggers), 4),
        timeout=function.seconds + HEARING,
    )


def block(dialects, indent):
    """Filters as YAML: a line for each `exact`, the others nested."""
    lines = ""
    for dialect in dialects:
        [(word, argument)] = dialect.items()
        if isinstance(argument, list):
            lines += " " * indent + f"- {word}:\n" + block(argument, indent + 4)
        else:
            pairs = ", ".join(f"{name}: {value}" for name, value in argument.items())
            lines += " " * indent + f"- {word}: {{{pairs}}}\n"
    return lines
