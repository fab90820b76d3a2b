package escrowsim.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a file in the browser: that of {@code BROWSER} if it is set, else the system's. */
public record Browser(Io io) {

    public void show(Path file) {
        try {
            new ProcessBuilder(command(file.toAbsolutePath().normalize().toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            io.err().println("There is no browser to open it with. Open the file yourself, or set BROWSER.");
        }
    }

    private List<String> command(String file) {
        String chosen = io.host().variable("BROWSER");
        if (!chosen.isEmpty()) {
            return List.of(chosen, file);
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", file);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", file);
    }
}
