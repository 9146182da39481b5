import Cryptography
import Testing

@Suite struct RandomTests {
    @Test(arguments: [0, 1, 32, 1000])
    func `As many bytes come as are asked for`(count: Int) throws {
        #expect(try randomBytes(count).count == count)
    }

    @Test func `No secret comes twice`() throws {
        let secrets = try (0..<100).map { _ in try randomBytes(16) }

        #expect(Set(secrets).count == secrets.count)
    }

    @Test func `A count below zero is refused`() {
        #expect(throws: CryptoError.unavailable("-1 random bytes")) { try randomBytes(-1) }
    }

    @Test func `An identifier is a UUID of version 4 in lower case`() throws {
        for _ in 0..<100 {
            let identifier = randomUUID()

            #expect(
                identifier.wholeMatch(
                    of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
                ) != nil
            )
        }
    }

    @Test func `No identifier comes twice`() {
        #expect(Set((0..<1000).map { _ in randomUUID() }).count == 1000)
    }
}
