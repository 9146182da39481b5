import Testing

@testable import Runtime

@Suite struct ByteBudgetTests {
    @Test func `What is taken must be given back before it is taken again`() {
        let budget = ByteBudget(10)

        #expect(budget.take(6))
        #expect(!budget.take(5))
        #expect(budget.take(4))
        budget.giveBack(5)
        #expect(budget.take(5))
        #expect(!budget.take(1))
    }
}
