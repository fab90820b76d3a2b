package escrowsim.report.figure;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A figure as pixels, for slides: the same drawing, in the letters that the machine has. */
public final class Picture {

    /** Enough for a slide across a screen of twice the usual density. */
    private static final int PIXELS_PER_UNIT = 3;

    private Picture() {}

    /** The file's bytes. */
    public static byte[] png(Figure figure) {
        SVGDocument drawing = new SVGLoader()
                .load(
                        new ByteArrayInputStream(figure.standalone().getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (drawing == null) {
            throw new AssertionError("what is drawn here can be read: " + figure.id());
        }
        int width = PIXELS_PER_UNIT * figure.drawing().width();
        int height = PIXELS_PER_UNIT * figure.drawing().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing.render(null, pen, new ViewBox(width, height));
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not refuse bytes", e);
        }
        return png.toByteArray();
    }
}
