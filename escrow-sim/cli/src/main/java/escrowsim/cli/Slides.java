package escrowsim.cli;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.report.figure.Figure;
import escrowsim.report.figure.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Figures as pictures in a folder, each with its title on a line for people. */
record Slides(Io io, boolean quiet) {

    /** @param typed the folder, made if it is not there; pictures of the same names are drawn again */
    void write(List<Figure> figures, String typed) throws IOException {
        // Nothing is shown on a screen, and no icon appears in a dock.
        System.setProperty("java.awt.headless", "true");
        Path folder = io.host().path(typed);
        if (Files.exists(folder.resolve("manifest.json"))) {
            throw Failure.files(
                    "E062",
                    typed + " holds results, and pictures in it would not be among them",
                    "Use --png with a folder of its own.");
        }
        Files.createDirectories(folder);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String name = String.format(java.util.Locale.ROOT, "%02d-%s.png", i + 1, figure.id());
            Files.write(folder.resolve(name), picture(figure));
            if (!quiet) {
                io.err().println("Wrote " + typed + "/" + name + "   " + figure.title());
            }
        }
    }

    private static byte[] picture(Figure figure) {
        try {
            return Picture.png(figure);
        } catch (LinkageError | IllegalStateException | InternalError e) {
            throw Failure.files(
                    "E063",
                    "this Java cannot draw letters (" + e.getClass().getSimpleName() + ")",
                    "Install a font, such as the package fonts-dejavu-core, or use the figures of the page.");
        }
    }
}
