import Glibc
import Processes
import TestSupport

/// Serves a bare repository over HTTP on a port of its own, until nobody holds it any more.
///
/// `/open/`: for everybody. `/secret/`: for user `bot` with secret `s3cret`. `/status/NNN/`: always answers with that
/// status. `/silent/`: takes requests and never answers.
final class GitServer: Sendable {
    private let folder: TemporaryFolder
    private let run: Task<Void, any Error>
    private let port: String

    init(serving repository: TemporaryRepository) async throws {
        try await repository.git("config", "http.receivePack", "true")
        try await repository.git("config", "uploadpack.allowFilter", "true")
        try await repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
        let folder = try TemporaryFolder()
        self.folder = folder
        let command = Command(
            executable: "python3",
            arguments: ["-c", Self.script, repository.path, folder.path],
            environment: [
                "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
                "HOME": folder.path,
                "GIT_CONFIG_GLOBAL": "/dev/null",
            ],
            limits: CommandLimits(time: .seconds(300), output: 1 << 20)
        )
        run = Task { _ = try await command.run() }
        while !folder.exists("port") { try await Task.sleep(for: .milliseconds(5)) }
        port = try String(decoding: folder.read("port"), as: UTF8.self)
    }

    deinit {
        run.cancel()
    }

    func url(_ place: String) -> String { "http://127.0.0.1:\(port)/\(place)/repository.git" }

    var host: String { "127.0.0.1:\(port)" }

    /// `METHOD PATH AUTHORIZATION` of every request up to now.
    var requests: [String] {
        get throws {
            try String(decoding: folder.read("log"), as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }

    private static let script = """
        import base64, gzip, http.server, os, subprocess, sys, time
        repository, folder = sys.argv[1:3]
        expected = "Basic " + base64.b64encode(b"bot:s3cret").decode()
        log = open(folder + "/log", "w", buffering=1)

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def body(self):
                if self.headers.get("Transfer-Encoding") != "chunked":
                    return self.rfile.read(int(self.headers.get("Content-Length") or 0))
                parts = []
                while size := int(self.rfile.readline(), 16):
                    parts.append(self.rfile.read(size))
                    self.rfile.readline()
                self.rfile.readline()
                return b"".join(parts)

            def refuse(self, status, message=b""):
                self.send_response(status)
                if status == 401: self.send_header("WWW-Authenticate", 'Basic realm="git"')
                if status == 302: self.send_header("Location", "/open/repository.git" + self.tail)
                self.send_header("Content-Length", str(len(message)))
                self.end_headers()
                self.wfile.write(message)

            def do_GET(self):
                path, _, query = self.path.partition("?")
                authorization = self.headers.get("Authorization", "-")
                log.write(f"{self.command} {path} {authorization}\\n")
                place, _, rest = path[1:].partition("/")
                self.tail = "/" + rest.partition("repository.git/")[2] + "?" + query
                body = self.body()
                if place == "status": return self.refuse(int(rest.partition("/")[0]))
                if place == "silent": time.sleep(600)
                if place == "secret" and authorization != expected:
                    return self.refuse(401, authorization.encode())
                environment = dict(os.environ, REQUEST_METHOD=self.command, QUERY_STRING=query,
                    PATH_INFO="/" + rest.partition("repository.git/")[2], GIT_PROJECT_ROOT=repository,
                    GIT_HTTP_EXPORT_ALL="1", CONTENT_LENGTH=str(len(body)), REMOTE_USER="bot",
                    CONTENT_TYPE=self.headers.get("Content-Type", ""), REMOTE_ADDR="127.0.0.1",
                    HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding", ""),
                    GIT_PROTOCOL=self.headers.get("Git-Protocol", ""))
                answer = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True).stdout
                head, _, content = answer.partition(b"\\r\\n\\r\\n")
                fields = [line.split(": ", 1) for line in head.decode().split("\\r\\n")]
                status = next((int(value.split()[0]) for name, value in fields if name == "Status"), 200)
                self.send_response(status)
                for name, value in fields:
                    if name != "Status": self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_POST = do_GET

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        with open(folder + "/port.new", "w") as file: file.write(str(server.server_address[1]))
        os.rename(folder + "/port.new", folder + "/port")
        server.serve_forever()
        """
}
