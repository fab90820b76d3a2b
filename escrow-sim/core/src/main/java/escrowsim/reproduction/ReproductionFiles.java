package escrowsim.reproduction;

import escrowsim.report.Table;
import escrowsim.report.figure.Figure;
import escrowsim.report.figure.PublishedAgainstOurs;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is kept of a reproduction to look at: its claims as a table, as a picture where ratios can be drawn, and as a page. */
public record ReproductionFiles(Table claims, Optional<Figure> picture, String page) {

    static final String PICTURE = "published.svg";
    private static final String PAGE = "README.md";

    /**
     * The three of them.
     *
     * @param command what writes them
     */
    public static ReproductionFiles of(Reproduction reproduction, String command) {
        Table claims = ReproductionTables.reproduction(reproduction);
        Optional<Figure> picture = PublishedAgainstOurs.of(claims.readBack());
        return new ReproductionFiles(claims, picture, ReproductionPage.of(reproduction, picture, command));
    }

    /** All but the table, by name. */
    public Map<String, byte[]> pages() {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        picture.ifPresent(figure -> pages.put(PICTURE, figure.standalone().getBytes(StandardCharsets.UTF_8)));
        pages.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
        return pages;
    }
}
