import Logging
import ServiceLifecycle

/// Does the work of a queue, a few at a time, until it is told to stop; then what is left, and ends.
struct QueueService: Service {
    let queue: WorkQueue
    let dispatcher: Dispatcher
    let concurrency: Int
    var delays = RetryDelays()
    let logger: Logger

    func run() async {
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await work()
            } onGracefulShutdown: {
                Task { await queue.close() }
            }
        } onCancel: {
            Task { await queue.stop() }
        }
        for work in await queue.leftOver { giveUp(work, "sluice stopped first") }
    }

    private func work() async {
        let (rests, rest) = AsyncStream.makeStream(of: Rest.self)
        await withDiscardingTaskGroup { group in
            group.addTask { await takeBack(rests) }
            await withDiscardingTaskGroup { workers in
                for _ in 0..<concurrency {
                    workers.addTask { await workUntilClosed(rest) }
                }
            }
            group.cancelAll()
        }
    }

    private func workUntilClosed(_ rest: AsyncStream<Rest>.Continuation) async {
        while let work = await queue.next() {
            let report = await dispatcher.carryOut(work)
            await queue.finish(work)
            guard case .failure(.tryAgain(_, let asked)) = report.result else { continue }
            if let delay = delays.delay(after: work.attempts, atLeast: asked) {
                rest.yield(Rest(ticket: await queue.layAside(work.again), delay: delay))
            } else {
                giveUp(work, "it failed \(work.attempts + 1) times")
            }
        }
    }

    /// Brings work that failed back into the queue, each after its own delay.
    private func takeBack(_ rests: AsyncStream<Rest>) async {
        await withDiscardingTaskGroup { group in
            for await rest in rests {
                group.addTask {
                    if await rest.isOver { await queue.takeBack(rest.ticket) }
                }
            }
        }
    }

    /// Says that an event is forgotten; the function `reconcile` finds what it would have done.
    private func giveUp(_ work: Work, _ reason: String) {
        logger.error(
            "\(work.entry.name) gives up on \(work.event.summary): \(reason); reconcile makes up for it",
            metadata: ["event": "\(work.event.id)", "function": "\(work.entry.name)"]
        )
    }
}

/// Work that failed, and how long it waits for its next attempt.
private struct Rest: Sendable {
    let ticket: WorkQueue.Ticket
    let delay: Duration

    /// Waits; `false` when the wait was cancelled.
    var isOver: Bool {
        get async {
            do {
                try await Task.sleep(for: delay)
                return true
            } catch {
                return false
            }
        }
    }
}
