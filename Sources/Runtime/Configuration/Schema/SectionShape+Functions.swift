/// The sections of functions.yaml: the file as a whole, and what wakes its functions.
extension SectionShape {
    static let root = SectionShape(keys: [
        .required("functions", .list(of: .section(function)), "The functions, and what wakes them."),
        .required("forges", .list(of: .section(forge)), "The GitLab instances."),
        .required("mappings", .list(of: .section(mapping)), "Which projects belong together."),
        .optional("policy", .section(policy), "Who is served, and who may command."),
        .optional("limits", .section(limits), "What strangers and outages may cost at most."),
    ])

    static let function = SectionShape(keys: [
        .required("name", String.self, "The function; `sluice functions` lists them."),
        .required("summary", String.self, "What it does, in a line for people."),
        .required("on", .list(of: .section(trigger)), "Which events wake it; any of them does."),
        .optional("timeout", Duration.self, "How long one invocation may take."),
        .optional(
            "heartbeat",
            .section(secret),
            "The address that `reconcile` asks after each walk over all pairs that ended well."
        ),
    ])

    static let trigger = SectionShape(keys: [
        .required("event", Event.Kind.self, "What the event is about."),
        .optional("side", SideChoice.self, "Where it happens; any when left out."),
        .optional(
            "actions",
            .list(of: .value(.oneOf(Event.Kind.everyAction))),
            "The actions of a merge request or a note, the states of a pipeline or a job; all when left out."
        ),
        .optional("every", Duration.self, "How often a schedule comes where `sluice serve` keeps it itself."),
    ])

    static let limits = SectionShape(keys: [
        .optional("body", ByteCount.self, "The largest body of a request."),
        .optional("depth", PositiveNumber.self, "How many arrays and objects may lie inside each other."),
        .optional("concurrency", PositiveNumber.self, "How many functions run at once."),
        .optional("queue", PositiveNumber.self, "How many webhooks wait at most."),
        .optional("connections", PositiveNumber.self, "How many clients are connected at most."),
        .optional("budget", .section(budget), "The requests of an identity that has no budget of its own."),
        .optional("deadlines", .section(deadlines), "How long things may take."),
    ])

    static let deadlines = SectionShape(keys: [
        .optional("function", Duration.self, "A function that has no timeout of its own."),
        .optional("request", Duration.self, "A client that sends its request."),
        .optional("idle", Duration.self, "A connection without a request."),
        .optional("shutdown", Duration.self, "The work that is left after SIGTERM."),
    ])
}
