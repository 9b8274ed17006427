package nl.regiekamer.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.regiekamer.fixture.Reactor;
import org.awaitility.Awaitility;

/** The application as built by the launcher, in a process of its own that can be killed. */
final class BuiltApplication implements AutoCloseable {

    private static final Path ROOT = Reactor.root();
    private static final Path FOLDER = ROOT.resolve("build/app");
    private static final String POSTMASTER = "postgres/postmaster.pid";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Path PACK = ROOT.resolve("municipalities/helmond");

    private final Path data;
    private final Process process;
    private final int port;

    private BuiltApplication(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /** Launches it, without waiting for an answer. */
    static BuiltApplication launch(Path data, String... settings) throws IOException {
        return launch(data, PACK, settings);
    }

    private static BuiltApplication launch(Path data, Path pack, String... settings)
            throws IOException {
        var port = freePort();
        var words = new ArrayList<>(List.of("-jar", "regiekamer.jar", "--server.port=" + port));
        words.addAll(installation(data, pack));
        words.addAll(List.of(settings));
        return new BuiltApplication(data, java(data.resolve("uitvoer.log"), words), port);
    }

    /** Launches it and waits for the first page. */
    static BuiltApplication start(Path data, String... settings) throws IOException {
        return start(data, PACK, settings);
    }

    /** The same with another pack. */
    static BuiltApplication start(Path data, Path pack, String... settings) throws IOException {
        var application = launch(data, pack, settings);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .failFast(() -> !application.process.isAlive())
                .ignoreExceptions()
                .until(() -> application.get("/").statusCode() == 200);
        return application;
    }

    /** {@code ./regiekamer import} of a file of national key figures, in a process of its own. */
    Process importing(Path csv, Path output) throws IOException {
        var words = new ArrayList<>(List.of("-cp", "regiekamer.jar"));
        words.add("nl.regiekamer.sources.ImportCommand");
        words.addAll(List.of("bestand", csv.toString(), "--bron", "84799ned"));
        words.addAll(List.of("--toewijzing", "kerncijfers-wijken-buurten", "--periode", "2020"));
        words.addAll(installation(data, PACK));
        return java(output, words);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(20))
                        .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** SIGKILL: nothing is told, nothing is cleaned up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGKILL for the embedded database, if it lives at the moment. */
    void killDatabase() throws IOException {
        if (Files.exists(data.resolve(POSTMASTER))) {
            var pid = Long.parseLong(postmaster().getFirst().strip());
            var server = ProcessHandle.of(pid);
            server.ifPresent(ProcessHandle::destroyForcibly);
            server.ifPresent(killed -> killed.onExit().join());
        }
    }

    /** The exit code of a process that ends by itself. */
    int exitCode() {
        return process.onExit()
                .orTimeout(2, java.util.concurrent.TimeUnit.MINUTES)
                .join()
                .exitValue();
    }

    int port() {
        return port;
    }

    String output() throws IOException {
        return Files.readString(data.resolve("uitvoer.log"));
    }

    /** One number from the embedded database. */
    long count(String sql) throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private Connection connect() throws IOException, SQLException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/regiekamer".formatted(postmaster().get(3).strip()),
                "regiekamer_owner",
                secrets.getProperty("regiekamer_owner"));
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve(POSTMASTER));
    }

    private static List<String> installation(Path data, Path pack) {
        return List.of(
                "--regiekamer.data-dir=" + data,
                "--regiekamer.definitions=" + ROOT.resolve("definitions"),
                "--regiekamer.pack=" + pack);
    }

    private static Process java(Path output, List<String> words) throws IOException {
        assertThat(FOLDER.resolve("regiekamer.jar")).as("built by ./regiekamer prove").exists();
        Files.createDirectories(output.resolveSibling("."));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
