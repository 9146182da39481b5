import CJansson

/// What jansson parsed, owned until it is copied into a `JSONValue`.
struct JanssonTree: ~Copyable {
    private let root: UnsafeMutablePointer<json_t>

    /// - Throws: `JSONError.syntax`, in jansson's words.
    init(parsing bytes: [UInt8]) throws(JSONError) {
        var error = json_error_t()
        let flags = Int(JSON_REJECT_DUPLICATES | JSON_DECODE_ANY)
        let parsed = bytes.withUnsafeBytes { json_loadb($0.baseAddress, $0.count, flags, &error) }
        guard let parsed else { throw JSONError(error) }
        root = parsed
    }

    deinit { json_decref(root) }

    func value(keeping selection: JSONSelection) -> JSONValue { JSONValue(root, selection) }
}

extension JSONValue {
    fileprivate init(_ node: UnsafeMutablePointer<json_t>, _ selection: JSONSelection) {
        switch node.pointee.type {
        case JSON_OBJECT where selection.keepsAll: self = .object(JSONObject(members(of: node)))
        case JSON_OBJECT: self = .object(JSONObject(members(of: node, selection)))
        case JSON_ARRAY: self = .array(elements(of: node, selection))
        case JSON_STRING: self = .string(String(checked: json_string_value(node), json_string_length(node)))
        case JSON_INTEGER: self = .integer(json_integer_value(node))
        case JSON_REAL: self = .real(json_real_value(node))
        case JSON_TRUE: self = .bool(true)
        case JSON_FALSE: self = .bool(false)
        default: self = .null
        }
    }
}

private func members(of object: UnsafeMutablePointer<json_t>) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    members.reserveCapacity(json_object_size(object))
    var iterator = json_object_iter(object)
    while let member = iterator, let value = json_object_iter_value(member) {
        let key = String(checked: json_object_iter_key(member), json_object_iter_key_len(member))
        members.append((key, JSONValue(value, .all)))
        iterator = json_object_iter_next(object, member)
    }
    return members
}

private func members(
    of object: UnsafeMutablePointer<json_t>,
    _ selection: JSONSelection
) -> [(String, JSONValue)] {
    selection.members.compactMap { key, selection in
        json_object_get(object, key).map { (key, JSONValue($0, selection)) }
    }
}

private func elements(of array: UnsafeMutablePointer<json_t>, _ selection: JSONSelection) -> [JSONValue] {
    (0..<json_array_size(array)).compactMap { json_array_get(array, $0) }.map { JSONValue($0, selection) }
}

extension String {
    /// Copies bytes that jansson has checked to be UTF-8.
    fileprivate init(checked start: UnsafePointer<CChar>?, _ length: Int) {
        self.init(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
    }
}
