/// What the process is there for, as `FUNCTION` and `K_SINK` say.
extension Dispatcher {
    /// Whether webhooks go to a broker, not to the functions of a process that serves all of them or `only` one.
    static func handsOn(_ configuration: Configuration, _ bundle: FunctionBundle, only: String?) -> Bool {
        guard only == nil || only == Ingress.name, configuration.function(named: Ingress.name) != nil else {
            return false
        }
        return (bundle[Ingress.name] as? Ingress)?.hasSink == true
    }

    /// What this process needs secrets for: an ingress before a broker has no token, a function no webhook secret.
    var secretUses: Set<SecretUse> {
        duties.union(served.contains { $0.heartbeat != nil } ? [.beating] : [])
    }

    private var duties: Set<SecretUse> {
        switch only {
        case nil: [.verifying, .writing]
        case Ingress.name: handsOn ? [.verifying] : [.verifying, .writing]
        case DeadLetter.name: []
        case _?: [.writing]
        }
    }

    /// Whether whatever comes is something that a broker gave up on.
    var keepsDeadLettersOnly: Bool { only == DeadLetter.name }

    /// The functions that this process runs; an ingress that hands events on runs no other.
    var served: [FunctionEntry] {
        let runsAll = only == nil || (only == Ingress.name && !handsOn)
        return configuration.functions.filter { runsAll || $0.name == only }
    }

    /// The functions that an event is for, here or where it is handed on to.
    func woken(by event: Event) -> [FunctionEntry] {
        (handsOn && only != nil ? configuration.functions : served).filter { $0.isWoken(by: event) }
    }
}
