extension CloudEvent {
    /// The attributes that the specification names, as text; absent ones are left out.
    var coreAttributes: [(name: String, value: String)] {
        let optional = [
            ("subject", subject), ("time", time), ("datacontenttype", dataContentType),
            ("dataschema", dataSchema),
        ]
        return [("specversion", "1.0"), ("id", id), ("source", source), ("type", type)]
            + optional.compactMap { name, value in value.map { (name, $0) } }
    }
}
