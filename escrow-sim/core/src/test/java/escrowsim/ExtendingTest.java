package escrowsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records of the guides that say how to add one compile, once they are named in the {@code permits} of their interface. */
class ExtendingTest {

    private static final Path CHECKOUT = Path.of("../..");
    private static final Pattern RECORD = Pattern.compile("```java (\\w+)\\.java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "your-own-attack.md, attack-models/src/main/java/escrowsim/attack/AttackModel.java",
        "your-own-custody-model.md, escrow-sim/core/src/main/java/escrowsim/custody/CustodyModel.java"
    })
    void theRecordOfTheGuideCompiles(String guide, String model, @TempDir Path folder) throws IOException {
        Matcher record = RECORD.matcher(Files.readString(CHECKOUT.resolve("escrow-sim/docs/" + guide)));
        assertThat(record.find()).isTrue();
        Path added = Files.writeString(folder.resolve(record.group(1) + ".java"), record.group(2));
        String known = Files.readString(CHECKOUT.resolve(model));
        Path opened = folder.resolve(Path.of(model).getFileName());
        Files.writeString(opened, known.replaceFirst("permits ", "permits " + record.group(1) + ", "));

        assertThat(problems(folder, added, opened)).isEmpty();
        assertThat(problems(folder, added)).as("it must be named").contains("sealed");
    }

    private static String problems(Path folder, Path... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-implicit:none",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    Files.createDirectories(folder.resolve("classes")).toString());
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(sources))
                    .call();
        }
        return said.toString();
    }
}
