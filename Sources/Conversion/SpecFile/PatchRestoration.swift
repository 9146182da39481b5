/// Puts patches back to the places where they stand in an earlier spec file.
///
/// init takes the patches out of `.distro`'s spec file, and dist-git's spec file still has them: nothing
/// else is needed to know where they belong.
struct PatchRestoration {
    let spec: SpecFile
    let previous: SpecFile
    let patches: [PatchTag]
    /// The earlier listing of each patch that can go back, by its index in the series.
    let places: [Int: ListedFile]

    /// - Parameters:
    ///   - patches: the patches that `spec` does not list, in the order of the series.
    ///   - spec: the spec file without them.
    ///   - previous: the one that may list them.
    init(of patches: [PatchTag], to spec: SpecFile, from previous: SpecFile) {
        self.patches = patches
        self.spec = spec
        self.previous = previous
        let listed = Dictionary(previous.patches.map { ($0.key, $0) }) { first, _ in first }
        var last = -1
        var places: [Int: ListedFile] = [:]
        for (index, patch) in patches.enumerated() {
            guard let place = listed[patch.name], place.lines.lowerBound > last else { continue }
            places[index] = place
            last = place.lines.lowerBound
        }
        self.places = places
    }

    /// The spec file with all patches; `nil` when the old places do not fit the series any more.
    ///
    /// - Throws: `SpecFileError` for a number that is not above the highest, and when none is left.
    func result(digits: Int) throws(SpecFileError) -> SpecFile? {
        guard !places.isEmpty else { return nil }
        let numbers = try numbers()
        let insertions = insertions(numbers)
        let restored = SpecFile(spec.text.inserting(insertions.lines))
        let expected = spec.patches.map(\.key) + insertions.patches.map { patches[$0].name }
        guard restored.patches.count == expected.count, Set(restored.patches.map(\.key)) == Set(expected)
        else {
            return nil
        }
        let complete = addNewPatches(to: restored, numbers: numbers, digits: digits)
        return complete.flatMap { listsSeries($0) ? $0 : nil }
    }

    private func numbers() throws(SpecFileError) -> [Int] {
        var numbers = PatchNumbers(after: spec.patches)
        var result: [Int] = []
        for (index, patch) in patches.enumerated() {
            result.append(try numbers.next(for: patch, goingBackTo: places[index]))
        }
        return result
    }

    /// Puts each patch that has no place yet behind the one before it in the series.
    private func addNewPatches(to restored: SpecFile, numbers: [Int], digits: Int) -> SpecFile? {
        let listed = Dictionary(restored.patches.map { ($0.key, $0) }) { first, _ in first }
        var insertions: [Int: [[UInt8]]] = [:]
        var start = 0
        while let first = patches[start...].firstIndex(where: { listed[$0.name] == nil }) {
            let end = patches[first...].firstIndex { listed[$0.name] != nil } ?? patches.endIndex
            let predecessor = first == 0 ? nil : listed[patches[first - 1].name]
            guard let anchor = anchor(behind: predecessor, in: restored, digits: digits) else { return nil }
            var writer = PatchWriter(at: anchor, in: restored)
            for index in first..<end { writer.write(patches[index], number: numbers[index]) }
            insertions[anchor.line, default: []] += writer.lines
            start = end
        }
        return SpecFile(restored.text.inserting(insertions))
    }

    private func anchor(behind patch: ListedFile?, in restored: SpecFile, digits: Int) -> PatchAnchor? {
        if let patch { return PatchAnchor(in: restored, behind: patch) }
        let own = Set(spec.patches.map(\.key))
        return PatchAnchor(
            in: restored,
            following: restored.patches.filter { own.contains($0.key) },
            digits: digits
        )
    }

    /// Whether a spec file lists the whole series in its order, and what went back is as conditional as before.
    private func listsSeries(_ result: SpecFile) -> Bool {
        let depths = Dictionary(places.map { (patches[$0].name, $1.depth) }) { first, _ in first }
        let names = Set(patches.map(\.name))
        let series = result.patches.filter { names.contains($0.key) }
        return series.map(\.key) == patches.map(\.name)
            && series.allSatisfy { $0.depth == 0 || $0.depth == depths[$0.key] }
    }
}
