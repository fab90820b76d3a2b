package escrowsim.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import escrowsim.report.Results;
import escrowsim.report.page.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * A report with every kind of figure, in a real browser. Needs the packages chromium and chromium-driver, and is skipped
 * where they are missing. With {@code -Dscreenshots=DIR} it leaves pictures there to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserSlowTest {

    private static final Object NOTHING = -1L;

    private @Nullable Chromium chromium;
    private Path page = Path.of("report.html");
    private Path ofOneDesign = Path.of("one.html");

    @BeforeAll
    void openBrowser(@TempDir Path folder) throws IOException {
        Optional<Chromium> started = Chromium.start();
        assumeTrue(started.isPresent(), "no browser: install the packages chromium and chromium-driver");
        chromium = started.get();
        EveryTable.write(folder.resolve("out"));
        page = folder.resolve("report.html");
        Files.write(page, ReportPage.html(Results.read(folder.resolve("out")), "out"));
        EveryTable.write(folder.resolve("one"), 1);
        ofOneDesign = folder.resolve("one.html");
        Files.write(ofOneDesign, ReportPage.html(Results.read(folder.resolve("one")), "one"));
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Chromium open(int width, boolean dark) {
        Chromium browser = chromium;
        if (browser == null) {
            throw new AssertionError("tests are skipped without a browser");
        }
        browser.scripts(true);
        browser.open(page, width, dark);
        return browser;
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 420})
    void noLabelIsClippedOrOverAnother(int width) {
        assertThat(open(width, false).complaints("labels")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 420})
    void noLabelOfASingleDesignIsClippedOrOverAnother(int width) {
        Chromium browser = open(width, false);
        browser.open(ofOneDesign, width, false);

        assertThat(browser.complaints("labels")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 420})
    void thePageIsNoWiderThanItsWindow(int width) {
        assertThat(open(width, false).complaints("width")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textHasAContrastOfFourAndAHalfByDayAndByNight(boolean dark) {
        assertThat(open(1000, dark).complaints("contrast")).isEmpty();
    }

    @Test
    void theKeyboardReachesEverythingThatCanBeUsed() {
        Chromium browser = open(1000, false);
        String usable = "document.querySelectorAll('a[href], summary, [tabindex=\"0\"]').length";
        long all = ((Number) browser.ask(usable)).longValue();

        Set<Object> reached = new LinkedHashSet<>();
        for (long i = 0; i < all; i++) {
            browser.press(Keys.TAB);
            reached.add(browser.ask("[...document.querySelectorAll('body *')].indexOf(document.activeElement)"));
        }
        reached.remove(NOTHING);

        assertThat((long) reached.size()).isGreaterThan(20).isEqualTo(all - hidden(browser));
    }

    /** What stands in a folded part is reached once it is open. */
    private static long hidden(Chromium browser) {
        return ((Number) browser.ask("document.querySelectorAll('details:not([open]) > :not(summary) a[href],"
                        + " details:not([open]) > :not(summary)[tabindex=\"0\"],"
                        + " details:not([open]) > :not(summary) [tabindex=\"0\"]').length"))
                .longValue();
    }

    @Test
    void aFoldedPartOpensWithTheKeyboard() {
        Chromium browser = open(1000, false);
        browser.ask("document.querySelector('summary').focus()");

        browser.press(Keys.ENTER);

        assertThat(browser.ask("document.querySelector('details').open")).isEqualTo(true);
    }

    @Test
    void withoutScriptsThePageSaysTheSame() {
        String with = open(1000, false).text();
        Chromium browser = open(1000, false);
        browser.scripts(false);
        browser.open(page, 1000, false);

        assertThat(browser.text()).isEqualTo(with).contains("What this is not");
    }

    @Test
    void noRequestLeavesTheFile() {
        Chromium browser = open(1000, false);
        browser.complaints("labels");

        assertThat(browser.requests()).allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
        assertThat(browser.grumbles()).isEmpty();
    }

    @Test
    void paperShowsWhatIsFoldedOnAScreen() {
        Chromium browser = open(1000, true);
        browser.onPaper();

        assertThat(browser.ask("[...document.querySelectorAll('details table')]"
                        + ".filter(table => !table.checkVisibility({contentVisibilityAuto: true})).length"))
                .isEqualTo(0L);
        assertThat(browser.complaints("contrast")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, false", "1000, true", "420, false", "420, true"})
    void picturesCanBeLookedAt(int width, boolean dark) throws IOException {
        String folder = System.getProperty("screenshots", "");
        assumeTrue(!folder.isEmpty(), "no -Dscreenshots=DIR");
        Chromium browser = open(width, dark);
        browser.ask("document.querySelectorAll('details').forEach(details => details.open = true)");
        browser.screenshot(Path.of(folder, width + (dark ? "-dark" : "-light") + ".png"));
    }
}
