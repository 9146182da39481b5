extension String {
    /// The word that was most likely meant: the nearest one, if one character in three or fewer differ.
    func nearest(in words: Set<String>) -> String? {
        guard utf8.count <= 60 else { return nil }
        let ranked = words.map { (distance: editDistance(from: self, to: $0), word: $0) }
        guard let nearest = ranked.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else {
            return nil
        }
        let isNear = nearest.distance <= max(1, count / 3) && nearest.distance < count
        return isNear ? nearest.word : nil
    }
}

/// Counts characters to insert, to delete, to replace and to swap with their neighbour.
private func editDistance(from a: String, to b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            let swap =
                i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] ? rows[i - 1][j - 1] + 1 : Int.max
            row.append(min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1), swap))
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}
