package escrowsim.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import escrowsim.report.Results;
import escrowsim.report.figure.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A results folder as one file of HTML that needs nothing else: no network, no script, no font, no image. */
public final class ReportPage {

    private ReportPage() {}

    /**
     * The page of a folder.
     *
     * @param shown the folder as the user typed it
     */
    public static byte[] html(Results results, String shown) {
        Template page =
                Mustache.compiler().defaultValue("").emptyStringIsFalse(true).compile(resource("report.html"));
        return page.execute(new Report(results, shown).content()).getBytes(StandardCharsets.UTF_8);
    }

    /** The figures of the page, in its order, for files of their own. */
    public static List<Figure> figures(Results results, String shown) {
        return new Report(results, shown).drawn();
    }

    static String resource(String name) {
        try (InputStream bytes = ReportPage.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new AssertionError("the program comes with " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files do not fail to be read", e);
        }
    }
}
