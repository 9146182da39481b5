/// The tags that may be written out: `!!str`, `!!int` and so on, here in full.
///
/// Source: <https://yaml.org/type/>
enum YAMLTag: String {
    case string = "tag:yaml.org,2002:str"
    case null = "tag:yaml.org,2002:null"
    case boolean = "tag:yaml.org,2002:bool"
    case integer = "tag:yaml.org,2002:int"
    case real = "tag:yaml.org,2002:float"
    case timestamp = "tag:yaml.org,2002:timestamp"
    case sequence = "tag:yaml.org,2002:seq"
    case mapping = "tag:yaml.org,2002:map"

    /// Whether a value can have this tag; a scalar also needs the right text.
    func fits(_ kind: YAMLNode.Kind) -> Bool {
        switch kind {
        case .scalar(let text, _, _): YAMLScalar(text, tag: rawValue) != nil
        case .sequence: self == .sequence
        case .mapping: self == .mapping
        }
    }
}

extension YAMLTag: CustomStringConvertible {
    /// The tag as one writes it: `!!int`.
    var description: String { "!!\(rawValue.drop { $0 != "2" }.drop { $0 != ":" }.dropFirst())" }
}
