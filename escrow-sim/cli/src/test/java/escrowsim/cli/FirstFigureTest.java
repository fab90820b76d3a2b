package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.Results;
import escrowsim.report.figure.Figure;
import escrowsim.report.figure.Picture;
import escrowsim.report.page.ReportPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The figure at the top of the README is drawn from the results that are there; {@code -Dpages.update=true} draws it again. */
class FirstFigureTest {

    private static final Path CHECKOUT = Path.of("../..");
    private static final Path PICTURE = CHECKOUT.resolve("escrow-sim/docs/img/first.svg");

    @Test
    void itShowsTheResultsThatAreThere() throws IOException {
        Figure figure = first();
        if (Boolean.getBoolean("pages.update")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, figure.standalone());
        }

        assertThat(Files.readString(PICTURE)).isEqualTo(figure.standalone());
    }

    @Test
    void aPictureHasThreePixelsForEachUnitAndMoreThanOneColour() throws IOException {
        Figure figure = first();

        var image = ImageIO.read(new ByteArrayInputStream(Picture.png(figure)));

        assertThat(image.getWidth()).isEqualTo(3 * figure.drawing().width());
        assertThat(image.getHeight()).isEqualTo(3 * figure.drawing().height());
        long colours = java.util.stream.IntStream.range(0, image.getWidth())
                .map(x -> image.getRGB(x, image.getHeight() / 2))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(2);
    }

    private static Figure first() {
        Path results = CHECKOUT.resolve("results/studies/westminster-2017/results");
        return ReportPage.figures(Results.read(results), "results").get(0);
    }
}
