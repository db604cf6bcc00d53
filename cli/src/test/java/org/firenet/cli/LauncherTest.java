package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as it is installed, beside its jar, with a Java that only says how it was called: {@code run} and {@code
 * making} keep the arguments of the last command and of what goes on behind it.
 */
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("..", "firenet").toAbsolutePath().normalize();
    private static final long PATIENCE_MILLIS = 60_000;

    /** Makes an archive unless told to fail, like Java 17 and like Java 25. */
    private static final String JAVA = """
            #!/bin/sh
            here=$(dirname "$(dirname "$0")")
            for word; do
                case $word in
                    -XX:AOTCacheOutput=*) new=${word#*=} ;;
                    -XX:DumpLoadedClassList=*) : >"${word#*=}"; exit ;;
                    -XX:SharedArchiveFile=*) [ "$1" != -Xshare:dump ] || new=${word#*=} ;;
                esac
            done
            if [ -n "${new:-}" ]; then
                echo "$new" >>"$here/making"
                [ ! -f "$here/cannot" ] || exit 1
                echo classes >"$new"
            else
                printf '%s\\n' "$@" >"$here/run"
                echo said
            fi
            """;

    @TempDir
    Path folder;

    private Path install;
    private Path java;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isRegularFile(LAUNCHER), "needs a Unix checkout");
        install = Files.createDirectory(folder.resolve("a place"));
        Files.copy(LAUNCHER, install.resolve("firenet"));
        Files.writeString(install.resolve("firenet.jar"), "a jar");
        java = folder.resolve("java");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("bin/java"), JAVA);
        Files.setPosixFilePermissions(java.resolve("bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        release("17.0.9");
    }

    @Test
    void theSecondRunHasAnArchive() throws Exception {
        assertThat(run("info", "x.npy")).noneMatch(LauncherTest::isArchive);
        Path archive = awaitArchive(install);
        assertThat(run("info", "x.npy")).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(makings()).hasSize(1);
    }

    @Test
    void newerJavaHasAnArchiveOfItsOwnKindUnlessVectorCodeIsLoaded() throws Exception {
        release("25.0.1");
        run("info", "x.npy");
        Path archive = awaitArchive(install);
        assertThat(run("info", "x.npy")).contains("-XX:AOTCache=" + archive);
        assertThat(run("reconstruct", "x.h5"))
                .contains("--add-modules=jdk.incubator.vector")
                .noneMatch(LauncherTest::isArchive);
    }

    @Test
    void eachJavaHasItsOwn() throws Exception {
        run("info", "x.npy");
        Path first = awaitArchive(install);
        release("21.0.2");
        assertThat(run("info", "x.npy")).doesNotContain("-XX:SharedArchiveFile=" + first);
        await(() -> archives(install).size() == 2);
    }

    @Test
    void aNewerJarHasItMadeAgain() throws Exception {
        run("info", "x.npy");
        Path archive = awaitArchive(install);
        Files.setLastModifiedTime(
                install.resolve("firenet.jar"), FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
        assertThat(run("info", "x.npy")).noneMatch(LauncherTest::isArchive);
        await(() -> makings().size() == 2 && Files.exists(archive));
    }

    @Test
    void aJavaThatCannotMakeOneIsAskedOnce() throws Exception {
        Files.createFile(java.resolve("cannot"));
        run("info", "x.npy");
        assertThat(awaitArchive(install)).isEmptyFile();
        assertThat(run("info", "x.npy")).noneMatch(LauncherTest::isArchive);
        assertThat(makings()).hasSize(1);
    }

    @Test
    void aBadArchiveIsNotNoticed() throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        Files.copy(home.resolve("release"), java.resolve("release"), StandardCopyOption.REPLACE_EXISTING);
        run("info", "x.npy");
        Path archive = awaitArchive(install);
        writeRealJar();
        java = home;
        for (byte[] bad : List.of("no archive".getBytes(StandardCharsets.UTF_8), new byte[100_000])) {
            Files.write(archive, bad);
            Process process = start(List.of(), "--version");
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            assertThat(said).matches("firenet [^\n]*\n");
            assertThat(archive).hasBinaryContent(bad);
        }
    }

    /** Runs the classes under test; older than any archive. */
    private void writeRealJar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        Path jar = install.resolve("firenet.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    @Test
    void runsThatStartTogetherMakeOne() throws Exception {
        List<Process> together = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            together.add(start(List.of(), "info", "x.npy"));
        }
        for (Process process : together) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(awaitArchive(install)).hasContent("classes");
        await(() -> files(install).noneMatch(file -> file.toString().endsWith(".making")));
    }

    @Test
    void whereTheJarCannotHaveItBesideItTheCacheOfTheUserHasIt() throws Exception {
        Files.setPosixFilePermissions(install, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(install), "needs a user who is not root");
            run("info", "x.npy");
            Path archive = awaitArchive(folder.resolve("cache/firenet"));
            assertThat(run("info", "x.npy")).contains("-XX:SharedArchiveFile=" + archive);
        } finally {
            Files.setPosixFilePermissions(install, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void wishesAboutSharingAreLeftAlone() throws Exception {
        assertThat(run(List.of("FIRENET_JAVA_OPTS=-Xshare:off"), "info", "x.npy"))
                .contains("-Xshare:off")
                .noneMatch(LauncherTest::isArchive);
        assertThat(archives(install)).isEmpty();
    }

    @Test
    void oneSmallScanIsNotKeptWaitingForVectorCode() throws Exception {
        Path small = scan("small.npy", 524_416);
        assertThat(run("reconstruct", small, "--layers", "50"))
                .contains("-Dfirenet.simd=plain", "-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC")
                .doesNotContain("--add-modules=jdk.incubator.vector");
    }

    @Test
    void whatTakesLongerHasVectorCode() throws Exception {
        Path small = scan("small.npy", 524_416);
        Path large = scan("large.npy", 2_097_280);
        List<List<Object>> commands = List.of(
                List.of("reconstruct", large),
                List.of("reconstruct", small, "--layers", "1000"),
                List.of("reconstruct", small, "--layers=1000"),
                List.of("reconstruct", small, large),
                List.of("reconstruct", small, "--shifts", "4"),
                List.of("reconstruct", small, "--engine", "fast"),
                List.of("reconstruct", folder.resolve("missing.npy")));
        for (List<Object> command : commands) {
            assertThat(run(command.toArray()))
                    .as("%s", command)
                    .contains("--add-modules=jdk.incubator.vector", "-XX:+UseG1GC")
                    .noneMatch(word -> word.startsWith("-Dfirenet.simd") || word.startsWith("-XX:Tiered"));
        }
    }

    /** Java refuses to start with two. */
    @Test
    void aCollectorThatIsAskedForIsTheOnlyOne() throws Exception {
        Path large = scan("large.npy", 2_097_280);
        for (String variable : List.of("FIRENET_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
            assertThat(run(List.of(variable + "=-Xmx2g -XX:+UseSerialGC"), "reconstruct", large))
                    .noneMatch(word -> word.matches("-XX:\\+Use(G1|Parallel)GC"));
        }
    }

    private Path scan(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]);
    }

    private void release(String version) throws IOException {
        Files.writeString(
                java.resolve("release"),
                "IMPLEMENTOR=\"N/A of somebody\"\nJAVA_VERSION=\"" + version
                        + "\"\nMODULES=\"java.base jdk.incubator.vector java.desktop\"");
    }

    /** What the launcher gave to Java; nobody is told anything of archives. */
    private List<String> run(Object... words) throws Exception {
        return run(List.of(), words);
    }

    private List<String> run(List<String> environment, Object... words) throws Exception {
        Process process = start(environment, words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said).isEqualTo("said\n");
        return Files.readAllLines(java.resolve("run"));
    }

    private Process start(List<String> environment, Object... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(install.resolve("firenet").toString()));
        Stream.of(words).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("FIRENET_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.forEach(e -> builder.environment().put(e.split("=", 2)[0], e.split("=", 2)[1]));
        return builder.start();
    }

    private static boolean isArchive(String word) {
        return word.startsWith("-XX:SharedArchiveFile") || word.startsWith("-XX:AOTCache");
    }

    private Path awaitArchive(Path where) throws InterruptedException {
        await(() -> archives(where).size() == 1);
        return archives(where).get(0);
    }

    private static List<Path> archives(Path where) {
        return files(where).filter(file -> file.toString().endsWith(".archive")).toList();
    }

    private List<String> makings() {
        try {
            return Files.readAllLines(java.resolve("making"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path where) {
        if (!Files.isDirectory(where)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (long waited = 0; !condition.holds() && waited < PATIENCE_MILLIS; waited += 20) {
            Thread.sleep(20);
        }
        assertThat(condition.holds()).isTrue();
    }
}
