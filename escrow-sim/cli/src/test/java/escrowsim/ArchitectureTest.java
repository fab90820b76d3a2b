package escrowsim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import escrowsim.attack.Answering;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.CustodyModel;
import escrowsim.random.SequentialRandom;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** The layout of the house. It stands in cli because only cli sees every package. */
@AnalyzeClasses(packages = "escrowsim", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** From ground to roof. */
    private static final List<String> LAYERS = Stream.of(
                    "attack",
                    "crypto",
                    "custody",
                    "messaging",
                    "access",
                    "formula",
                    "random",
                    "network",
                    "trial",
                    "engine",
                    "rehearsal",
                    "summary",
                    "story",
                    "exact",
                    "oracle",
                    "scenario",
                    "report",
                    "reproduction",
                    "cli")
            .map(layer -> "escrowsim." + layer + "..")
            .toList();

    @ArchTest
    static final ArchRule everyClassLivesOnAKnownLayer =
            classes().should().resideInAnyPackage(LAYERS.toArray(String[]::new));

    /** The rooms of the command line, from ground to roof; its front door, with the verbs and the help, sees them all. */
    private static final List<String> ROOMS = Stream.of(
                    "terminal",
                    "words",
                    "study",
                    "answer",
                    "run",
                    "vary",
                    "chain",
                    "reproduce",
                    "told",
                    "catalog",
                    "bench",
                    "selftest")
            .map(room -> "escrowsim.cli." + room)
            .toList();

    @ArchTest
    static void everyLayerImportsOnlyTheLayersBelowIt(JavaClasses classes) {
        eachImportsOnlyThoseBelow(LAYERS, classes);
    }

    @ArchTest
    static void everyRoomOfTheCommandLineImportsOnlyTheRoomsBelowIt(JavaClasses classes) {
        eachImportsOnlyThoseBelow(ROOMS, classes);
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("escrowsim.cli")
                .check(classes);
    }

    private static void eachImportsOnlyThoseBelow(List<String> fromGround, JavaClasses classes) {
        for (int i = 0; i < fromGround.size() - 1; i++) {
            String[] above = fromGround.subList(i + 1, fromGround.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(fromGround.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule noPackagesDependOnEachOtherInACircle =
            slices().matching("escrowsim.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule attacksDependOnTheJdkAlone = classes()
            .that()
            .resideInAPackage("escrowsim.attack..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("escrowsim.attack..", "java..");

    @ArchTest
    static final ArchRule custodyKnowsOfAttacksOnlyTheCustodian = noClasses()
            .that()
            .resideInAPackage("escrowsim.custody..")
            .should()
            .dependOnClassesThat(resideInAPackage("escrowsim.attack..")
                    .and(not(belongToAnyOf(Custodian.class, KeyStorage.class, Answering.class))));

    @ArchTest
    static final ArchRule modelsAreRecords = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areAssignableTo(AttackModel.class)
            .or()
            .areNotInterfaces()
            .and()
            .areAssignableTo(CustodyModel.class)
            .should()
            .beRecords();

    /** One class gives a library that asks for such a generator numbers with an address. */
    @ArchTest
    static final ArchRule nobodyDrawsFromAGeneratorOfTheJdk = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SequentialRandom.class.getName())
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    Random.class, SplittableRandom.class, ThreadLocalRandom.class, RandomGeneratorFactory.class))
            .orShould()
            .accessTargetWhere(of(Math.class, "random")
                    .or(of(StrictMath.class, "random"))
                    .or(of(RandomGenerator.class, "of|getDefault"))
                    .or(of(Collections.class, "shuffle"))
                    .or(of(UUID.class, "randomUUID")));

    @ArchTest
    static final ArchRule onlyWhereKeysAreRealIsThereSecureRandom = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "escrowsim.crypto..", "escrowsim.custody..", "escrowsim.messaging..", "escrowsim.rehearsal..")
            .should()
            .dependOnClassesThat(belongToAnyOf(SecureRandom.class));

    @ArchTest
    static final ArchRule onlyTheScenarioParsesYaml = noClasses()
            .that()
            .resideOutsideOfPackage("escrowsim.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule onlyTheNetworkGeneratesGraphs = noClasses()
            .that()
            .resideOutsideOfPackage("escrowsim.network..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    @ArchTest
    static final ArchRule onlyReportAndCliWriteFiles = noClasses()
            .that()
            .resideOutsideOfPackages("escrowsim.report..", "escrowsim.cli..")
            .should()
            .dependOnClassesThat(
                    belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class, FileChannel.class))
            .orShould()
            .accessTargetWhere(of(Files.class, "write.*|newBufferedWriter|newOutputStream|newByteChannel|create.*")
                    .or(of(Files.class, "delete.*|copy|move|set.*")));

    @ArchTest
    static final ArchRule onlyScenarioReportAndCliTouchFiles = noClasses()
            .that()
            .resideOutsideOfPackages("escrowsim.scenario..", "escrowsim.report..", "escrowsim.cli..")
            .should()
            .dependOnClassesThat(belongToAnyOf(Files.class));

    @ArchTest
    static final ArchRule staticStateIsFinal =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule onlyCliPrints = noClasses()
            .that()
            .resideOutsideOfPackage("escrowsim.cli..")
            .should()
            .accessTargetWhere(of(System.class, "out|err").or(of(Throwable.class, "printStackTrace")));

    @ArchTest
    static final ArchRule onlyCliReadsTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("escrowsim.cli..")
            .should()
            .dependOnClassesThat(belongToAnyOf(Clock.class, Date.class))
            .orShould()
            .accessTargetWhere(of(System.class, "currentTimeMillis|nanoTime")
                    .or(target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now")))));

    /** {@link Math} may differ from machine to machine in the last bit; {@link StrictMath} may not. */
    @ArchTest
    static final ArchRule resultsAreTheSameBitsOnEveryMachine = noClasses()
            .that()
            .resideOutsideOfPackage("escrowsim.cli..")
            .should()
            .accessTargetWhere(
                    of(Math.class, "a?(sin|cos|tan)|(sin|cos|tan)h|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot"));

    private static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String members) {
        return target(owner(belongToAnyOf(owner))).and(target(nameMatching(members)));
    }
}
