/// Bounds how many commands run at once, so that they do not use up the machine's descriptors.
actor CommandSlots {
    static let shared = CommandSlots(count: 32)

    private var free: Int
    private(set) var waiting: [(number: Int, turn: CheckedContinuation<Bool, Never>)] = []
    private var lastNumber = 0

    init(count: Int) {
        free = count
    }

    /// Waits for a slot, first come, first served.
    /// - Throws: `.cancelled` when the task is cancelled before its turn.
    func take() async throws(CommandError) {
        if Task.isCancelled { throw .cancelled }
        guard free == 0 else {
            free -= 1
            return
        }
        lastNumber += 1
        let number = lastNumber
        let hasSlot = await withTaskCancellationHandler {
            await withCheckedContinuation { enqueue(number, $0) }
        } onCancel: {
            Task { await self.giveUp(number) }
        }
        guard hasSlot else { throw .cancelled }
    }

    /// Hands the slot to who has waited longest.
    func giveBack() {
        guard waiting.isEmpty else {
            waiting.removeFirst().turn.resume(returning: true)
            return
        }
        free += 1
    }

    private func enqueue(_ number: Int, _ turn: CheckedContinuation<Bool, Never>) {
        if Task.isCancelled {
            turn.resume(returning: false)
        } else {
            waiting.append((number, turn))
        }
    }

    private func giveUp(_ number: Int) {
        guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
        waiting.remove(at: index).turn.resume(returning: false)
    }
}
