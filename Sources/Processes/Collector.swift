/// One output of a child, and what it has printed there up to now.
struct Collector: ~Copyable {
    private let descriptor: FileDescriptor
    private var isOpen = true
    private(set) var bytes: [UInt8] = []

    init(_ descriptor: consuming FileDescriptor) {
        self.descriptor = descriptor
    }

    /// What to wait on; -1, which `poll` skips, when nothing more will be taken.
    var awaited: Int32 { isOpen ? descriptor.number : -1 }

    /// Takes what is there, up to the end or to a little more than `limit` bytes.
    mutating func collect(upTo limit: Int, through buffer: inout [UInt8]) {
        while isOpen, let chunk = descriptor.readAvailable(into: &buffer) {
            bytes += chunk
            isOpen = !chunk.isEmpty && bytes.count <= limit
        }
    }
}
