import Glibc

/// The openssl command serving one TLS connection on 127.0.0.1 with a certificate for that address alone.
final class TLSServer {
    static let isAvailable = system("command -v openssl >/dev/null") == 0

    let port: Int
    /// A PEM file with the certificate, which is its own authority.
    var certificate: String { "\(folder)/certificate.pem" }
    private let folder: String
    private let process: UnsafeMutablePointer<FILE>

    init() throws {
        folder = try makeTemporaryFolder()
        let make = """
            cd \(folder) && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 \
            -subj /CN=test -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out certificate.pem 2>/dev/null
            """
        let serve = """
            cd \(folder) && exec timeout 60 openssl s_server -accept 127.0.0.1:0 -naccept 1 -www \
            -cert certificate.pem -key key.pem </dev/null 2>/dev/null
            """
        guard system(make) == 0, let process = popen(serve, "r") else { throw SocketFailure() }
        self.process = process
        port = try acceptedPort(in: process)
    }

    deinit {
        pclose(process)
        for file in ["key.pem", "certificate.pem"] { unlink("\(folder)/\(file)") }
        rmdir(folder)
    }
}

private func makeTemporaryFolder() throws -> String {
    var template = Array("/tmp/sluice-tls-XXXXXX".utf8CString)
    guard let folder = mkdtemp(&template) else { throw SocketFailure() }
    return String(cString: folder)
}

/// Reads the line `ACCEPT 127.0.0.1:40000`.
private func acceptedPort(in output: UnsafeMutablePointer<FILE>) throws -> Int {
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, CInt(line.count), output) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard text.hasPrefix("ACCEPT"), let port = text.split(separator: ":").last else { continue }
        if let port = Int(port.prefix { $0.isNumber }) { return port }
    }
    throw SocketFailure()
}
