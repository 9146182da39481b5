import JSON

extension JSONObject {
    /// These members and the others; of two with the same key the other's stays.
    func merging(_ others: JSONObject) -> JSONObject {
        JSONObject(map { ($0.key, $0.value) } + others.map { ($0.key, $0.value) })
    }
}
