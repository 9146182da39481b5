/// Members by key: those that must be there, and those that may be absent or null (`ifPresent`, then `nil`).
extension JSONReader {
    package func string(_ key: String) throws(JSONError) -> String { try at(key).string() }
    package func integer(_ key: String) throws(JSONError) -> Int64 { try at(key).integer() }
    package func int(_ key: String) throws(JSONError) -> Int { try at(key).int() }
    package func bool(_ key: String) throws(JSONError) -> Bool { try at(key).bool() }
    package func real(_ key: String) throws(JSONError) -> Double { try at(key).real() }
    package func elements(_ key: String) throws(JSONError) -> [JSONReader] { try at(key).elements() }

    package func string(ifPresent key: String) throws(JSONError) -> String? {
        try at(ifPresent: key)?.string()
    }
    package func integer(ifPresent key: String) throws(JSONError) -> Int64? {
        try at(ifPresent: key)?.integer()
    }
    package func int(ifPresent key: String) throws(JSONError) -> Int? { try at(ifPresent: key)?.int() }
    package func bool(ifPresent key: String) throws(JSONError) -> Bool? { try at(ifPresent: key)?.bool() }
    package func real(ifPresent key: String) throws(JSONError) -> Double? { try at(ifPresent: key)?.real() }
}
