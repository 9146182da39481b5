extension PatchSeries {
    /// The series with the old bytes of those files that change nothing else than they did.
    ///
    /// Where hunks have moved, only a trial tells whether the old file still does what it should.
    func keeping(_ earlier: [String: [UInt8]]) -> PatchSeries {
        var kept = self
        for (index, file) in files.enumerated() {
            guard let old = earlier[file.name], old != file.text else { continue }
            let (content, oldContent) = (DiffContent(file.text), DiffContent(old))
            // A commit without changes only stands for a patch that dist-git has.
            guard file.text.isEmpty || content == oldContent else { continue }
            kept.files[index].text = old
            if !file.text.isEmpty, content.hunks != oldContent.hunks { kept.isCertain = false }
        }
        return kept
    }
}
