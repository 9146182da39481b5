/// A key as it is spelled: two encodings of `é` are two keys, though `String` calls them equal.
struct JSONKey: Hashable, Comparable {
    let text: String

    static func == (a: JSONKey, b: JSONKey) -> Bool {
        a.text.utf8.elementsEqual(b.text.utf8)
    }

    static func < (a: JSONKey, b: JSONKey) -> Bool {
        a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
}
