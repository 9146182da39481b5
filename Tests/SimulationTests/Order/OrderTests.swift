import Runtime
import Sandbox
import Testing

/// Webhooks that come in any order, or not at all.
@Suite struct OrderTests {
    @Test func `The webhooks of a history end in the same state in every order`() async throws {
        try await Site.lend { site in
            let story = Story(site: site)
            let beginning = try await site.forge.snapshot()
            try await story.live { _, event in await story.deliver(event) }
            let expected = EndState(View(await site.forge.sandbox.world))

            try await site.forge.restore(beginning)
            var events: [Event] = []
            try await story.live { events.append($1) }
            let end = try await site.forge.snapshot()
            for order in events.permutations {
                try await site.forge.restore(end)
                for event in order { await story.deliver(event) }

                let names = order.map { $0.action ?? "" }
                #expect(EndState(View(await site.forge.sandbox.world)) == expected, "\(names)")
                #expect(try await Checker(site: site).violations() == [], "\(names)")
            }
            print("order: \(events.permutations.count) orders of \(events.count) webhooks, all the same")
        }
    }

    @Test func `Whichever webhooks are lost, one walk makes all level`() async throws {
        try await Site.lend { site in
            let story = Story(site: site)
            let beginning = try await site.forge.snapshot()
            for lost in 0..<32 {
                try await site.forge.restore(beginning)
                var number = 0
                try await story.live { _, event in
                    if lost & (1 << number) == 0 { await story.deliver(event) }
                    number += 1
                }
                let walk = try Event.schedule(isThorough: false)
                await story.deliver(walk)

                #expect(try await Checker(site: site).violations() == [], "lost: \(String(lost, radix: 2))")
                #expect(
                    try await Checker(site: site).restlessness(at: walk) == [],
                    "lost: \(String(lost, radix: 2))"
                )
            }
        }
    }
}
