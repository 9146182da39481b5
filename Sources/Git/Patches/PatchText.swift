/// A patch to be applied.
package struct PatchText: Sendable, Equatable {
    /// A diff, with whatever text around it; several are fine.
    package let text: [UInt8]
    /// How many leading components of its file names do not count, as in `patch -p1`.
    package let strip: Int

    package init(text: [UInt8], strip: Int = 1) {
        self.text = text
        self.strip = strip
    }
}
