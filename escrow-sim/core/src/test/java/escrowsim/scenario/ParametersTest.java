package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.access.LawfulDemand;
import escrowsim.attack.Answering;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.ModelExamples;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Response;
import escrowsim.trial.Service;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the domain has, an author can write. */
class ParametersTest {

    @Test
    void everyAttackIsAWordWithAMakerAndTheOtherWayRound() {
        Set<String> attacks =
                ScenarioFile.read("full.yaml", Fixtures.bytes(Fixtures.FOLDER.resolve("full.yaml")))
                        .world()
                        .attacks()
                        .stream()
                        .map(attack -> attack.model().id())
                        .collect(Collectors.toSet());

        assertThat(attacks)
                .hasSize(AttackModel.class.getPermittedSubclasses().length)
                .isEqualTo(AttackRecords.MODELS.keySet())
                .isEqualTo(choices("attacks.*.model"));
    }

    static List<Class<?>> attacks() {
        return List.of(AttackModel.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void everyNumberOfAnAttackIsASettingOfItsModelAlone(Class<?> attack) {
        String model = words(attack.getSimpleName(), "-");

        for (RecordComponent component : attack.getRecordComponents()) {
            assertThat(Parameters.SCENARIO.at("attacks.x." + words(component.getName(), "_")))
                    .as(component.getName())
                    .anyMatch(parameter -> parameter.scope().models().contains(model))
                    .noneMatch(parameter -> parameter.scope().models().isEmpty());
        }
    }

    @Test
    void everyCustodyModelIsAWord() {
        Set<String> models = Stream.concat(Stream.of(new NoEscrow()), ModelExamples.examples())
                .map(CustodyModel::id)
                .collect(Collectors.toSet());

        assertThat(models)
                .hasSize(CustodyModel.class.getPermittedSubclasses().length)
                .isEqualTo(choices("custody.model"));
    }

    @Test
    void everyDwellIsAWayToGiveOne() {
        Group group = Parameters.SCENARIO.groupAt("attacks.x.dwell").orElseThrow();

        Set<Set<String>> components = Stream.of(Dwell.class.getPermittedSubclasses())
                .map(ParametersTest::componentWords)
                .collect(Collectors.toSet());

        assertThat(group.forms()).extracting(form -> form.size()).hasSize(components.size());
        components.forEach(words -> assertThat(group.forms())
                .anySatisfy(form -> assertThat(form.stream().map(ParametersTest::withoutLaw))
                        .containsAll(
                                words.stream().map(ParametersTest::withoutLaw).toList())));
    }

    /** Fixed(days) is given as fixed_days: the record's name says what the key has to. */
    private static String withoutLaw(String word) {
        return word.replace("fixed_", "");
    }

    static List<Class<?>> records() {
        return List.of(
                KeySchedule.class,
                Response.class,
                Service.class,
                Custodian.class,
                Answering.class,
                LawfulDemand.class,
                LawfulDemand.Limits.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyNumberOfTheWorldIsASetting(Class<?> record) {
        List<String> keys =
                Parameters.SCENARIO.all().stream().map(Parameter::key).toList();
        List<String> sections = Parameters.SCENARIO.groups().stream()
                .map(group -> group.path().substring(group.path().lastIndexOf('.') + 1))
                .toList();

        for (String component : componentWords(record)) {
            boolean known = keys.contains(component)
                    || sections.contains(component)
                    || List.of("name", "answering", "targets", "limits", "kept_days")
                            .contains(component);
            assertThat(known || keys.contains("answers_" + component) || component.equals("mean_hours"))
                    .as(component)
                    .isTrue();
        }
    }

    static List<Parameter> numbers() {
        return Parameters.SCENARIO.all().stream()
                .filter(p -> p.kind() instanceof Kind.Numeric)
                .filter(p -> !p.path().startsWith("custody.rule"))
                .filter(p -> !List.of("min", "max").contains(p.key())) // neither may pass the other
                .filter(p -> !p.key().equals("timeline_step_years")) // the horizon bounds it
                .filter(p -> !p.path().startsWith("campaigns.") || p.key().equals("shape"))
                .filter(p -> p.scope().models().isEmpty()
                        || !java.util.Collections.disjoint(p.scope().models(), models()))
                .filter(p -> !p.path().startsWith("custody.") || p.belongsTo("threshold-shares"))
                .toList();
    }

    private static Set<String> models() {
        return Stream.of("attacks.*.model", "custody.model")
                .flatMap(path -> choices(path).stream())
                .collect(Collectors.toSet());
    }

    /** The registry's ranges are the reader's; the records' own must not be narrower, or a person would be told late. */
    @ParameterizedTest
    @MethodSource("numbers")
    void theDomainTakesWhateverTheRegistryAllows(Parameter parameter) {
        Kind.Numeric kind = (Kind.Numeric) parameter.kind();
        Range range = kind.range();
        double least = range.leastExcluded() ? Math.nextUp(range.least()) : range.least();
        String path = parameter
                .path()
                .replace("attacks.*", attackWith(parameter))
                .replace("*", "provider")
                .replace("retained.provider", "retained.30");
        for (double end : new double[] {Math.max(least, 1e-9), range.most()}) {
            String value = kind.scale() == Kind.Scale.GROWTH ? Numbers.text(end * 100) + "%" : Numbers.text(end);
            checkTaken(
                    "chaining.contacts_file=null", // in its place the generated network, with numbers of its own
                    "chaining.people_file=null",
                    path + "="
                            + (kind.scale() == Kind.Scale.COUNT
                                    ? Numbers.text(Math.rint(Math.max(end, range.least())))
                                    : value));
        }
    }

    /** Or refused for the one reason that no range can know: so often that a world cannot hold it. */
    private static void checkTaken(String... sets) {
        try {
            Study study = Fixtures.study(Fixtures.FOLDER.resolve("full.yaml"), sets);
            assertThat(study.designs().get(0).scenario().plan().attacks()).hasSizeGreaterThan(3);
        } catch (ScenarioException refused) {
            assertThat(refused.problems())
                    .extracting(Problem::id)
                    .contains(ProblemId.E047)
                    .isSubsetOf(ProblemId.E047, ProblemId.W011);
            assertThat(refused.getMessage()).containsAnyOf("too high for horizon_years", "rate of events per year");
        }
    }

    /** An attack of the file to which the setting belongs, and whose dwell is given in that way. */
    private static String attackWith(Parameter parameter) {
        Map<String, String> ways = Map.of(
                "dwell.median_days", "flaw",
                "dwell.sigma", "flaw",
                "dwell.mean_days", "breach",
                "reach.share", "part",
                "reach.records.mu", "sizes",
                "reach.records.sigma", "sizes",
                "reach.records.alpha", "tail");
        Map<String, String> models = new LinkedHashMap<>();
        ScenarioFile.read("full.yaml", Fixtures.bytes(Fixtures.FOLDER.resolve("full.yaml")))
                .world()
                .attacks()
                .forEach(attack -> models.put(attack.model().id(), attack.name()));
        models.keySet().removeIf(model -> !parameter.belongsTo(model));
        String first = models.values().stream().findFirst().orElse("none");
        return "attacks." + ways.getOrDefault(parameter.path().replace("attacks.*.", ""), first);
    }

    @Test
    void everySettingSaysWhatItMeansAndEveryDefaultWhereItComesFrom() {
        for (Parameter parameter : Parameters.SCENARIO.all()) {
            assertThat(parameter.explanation().meaning()).as(parameter.path()).endsWith(".");
            if (parameter.fallback() instanceof Fallback.Value value) {
                assertThat(value.source()).as(parameter.path()).isNotBlank();
                assertThat(Defaults.of(parameter, parameter.path()))
                        .as(parameter.path())
                        .isPresent();
            }
        }
    }

    private static Set<String> choices(String path) {
        Kind.Choice choice = (Kind.Choice) Parameters.SCENARIO.at(path).get(0).kind();
        return choice.words().stream().map(Kind.Word::word).collect(Collectors.toSet());
    }

    private static Set<String> componentWords(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> words(component.getName(), "_"))
                .collect(Collectors.toSet());
    }

    private static String words(String name, String between) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", between).toLowerCase(Locale.ROOT);
    }
}
