import YAML

extension Limits {
    /// Reads `limits`; what it leaves out stays as it is by default.
    init(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        self.init()
        guard let section = Section(yaml, .limits, mistakes) else { return }
        body = section.optional("body") ?? body
        depth = section.count("depth") ?? depth
        concurrency = section.count("concurrency") ?? concurrency
        queue = section.count("queue") ?? queue
        connections = section.count("connections") ?? connections
        budget = section.at(ifPresent: "budget").map { Budget($0, else: budget, mistakes) } ?? budget
        deadlines = section.at(ifPresent: "deadlines").map { Deadlines($0, mistakes) } ?? deadlines
    }
}

extension Limits.Deadlines {
    fileprivate init(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        self.init()
        guard let section = Section(yaml, .deadlines, mistakes) else { return }
        function = section.optional("function") ?? function
        request = section.optional("request") ?? request
        idle = section.optional("idle") ?? idle
        shutdown = section.optional("shutdown") ?? shutdown
    }
}

extension Budget {
    /// Reads a budget; what it leaves out is as in another one.
    init(_ yaml: YAMLReader, else other: Budget, _ mistakes: Mistakes) {
        self = other
        guard let section = Section(yaml, .budget, mistakes) else { return }
        perMinute = section.count("per-minute") ?? perMinute
        perHour = section.count("per-hour") ?? perHour
        notesPerMinute = section.count("notes-per-minute") ?? notesPerMinute
    }
}

extension Section {
    fileprivate func count(_ key: String) -> Int? {
        let number: PositiveNumber? = optional(key)
        return number?.value
    }
}
