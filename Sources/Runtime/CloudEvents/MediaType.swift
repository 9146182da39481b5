/// The value of `Content-Type`, by its essence.
struct MediaType: Equatable {
    /// `type/subtype`, in small letters, without parameters.
    let essence: String

    init(_ header: String) {
        let essence = header.prefix { $0 != ";" }.lowercased()
        self.essence = String(essence.filter { !$0.isWhitespace })
    }

    /// `application/json`, `text/json`, or anything that ends with `+json`.
    var isJSON: Bool {
        essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }
}
