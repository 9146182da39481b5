import Foundation
import Testing

/// Keeps the arrows of docs/architecture.md: a module imports only what this table lists.
@Suite struct ImportTests {
    /// What each folder of Sources may import of ours, from the ground up.
    static let allowed: [String: Set<String>] = [
        "Cryptography": ["COpenSSL"],
        "JSON": ["CJansson"],
        "YAML": ["CYAML"],
        "HTTP": ["CCurl"],
        "Processes": ["CSpawn"],
        "Git": ["Processes"],
        "GitLab": ["HTTP", "JSON"],
        "Conversion": ["Git", "Processes", "YAML"],
        "Runtime": ["Cryptography", "HTTP", "JSON", "YAML"],
        "Functions": ["Conversion", "Cryptography", "Git", "GitLab", "HTTP", "JSON", "Runtime"],
        "Sandbox": ["Cryptography", "HTTP", "JSON", "Processes", "YAML"],
        "sluice": [
            "CVersion", "Conversion", "Functions", "Git", "GitLab", "HTTP", "JSON", "Processes", "Runtime",
            "Sandbox", "YAML",
        ],
    ]

    static let ours = Set(allowed.keys).union([
        "CCurl", "CJansson", "COpenSSL", "CSpawn", "CVersion", "CYAML",
    ])

    @Test(arguments: allowed.keys.sorted())
    func `A module imports only what lies below it`(module: String) throws {
        for file in try swiftFiles(in: "Sources/\(module)") {
            let wrong = imports(of: try String(contentsOf: file, encoding: .utf8))
                .intersection(Self.ours).subtracting(Self.allowed[module] ?? [])

            #expect(wrong.isEmpty, "\(file.lastPathComponent) imports \(wrong.sorted())")
        }
    }

    @Test func `Every folder of Sources is in the table`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Sources").path
        )

        #expect(Set(folders) == Self.ours)
    }

    @Test func `No source file imports the whole of Foundation`() throws {
        for file in try swiftFiles(in: "Sources") {
            let imports = imports(of: try String(contentsOf: file, encoding: .utf8))

            #expect(!imports.contains("Foundation"), "\(file.path)")
        }
    }

    @Test func `The tools below GitLab do without FoundationEssentials`() throws {
        for module in ["Cryptography", "JSON", "YAML", "HTTP", "Processes", "Git", "GitLab"] {
            for file in try swiftFiles(in: "Sources/\(module)") {
                let imports = imports(of: try String(contentsOf: file, encoding: .utf8))

                #expect(!imports.contains("FoundationEssentials"), "\(file.path)")
            }
        }
    }

    private var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    private func swiftFiles(in folder: String) throws -> [URL] {
        let base = root.appending(path: folder)
        let paths = try #require(FileManager.default.enumerator(atPath: base.path)).compactMap {
            $0 as? String
        }
        return paths.filter { $0.hasSuffix(".swift") }.sorted().map { base.appending(path: $0) }
    }

    private func imports(of source: String) -> Set<String> {
        let lines = source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        return Set(lines.compactMap(module(importedBy:)))
    }

    private func module(importedBy line: String) -> String? {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words.count > index + 1 else { return nil }
        return words[..<index].allSatisfy(Self.modifiers.contains) ? String(words[index + 1]) : nil
    }

    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
    ]
}
