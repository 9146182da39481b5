/// Values by key: those that must be there, and those that may be absent or null (`ifPresent`, then `nil`).
extension YAMLReader {
    package func string(_ key: String) throws(YAMLError) -> String { try at(key).string() }
    package func integer(_ key: String) throws(YAMLError) -> Int64 { try at(key).integer() }
    package func int(_ key: String) throws(YAMLError) -> Int { try at(key).int() }
    package func bool(_ key: String) throws(YAMLError) -> Bool { try at(key).bool() }
    package func real(_ key: String) throws(YAMLError) -> Double { try at(key).real() }
    package func elements(_ key: String) throws(YAMLError) -> [YAMLReader] { try at(key).elements() }

    package func string(ifPresent key: String) throws(YAMLError) -> String? {
        try at(ifPresent: key)?.string()
    }
    package func integer(ifPresent key: String) throws(YAMLError) -> Int64? {
        try at(ifPresent: key)?.integer()
    }
    package func int(ifPresent key: String) throws(YAMLError) -> Int? { try at(ifPresent: key)?.int() }
    package func bool(ifPresent key: String) throws(YAMLError) -> Bool? { try at(ifPresent: key)?.bool() }
    package func real(ifPresent key: String) throws(YAMLError) -> Double? { try at(ifPresent: key)?.real() }
    package func elements(ifPresent key: String) throws(YAMLError) -> [YAMLReader]? {
        try at(ifPresent: key)?.elements()
    }
}
