import Functions
import Runtime
import TestSupport
import Testing

@Suite struct ManifestTests {
    @Test func `functions.yaml and the image have the same functions`() throws {
        let path = Project.folder + "functions.yaml"

        let configuration = try Configuration.load(path, functions: FunctionBundle.names)

        let own: Set = [Ingress.name, DeadLetter.name]
        #expect(Set(configuration.functions.map(\.name)) == FunctionBundle.names.union(own))
    }
}
