import YAML

extension Identity {
    /// Reads an element of `identities`; `place` is its forge, for people.
    init?(_ yaml: YAMLReader, budget: Budget, place: String, folder: String, _ mistakes: Mistakes) {
        guard let section = Section(yaml, .identity, mistakes) else { return nil }
        let name: Identity.Name? = section.required("name")
        let owner = "identity \(name.map(\.description) ?? "without a name") of \(place)"
        let token = section.at("token").flatMap {
            Secret($0, for: "the token of \(owner)", folder: folder, mistakes)
        }
        let markerKey = section.at(ifPresent: "marker-key").flatMap {
            Secret($0, for: "the marker key of \(owner)", folder: folder, mistakes)
        }
        let author = section.at("author").flatMap { Author($0, mistakes) }
        let ownBudget = section.at(ifPresent: "budget").map { Budget($0, else: budget, mistakes) }
        guard let name, let token, let author else { return nil }
        self.init(
            name: name,
            token: token,
            author: author,
            budget: ownBudget ?? budget,
            markerKey: markerKey
        )
    }
}

extension Identity.Author {
    fileprivate init?(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        guard let section = Section(yaml, .author, mistakes) else { return nil }
        let name: SignatureText? = section.required("name")
        let email: SignatureText? = section.required("email")
        guard let name, let email else { return nil }
        self.init(name: name.text, email: email.text)
    }
}

/// A text that can stand in the author line of a commit.
struct SignatureText: ConfigurationValue {
    static let shape = ValueShape.text(
        "a text on one line without < and >",
        pattern: #"^[^<>\u0000-\u001f]+$"#
    )

    let text: String

    init(_ yaml: YAMLReader) throws(YAMLError) {
        text = try yaml.parsed(Self.shape) { text in
            let fits =
                !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "<" && $0 != ">" }
            return fits ? text : nil
        }
    }
}
