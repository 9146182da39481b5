import Conversion
import Testing

/// What must hold for any text, tried on texts made by chance.
@Suite struct RandomSpecFileTests {
    private static let series: [PatchTag] = [.greet, .polite, .build]

    @Test func `Any text is written back to the byte`() {
        let failures = seeds { seed in
            var random = RandomSpecText(seed: seed)
            let texts = [random.text(), random.bytes()]
            return texts.allSatisfy { SpecFile($0).bytes == $0 }
        }

        #expect(failures.isEmpty)
    }

    @Test func `Removing patches takes whole lines away and leaves no patch`() {
        let failures = seeds { seed in
            let original = SpecFile(seed: seed)
            var spec = original
            spec.removeAllPatches()
            return spec.patches.isEmpty && original.textLines.contains(inOrder: spec.textLines)
        }

        #expect(failures.isEmpty)
    }

    @Test func `Adding patches adds their lines and nothing else`() throws {
        let failures = try seeds { seed in
            let original = SpecFile(seed: seed)
            var spec = original
            try spec.add(Self.series, digits: Int(seed % 5))
            return spec.textLines.count == original.textLines.count + 6
                && spec.textLines.contains(inOrder: original.textLines) && spec.lists(Self.series)
        }

        #expect(failures.isEmpty)
    }

    @Test func `Patches that are listed are not added again`() throws {
        let failures = try seeds { seed in
            var spec = SpecFile(seed: seed)
            try spec.add(Self.series, digits: 1)
            var again = spec
            try again.add(Self.series, digits: 1)
            return again == spec
        }

        #expect(failures.isEmpty)
    }

    @Test func `What init takes out goes back to the byte`() throws {
        let failures = try seeds { seed in
            let original = SpecFile(seed: seed)
            let series = PatchTag.initialized(from: original)
            guard series.canBeFiles, Set(series.map(\.number)).count == series.count else { return true }
            var spec = original
            spec.removeAllPatches()
            try spec.add(series, digits: 1, asIn: original)
            return spec == original
        }

        #expect(failures.isEmpty)
    }

    @Test func `Whatever the earlier spec file, the series is listed in its order`() throws {
        let failures = try seeds { seed in
            let (original, previous) = (SpecFile(seed: seed), SpecFile(seed: seed ^ 1))
            let listed = Set(original.patches.map { $0.name ?? $0.value })
            let series = (PatchTag.initialized(from: previous) + Self.series)
                .map { PatchTag(name: $0.name, comment: $0.comment) }
            guard series.canBeFiles else { return true }
            var spec = original
            try spec.add(series, digits: 1, asIn: previous)
            return spec.textLines.contains(inOrder: original.textLines)
                && spec.lists(series.filter { !listed.contains($0.name) })
        }

        #expect(failures.isEmpty)
    }

    /// The seeds for which something does not hold.
    private func seeds(without property: (UInt64) throws -> Bool) rethrows -> [UInt64] {
        try (0..<250).filter { try !property($0) }
    }
}

extension SpecFile {
    fileprivate init(seed: UInt64) {
        var random = RandomSpecText(seed: seed)
        self.init(random.text())
    }

    /// Whether the patches of a series are listed, in its order.
    fileprivate func lists(_ series: [PatchTag]) -> Bool {
        let names = Set(series.map(\.name))
        return patches.compactMap(\.name).filter(names.contains) == series.map(\.name)
    }

    /// The lines without their ends.
    fileprivate var textLines: [ArraySlice<UInt8>] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.last?.isEmpty == true ? lines.dropLast() : lines)
            .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    }
}

extension [PatchTag] {
    /// Whether the names are different and could be those of files in a spec file.
    fileprivate var canBeFiles: Bool {
        Set(map(\.name)).count == count
            && allSatisfy { tag in "%} \t\\".utf8.allSatisfy { !tag.name.contains($0) } }
    }
}

extension [ArraySlice<UInt8>] {
    fileprivate func contains(inOrder others: Self) -> Bool {
        var rest = others[...]
        for line in self where line == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
