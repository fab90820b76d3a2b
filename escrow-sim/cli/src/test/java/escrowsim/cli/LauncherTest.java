package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a JDK and a Maven that only say what they were asked. */
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "it is a script for a POSIX shell; where there is none, the jar is started as the README says")
class LauncherTest {

    private static final Path SCRIPT = Path.of("../../escrowsim");

    /** Writes the classes it is asked to keep; a run that fails keeps none. */
    private static final String JAVA = """
            #!/bin/sh
            for word; do
                case $word in
                    -XX:ArchiveClassesAtExit=*)
                        [ ! -f "$JAVA_HOME/fails" ] || exit 1
                        : > "${word#*=}" ;;
                esac
            done
            printf '%s\\n' "$@"
            """;

    private static final String MAVEN = """
            #!/bin/sh
            for word; do
                case $word in
                    -Dbuild.folder=*) folder=escrow-sim/cli/${word#*=} ;;
                esac
            done
            mkdir -p "$folder/lib"
            : > "$folder/escrowsim.jar"
            : > "$folder/lib/some.jar"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void bringTools() throws IOException {
        Files.createDirectories(folder.resolve("a home/escrow-sim/cli"));
        Files.copy(SCRIPT, folder.resolve("a home/escrowsim"));
        Files.writeString(folder.resolve("a home/pom.xml"), "");
        tool("jdk/bin/java", JAVA);
        tool("jdk/bin/javac", "");
        tool("tools/mvn", MAVEN);
        jdkIs("17.0.1");
    }

    private void tool(String path, String script) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void jdkIs(String version) throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private Path classes(String version) {
        return folder.resolve("a home/escrow-sim/cli/target/escrowsim-" + version + ".jsa");
    }

    private List<String> start(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("a home/escrowsim").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("tools").toString(), (old, tools) -> tools + ":" + old);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(errors).isZero();
        return said.lines().toList();
    }

    @Test
    void whatWasTypedGoesToTheJar() throws IOException, InterruptedException {
        List<String> words = start("run", "a b.yaml", "--set", "x=1");

        assertThat(words)
                .endsWith(
                        "-jar",
                        folder.resolve("a home/escrow-sim/cli/target/escrowsim.jar")
                                .toRealPath()
                                .toString(),
                        "run",
                        "a b.yaml",
                        "--set",
                        "x=1");
    }

    @Test
    void aBuildKeepsTheClassesOfItsJdkForLaterStarts() throws IOException, InterruptedException {
        start("--version");

        assertThat(classes("17.0.1")).exists();
        assertThat(start("--version"))
                .startsWith("-XX:SharedArchiveFile=" + classes("17.0.1").toRealPath(), "-Xlog:cds*=off");
        assertThat(folder.resolve("a home/target")).isDirectoryNotContaining("glob:**launcher-[0-9]*");
    }

    @Test
    void anotherJdkStartsWithoutThem() throws IOException, InterruptedException {
        start("--version");
        jdkIs("25.0.1");

        assertThat(start("--version").get(0)).startsWith("-Descrowsim.home=");
    }

    @Test
    void whereTheyCannotBeKeptAllStartsAsEver() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("jdk/fails"), "");

        List<String> words = start("--version");

        assertThat(classes("17.0.1")).doesNotExist();
        assertThat(words.get(0)).startsWith("-Descrowsim.home=");
    }
}
