/// One of the requests that git makes over HTTP.
///
/// Source: <https://git-scm.com/docs/http-protocol#_smart_clients>
struct GitRoute: Equatable {
    enum Service: String {
        case fetch = "git-upload-pack"
        case push = "git-receive-pack"
    }

    /// The project without `.git`: `src/hello`.
    let projectPath: String
    let service: Service
    /// Whether it only asks which references there are.
    let isAdvertisement: Bool
    /// Whether the path ends in `.git`; git is sent there when it does not.
    let hasSuffix: Bool

    init?(_ request: IncomingRequest) {
        let path = request.path.percentDecoded.trimmingSlashes
        if request.method == "GET", path.hasSuffix("/info/refs") {
            let parameter = request.query.split(separator: "&").first { $0.hasPrefix("service=") }
            guard let service = parameter.flatMap({ Service(rawValue: String($0.dropFirst(8))) }) else {
                return nil
            }
            self.init(path: path.dropLast("/info/refs".count), service, isAdvertisement: true)
        } else if request.method == "POST", let last = path.split(separator: "/").last,
            let service = Service(rawValue: String(last))
        {
            self.init(path: path.dropLast(last.count + 1), service, isAdvertisement: false)
        } else {
            return nil
        }
    }

    private init(path: Substring, _ service: Service, isAdvertisement: Bool) {
        hasSuffix = path.hasSuffix(".git")
        projectPath = String(hasSuffix ? path.dropLast(4) : path)
        self.service = service
        self.isAdvertisement = isAdvertisement
    }

    /// The name a request log counts by: `git-upload-pack`, `info/refs git-upload-pack`.
    var name: String { isAdvertisement ? "info/refs \(service.rawValue)" : service.rawValue }
}
