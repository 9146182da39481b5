import HTTP

extension HTTPHeaders {
    /// How the body is packed, `gzip` for example; `nil` for a body that is as it is.
    ///
    /// GitLab and brokers pack nothing, and what a stranger packs may be a thousand times its size.
    var contentCoding: String? {
        values(of: "content-encoding").map { $0.lowercased() }.first { $0 != "identity" && !$0.isEmpty }
    }
}

extension Answer {
    /// The body is packed, and stays so.
    static func encoded(_ coding: String) -> Answer {
        .unsupported("the body has the content encoding \(coding.prefix(20)): send it as it is")
    }
}
