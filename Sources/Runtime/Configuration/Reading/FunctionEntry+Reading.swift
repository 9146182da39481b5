import YAML

extension FunctionEntry {
    /// Reads an element of `functions`.
    init?(_ yaml: YAMLReader, known: Set<String>, timeout: Duration, _ mistakes: Mistakes) {
        let keys: Set = ["name", "summary", "on", "timeout"]
        guard let section = Section(yaml, keys: keys, mistakes) else { return nil }
        let name: String? = section.required("name")
        let summary: String? = section.required("summary")
        let triggers = section.elements("on").compactMap { Trigger($0, mistakes) }
        let ownTimeout: Duration? = section.optional("timeout")
        guard let name, let summary else { return nil }
        if !known.contains(name) {
            mistakes.add(yaml, "there is no function \(name), only \(known.sorted().alternatives)")
        }
        self.init(name: name, summary: summary, triggers: triggers, timeout: ownTimeout ?? timeout)
    }
}
