import FoundationEssentials
import TestSupport
import Testing

/// Spec files as distributions have them, and what another reader found in them.
///
/// They lie beside the project; tests that need them are skipped elsewhere.
enum RealSpecFiles {
    struct Entry: Decodable, Sendable, CustomTestStringConvertible {
        let file: String
        let patches: [Listing]
        let sections: [String]

        var testDescription: String { file }

        var bytes: [UInt8] {
            get throws {
                let folder = try #require(RealSpecFiles.folder)
                return Array(try #require(FileManager.default.contents(atPath: "\(folder)/files/\(file)")))
            }
        }
    }

    /// A patch's number and value.
    struct Listing: Decodable, Equatable, Sendable {
        let number: Int
        let value: String

        init(number: Int, value: String) {
            self.number = number
            self.value = value
        }

        init(from decoder: any Decoder) throws {
            var pair = try decoder.unkeyedContainer()
            number = try pair.decode(Int.self)
            value = try pair.decode(String.self)
        }
    }

    private static let folder = Project.shared.map { "\($0)/specs" }

    static let all: [Entry] = {
        guard let folder, let table = FileManager.default.contents(atPath: "\(folder)/table.json") else {
            return []
        }
        return (try? JSONDecoder().decode([Entry].self, from: table)) ?? []
    }()

    static var arePresent: Bool { Project.shared != nil }
}
