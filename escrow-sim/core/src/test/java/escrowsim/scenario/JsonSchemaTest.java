package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What an editor underlines is what the reader refuses, as far as single values go. */
class JsonSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCENARIO = REGISTRY.getSchema(JsonSchema.scenario());
    private static final Schema STUDY = REGISTRY.getSchema(JsonSchema.study());
    private static final Path BUNDLED = Path.of("..", "..", "results");

    static List<Path> examples() throws IOException {
        try (Stream<Path> bundled = Files.walk(BUNDLED);
                Stream<Path> own = Files.list(Fixtures.FOLDER)) {
            return Stream.concat(bundled, own)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> Fixtures.text(file).contains("format: escrowsim/s"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyScenarioAndStudyThatIsShippedIsValid(Path file) {
        assertThat(errors(Fixtures.text(file))).isEmpty();
    }

    @Test
    void theStarterAndResolvedFilesAreValid() {
        Study study = Fixtures.study(Fixtures.FOLDER.resolve("study.yaml"));

        assertThat(errors(Starter.text("my-case"))).isEmpty();
        assertThat(errors(Resolved.study(study))).isEmpty();
        assertThat(errors(Resolved.scenario(study.designs().get(1).scenario()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "horizon_years: 10           | horizn_years: 10",
                "horizon_years: 10           | horizon_years: 0",
                "horizon_years: 10           | horizon_years: ten",
                "users: 1_000_000            | users: 1.000.000",
                "users: 1_000_000            | users: '1,000,000'",
                "users: 1_000_000            | users: [1]",
                "growth_per_year: 0%         | growth_per_year: 5",
                "calls_per_user_per_day: 0.1 | calls_per_user_per_day: 10%",
                "answers_share: 98.5%        | answers_share: 98.5",
                "answers_share: 98.5%        | answers_share: 101%",
                "keys: in-hsm                | keys: in-hsn",
                "supplier: vendor-b          | suplier: vendor-b",
                "model: threshold-shares     | model: threshold-share",
                "model: threshold-shares     | model: provider-key",
                "model: threshold-shares     | model: none",
                "{at_least: 3, of:           | {at_least: 0, of:",
                "{at_least: 3, of:           | {atleast: 3, of:",
                "refresh_days: never         | refresh_days: nevr",
                "refresh_days: never         | refresh_days: 0",
                "refresh_days: never         | unescrowed_bits: 40",
                "model: rogue-insider        | model: rouge-insider",
                "model: rogue-insider        | model: external-breach",
                "pooled_share: 50%           | per_supplier_year: 0.1",
                "{mean_days: 60}             | {mean_days: 60, sigma: 1}",
                "{mean_days: 60}             | {median_days: 60}",
                "range90: [0.0004, 0.0036]   | rnage90: [0.0004, 0.0036]",
                "range90: [0.0004, 0.0036]   | range90: [0.0004]",
                "quality: medium             | quality: superb",
                "365: 79.7%                  | 365 days: 79.7%",
                "seed: '20260101'            | seed: '0x1F'",
                "trials: 20_000              | trials: 1.5",
                "uncertainty: outcomes       | uncertainty: outcomes-and-parameter"
            })
    void aPlantedErrorIsUnderlinedAndRefused(String right, String wrong) {
        String text = Fixtures.text(Fixtures.FOLDER.resolve("any-3-of-5.yaml")).replace("\"20260101\"", "'20260101'");
        String planted = text.replace(right, wrong);
        Problems problems = new Problems();

        assertThat(planted).isNotEqualTo(text);
        assertThat(errors(planted)).isNotEmpty();
        YamlTree.ofFile("planted", planted.getBytes(java.nio.charset.StandardCharsets.UTF_8), problems)
                .ifPresent(root -> SettingsReader.read(root, Parameters.SCENARIO, problems));
        assertThat(problems.anyErrors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format: escrowsim/study/1",
                "format: escrowsim/study/1\nabout: {id: a}\nbase: b.yaml\ndesigns: []",
                "format: escrowsim/study/1\nabout: {id: a}\nbase: b.yaml\ndesigns: [{titel: x}]",
                "format: escrowsim/study/1\nabout: {id: a}\nbase: b.yaml\ndesigns: [{id: A B}]",
                "format: escrowsim/study/1\nabout: {id: a}\nbase: {horizn_years: 1}\ndesigns: [{id: a}]",
                "format: escrowsim/study/1\nabout: {id: a}\nbase: b.yaml\ndesigns: {a: {}}\ncompare: a"
            })
    void plantedErrorsInStudiesAreUnderlined(String text) {
        assertThat(errors(text)).isNotEmpty();
    }

    @Test
    void anHeirNeedNotRepeatItsBase() {
        assertThat(errors("format: escrowsim/scenario/1\nextends: base.yaml\nabout: {id: heir}\nhorizon_years: 3\n"))
                .isEmpty();
        assertThat(errors("format: escrowsim/scenario/1\nabout: {id: heir}\nhorizon_years: 3\n"))
                .isNotEmpty();
    }

    /** As an editor sees the file: YAML 1.2 with its core schema, as JSON. */
    private static List<Error> errors(String yaml) {
        LoadSettings core = LoadSettings.builder().setSchema(new CoreSchema()).build();
        Object data = new Load(core).loadFromString(yaml);
        Schema schema = yaml.contains("format: " + Formats.STUDY) ? STUDY : SCENARIO;
        return schema.validate(Json.text(data), InputFormat.JSON);
    }
}
