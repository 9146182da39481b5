package import Git
import YAML

/// A `source-git.yaml`: the packages that are made from one source-git repository.
package struct SourceGitConfiguration: Sendable, Equatable {
    /// The folder of the packaging, in every source-git repository.
    package static let folder: GitPath = ".distro"
    /// Where the file is.
    package static let path: GitPath = ".distro/source-git.yaml"

    /// One, or those under `packages:` in their order.
    package let packages: [PackageConfiguration]

    /// Reads the file.
    ///
    /// - Throws: `ConversionError.configuration` with the line at fault.
    package init(parsing bytes: [UInt8]) throws(ConversionError) {
        do throws(YAMLError) {
            packages = try Self.packages(of: YAMLReader(YAMLNode(parsing: bytes)))
        } catch {
            throw .configuration(error)
        }
    }

    /// The package for a dist-git repository called `name`: the one of that name, or else the only one.
    ///
    /// - Throws: `ConversionError.noSuchPackage` when there are several and none has the name.
    package func package(for name: String) throws(ConversionError) -> PackageConfiguration {
        if let package = packages.first(where: { $0.name == name }) { return package }
        guard let only = packages.first, packages.count == 1 else {
            throw .noSuchPackage(name, known: packages.map(\.name))
        }
        return only
    }

    private static func packages(of file: YAMLReader) throws(YAMLError) -> [PackageConfiguration] {
        try file.rejectUnknownKeys(PackitKeys.topLevel)
        guard let packages = try file.at(ifPresent: "packages") else {
            let name = try file.at("downstream_package_name").fileName()
            return [try PackageConfiguration(PackageSettings(own: file), name: name)]
        }
        var all: [PackageConfiguration] = []
        for (key, own) in try packages.entries() {
            try own.rejectUnknownKeys(PackitKeys.package)
            let keyName = try packages.checkedFileName(key)
            let name = try own.at(ifPresent: "downstream_package_name")?.fileName() ?? keyName
            all.append(try PackageConfiguration(PackageSettings(own: own, inherited: file), name: name))
        }
        return all
    }
}
