import ServiceLifecycle

/// Wakes functions when their time has come, from the start on and until it is told to stop.
///
/// A function is never woken while it still works; how it ends is in the log, and the next time heals it.
struct ScheduleService: Service {
    let dispatcher: Dispatcher

    func run() async {
        await withDiscardingTaskGroup { group in
            for schedule in dispatcher.schedules {
                group.addTask { await keep(schedule) }
            }
        }
        // A service that ends by itself would end the server.
        await beingToldToStop()
    }

    private func keep(_ schedule: Schedule) async {
        repeat {
            _ = await dispatcher.carryOut(Work(schedule.entry, Event(.schedule)))
        } while await schedule.isNext
    }
}

/// A function, and how long it rests between two times.
struct Schedule: Sendable {
    let entry: FunctionEntry
    let rest: Duration

    /// Waits for the next time; `false` when there is none any more.
    fileprivate var isNext: Bool {
        get async {
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: rest) }
                return true
            } catch {
                return false
            }
        }
    }
}

extension Dispatcher {
    /// What this process wakes by itself.
    var schedules: [Schedule] {
        served.flatMap { entry in
            entry.triggers.compactMap { trigger in
                trigger.every.map { Schedule(entry: entry, rest: $0) }
            }
        }
    }
}
