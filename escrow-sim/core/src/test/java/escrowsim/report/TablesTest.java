package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {

    private static final String SUMMARY = """
            study_id,design_id,metric,unit,estimate,mc_std_error,ci95_low,ci95_high,ci_method,outcome_p05,outcome_p50,outcome_p95,trials_count,event_count,outcome_p99,tvar95,tvar99
            who-holds-the-keys,no-escrow,first_exposure_year,year,,,,,,,,,20000,0,,,
            who-holds-the-keys,no-escrow,p_any_exposure,probability,0,0,0,0,exact,,,,20000,0,,,
            who-holds-the-keys,three-of-five,exposed_user_days,user-day,2184321.125,210000,1772728.9,2595913.4,normal,0,0,0,20000,109,1000000,43686422.5,218432112.5
            who-holds-the-keys,three-of-five,p_any_exposure,probability,0.00545,0.000520590890239,0.004477090297,0.00657062274,clopper-pearson,,,,20000,109,,,
            """;

    private static final String COMPARISON = """
            study_id,design_id,reference_id,metric,unit,difference,ci95_low,ci95_high,ci_method,paired,only_design_count,only_reference_count,trials_count,verdict
            who-holds-the-keys,no-escrow,three-of-five,first_exposure_year,year,,,,,true,,,20000,not-detected
            who-holds-the-keys,no-escrow,three-of-five,lawful_accesses_useful,access/year,7,-1,15,square-and-add,false,,,20000,not-detected
            who-holds-the-keys,no-escrow,three-of-five,p_any_exposure,probability,-0.00545,-0.00657,-0.00452,tango,true,0,109,20000,lower
            who-holds-the-keys,no-escrow,three-of-five,unnoticed_days,day,-5.5,-6,-5,normal,true,,,20000,lower
            """;

    private static final String CAUSES = """
            study_id,design_id,cause,unit,estimate,mc_std_error,ci95_low,ci95_high,ci_method,trials_count,exposures_count,event_count
            who-holds-the-keys,three-of-five,external-breach+rogue-insider,share,0.25,0.0433012701892,0.1687797381,0.3465524958,clopper-pearson,20000,100,25
            who-holds-the-keys,three-of-five,shared-flaw,share,0.75,0.0433012701892,0.6534475042,0.8312202619,clopper-pearson,20000,100,75
            """;

    private static final String ASSUMPTIONS = """
            path,unit,value,range90_low,range90_high,quality,source,impact,impact_basis,is_default
            custody.model,,'=cmd(),,,,,,,false
            designs.three-of-five.attacks.insider.per_staff_year,1/year,0.0012,0.0004,0.0036,medium,"Verizon, ""DBIR"", 2024",,,false
            designs.three-of-five.custody.key_lifetime_days,day,90,,,,,,,true
            population.growth_per_year,1/year,-0.02,,,,,,,true
            """;

    static Stream<Arguments> golden() {
        return Stream.of(
                sample("summary", Samples::summary, SUMMARY),
                sample("comparison", Samples::comparison, COMPARISON),
                sample("causes", Samples::causes, CAUSES),
                sample("assumptions", Samples::assumptions, ASSUMPTIONS));
    }

    private static Arguments sample(String name, Supplier<Table> table, String csv) {
        return Arguments.of(name, table, csv);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void tablesAreTheSameBytesEveryTime(String name, Supplier<Table> table, String csv) {
        assertThat(new String(table.get().csv(), StandardCharsets.UTF_8)).isEqualTo(csv);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void tablesAreTheSameBytesInGermany(String name, Supplier<Table> table, String csv) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(new String(table.get().csv(), StandardCharsets.UTF_8)).isEqualTo(csv);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static final Schema PAIRS = new Schema(
            "pairs",
            "",
            List.of(Column.text("name", ""), Column.integer("number", "", ""), Column.text("note", "")),
            List.of("name", "number"));

    private static String csv(List<List<String>> rows) {
        return new String(new Table(PAIRS, rows).csv(), StandardCharsets.UTF_8);
    }

    @Test
    void rowsAreSortedByKeyIntegersAsNumbers() {
        assertThat(csv(List.of(List.of("b", "1", ""), List.of("a", "10", ""), List.of("a", "9", ""))))
                .isEqualTo("name,number,note\na,9,\na,10,\nb,1,\n");
    }

    @Test
    void cellsAreQuotedOnlyWhereTheyMustBe() {
        assertThat(csv(List.of(
                        List.of("a", "1", "with, comma"),
                        List.of("a", "2", "with \"quote\""),
                        List.of("a", "3", "two\nlines"),
                        List.of("a", "4", "Äpfel; plain"),
                        List.of("a", "5", "carriage\rreturn"))))
                .isEqualTo("name,number,note\na,1,\"with, comma\"\na,2,\"with \"\"quote\"\"\"\n"
                        + "a,3,\"two\nlines\"\na,4,Äpfel; plain\na,5,\"carriage\rreturn\"\n");
    }

    @Test
    void aTableWithoutRowsHasItsHeader() {
        assertThat(csv(List.of())).isEqualTo("name,number,note\n");
    }

    @Test
    void twoRowsOfOneKeyAreRefused() {
        assertThatThrownBy(() -> csv(List.of(List.of("a", "1", "x"), List.of("a", "1", "y"))))
                .hasMessage("pairs has two rows for a, 1");
        assertThatThrownBy(() -> csv(List.of(List.of("a", "1")))).hasMessage("pairs has 3 columns, a row has 2 cells");
        assertThatThrownBy(() -> new Schema("none", "", List.of(Column.text("name", "")), List.of("other")))
                .hasMessage("the key of none must be among its columns, was [other]");
    }

    /** Names and order are a contract; columns are only ever appended. */
    @Test
    void trialsHaveTheColumnsOfTheContract() {
        assertThat(Schemas.TRIALS_OUT.header())
                .containsExactly(
                        "study_id",
                        "design_id",
                        "trial",
                        "parameter_draw",
                        "any_exposure",
                        "first_exposure_day",
                        "first_exposure_cause",
                        "exposure_events_count",
                        "exposed_days",
                        "unnoticed_days",
                        "users_exposed_count",
                        "exposed_user_days",
                        "exposed_messages",
                        "lawful_requests_count",
                        "lawful_accesses_count",
                        "wrongful_accesses",
                        "lawful_access_delay_hours_p50",
                        "crypto_checks_count",
                        "crypto_checks_failed_count",
                        "wrongful_accesses_noticed");
    }

    @Test
    void everyColumnSaysWhatItIs() {
        assertThat(Schemas.all()).flatExtracting(Schema::columns).allSatisfy(column -> {
            assertThat(column.name()).matches("[a-z][a-z0-9_]*");
            assertThat(column.description()).endsWith(".");
        });
    }
}
