package escrowsim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command line in a process of its own, on {@code small.yaml} in its folder. */
record Started(Process process, Path folder) {

    private static final String SAID = "said.txt";

    static Started in(Path folder, String... arguments) throws IOException {
        return in(folder, Redirect.DISCARD, arguments);
    }

    /** @param out where its standard output goes */
    static Started in(Path folder, Redirect out, String... arguments) throws IOException {
        Path input = folder.resolve("small.yaml");
        if (!Files.exists(input)) {
            Files.copy(Path.of("src/test/resources/transcripts/files/small.yaml"), input);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "escrowsim.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(folder.resolve(SAID).toFile())
                .start();
        return new Started(process, folder);
    }

    String said() throws IOException {
        return Files.readString(folder.resolve(SAID));
    }

    /** Until there is something to go on from. */
    void waitForCheckpoint() throws InterruptedException {
        Path checkpoint = folder.resolve("out/.small.unfinished/checkpoint.txt");
        waitFor(() -> Files.exists(checkpoint));
    }

    /** Until it is at some point, or ended. */
    void waitFor(BooleanSupplier point) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!point.getAsBoolean() && process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
    }

    /** Without any chance to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    int end() throws InterruptedException {
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            throw new UncheckedIOException(new IOException("it does not end"));
        }
        return process.exitValue();
    }
}
