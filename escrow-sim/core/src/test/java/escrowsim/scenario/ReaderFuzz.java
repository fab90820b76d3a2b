package escrowsim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The reader as a target for Jazzer: {@code java -cp ... com.code_intelligence.jazzer.Jazzer
 * --target_class=escrowsim.scenario.ReaderFuzz src/test/resources/scenario}. What it finds becomes a file in {@code broken}.
 */
public final class ReaderFuzz {

    private ReaderFuzz() {}

    /** Any bytes give a study, which then can be written and read again, or a list of problems that can be shown. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Study study = StudyFile.read("hostile.yaml", input);
            requireSame(study);
        } catch (ScenarioException e) {
            requireShown(e);
        }
    }

    private static void requireSame(Study study) {
        Study again = read(resolved(study));
        for (Design design : study.designs()) {
            Scenario same = again.design(design.id()).orElseThrow().scenario();
            if (!same.plan().equals(design.scenario().plan())) {
                throw new AssertionError("the resolved file is another study:\n" + resolved(study));
            }
        }
        if (!resolved(again).equals(resolved(study))) {
            throw new AssertionError("the resolved file changes when read:\n" + resolved(study));
        }
    }

    private static Study read(String resolved) {
        try {
            return StudyFile.read(
                    "resolved.yaml", resolved.getBytes(StandardCharsets.UTF_8), OtherFiles.NONE, List.of());
        } catch (ScenarioException e) {
            throw new AssertionError("the resolved file is refused:\n" + resolved, e);
        }
    }

    private static String resolved(Study study) {
        return study.designs().size() > 1
                ? Resolved.study(study)
                : Resolved.scenario(study.designs().get(0).scenario());
    }

    private static void requireShown(ScenarioException e) {
        String message = e.getMessage();
        boolean hasControls = message.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c));
        if (e.errors() == 0 || !message.startsWith("hostile.yaml:") || hasControls) {
            throw new AssertionError("not to be shown: " + message);
        }
    }
}
