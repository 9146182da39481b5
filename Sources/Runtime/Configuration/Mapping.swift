/// Which projects form pairs, and how sluice treats them.
package struct Mapping: PatternPair, Equatable {
    /// The path of source-git projects, such as `src/*`.
    package let sourceGit: Pattern
    /// The path of their dist-git projects, such as `rpms/*`.
    package let distGit: Pattern
    package let forge: Forge.Name
    /// Who acts on both sides.
    package let identity: Identity.Name
    package let branches: BranchMap
    package let options: MappingOptions
}
