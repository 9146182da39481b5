import JSON

/// An event of the ingress as a broker holds it.
struct BrokerEvent: Sendable {
    /// `event-` and a number.
    let id: String
    /// Events of the same key are delivered one after the other.
    let key: String
    /// A payload of GitLab, as JSON.
    let data: String
    let isPoison: Bool

    /// One line of the file that the broker's script reads.
    var line: String {
        let members: JSONObject = [
            "specversion": "1.0", "id": .string(id), "source": "https://gitlab.example",
            "type": "org.source-git.sluice.note.v1", "partitionkey": .string(key), "data": .string(data),
        ]
        return JSONValue.object(members).text()
    }

    /// Events of payloads by their keys, and among them as many as wanted that no retry makes any better.
    static func mixing(_ payloads: [(key: String, data: String)], withPoison count: Int) -> [BrokerEvent] {
        let poison = [(key: String, data: String)](
            repeating: ("poison", #"{"object_kind": "note", "project": 1}"#),
            count: count
        )
        return (payloads + poison).shuffled().enumerated().map { number, event in
            BrokerEvent(
                id: "event-\(number)",
                key: event.key,
                data: event.data,
                isPoison: event.key == "poison"
            )
        }
    }
}
