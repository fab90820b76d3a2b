package escrowsim.cli;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.report.figure.Figure;
import escrowsim.report.figure.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Figures as files in a folder, each with its title on a line for people. */
record Slides(Io io, boolean quiet) {

    private interface Form {
        byte[] of(Figure figure);
    }

    /** @param typed the folder, made if it is not there; files of the same names are drawn again */
    void pictures(List<Figure> figures, String typed) throws IOException {
        // Nothing is shown on a screen, and no icon appears in a dock.
        System.setProperty("java.awt.headless", "true");
        write(figures, typed, "png", Slides::picture);
    }

    void drawings(List<Figure> figures, String typed) throws IOException {
        write(figures, typed, "svg", figure -> figure.standalone().getBytes(StandardCharsets.UTF_8));
    }

    private void write(List<Figure> figures, String typed, String ending, Form form) throws IOException {
        Path folder = io.host().path(typed);
        if (Files.exists(folder.resolve("manifest.json"))) {
            throw Failure.files(
                    "E062",
                    typed + " holds results, and pictures in it would not be among them",
                    "Use a folder of their own.");
        }
        Files.createDirectories(folder);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String name = String.format(Locale.ROOT, "%02d-%s.%s", i + 1, figure.id(), ending);
            Files.write(folder.resolve(name), form.of(figure));
            if (!quiet) {
                io.err().println("Wrote " + typed + "/" + name + "   " + figure.title());
            }
        }
    }

    private static byte[] picture(Figure figure) {
        try {
            return Picture.png(figure);
        } catch (LinkageError | InternalError e) {
            throw Failure.files(
                    "E063",
                    "this Java cannot draw letters (" + e.getClass().getSimpleName() + ")",
                    "Install a font, such as the package fonts-dejavu-core, or use --svg.");
        }
    }
}
