package import HTTP

extension TraceParent {
    /// The trace that a request belongs to; `nil` when its headers name none, or more than one.
    init?(_ headers: HTTPHeaders) {
        let parents = headers.values(of: "traceparent")
        guard let parent = parents.first, parents.count == 1 else { return nil }
        let states = headers.values(of: "tracestate")
        self.init(parent, state: states.isEmpty ? nil : states.joined(separator: ","))
    }

    /// The headers of a request that belongs to the trace.
    package var headers: [HTTPHeader] {
        [HTTPHeader(name: "traceparent", value: description)]
            + (state.map { [HTTPHeader(name: "tracestate", value: $0)] } ?? [])
    }
}
