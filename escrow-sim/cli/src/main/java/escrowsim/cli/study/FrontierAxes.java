package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.scenario.Study;
import escrowsim.summary.Frontier.Axes;
import escrowsim.summary.OutcomeMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which risk is held against which benefit, as the command line or the study says. */
public final class FrontierAxes {

    public static final Axes USUAL = new Axes(OutcomeMetric.P_ANY_EXPOSURE, OutcomeMetric.LAWFUL_ACCESSES_USEFUL, 0, 0);

    private static final String SECTION = "frontier";
    private static final Pattern MATERIAL = Pattern.compile("(risk|benefit)=([0-9.]+(?:[eE]-?[0-9]{1,2})?)(%?)");

    private FrontierAxes() {}

    /** As the study says; what it leaves out is the usual, and every difference material. */
    public static Optional<Axes> of(Study study) {
        return Optional.ofNullable(study.further().get(SECTION))
                .map(section -> (Map<?, ?>) section)
                .map(section -> new Axes(
                        Metrics.named(text(section, "risk", USUAL.risk().id())),
                        Metrics.named(text(section, "benefit", USUAL.benefit().id())),
                        number(text(section, "material_risk", "0")),
                        number(text(section, "material_benefit", "0"))));
    }

    private static String text(Map<?, ?> section, String key, String otherwise) {
        Object value = section.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("_", ""));
    }

    /** The study with these axes in it, so that its resolved file asks the same. */
    public static Study in(Study study, Axes axes) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("risk", axes.risk().id());
        section.put("benefit", axes.benefit().id());
        section.put("material_risk", Double.toString(axes.materialRisk()));
        section.put("material_benefit", Double.toString(axes.materialBenefit()));
        return study.with(SECTION, section);
    }

    /** {@code RISK,BENEFIT}. */
    public static Axes named(String typed) {
        List<String> words = List.of(typed.split(",", -1));
        if (words.size() != 2) {
            throw Failure.usage(
                    "E005",
                    "--frontier must be RISK,BENEFIT, was \"" + typed + "\"",
                    "Such as --frontier p_any_exposure,lawful_accesses_useful.");
        }
        OutcomeMetric risk = Metrics.named(words.get(0).strip());
        return new Axes(risk, Metrics.named(words.get(1).strip()), 0, 0);
    }

    /** {@code risk=..,benefit=..}, or one of them. */
    public static Axes withMateriality(Axes axes, String typed) {
        double risk = axes.materialRisk();
        double benefit = axes.materialBenefit();
        for (String part : typed.split(",", -1)) {
            Matcher form = MATERIAL.matcher(part.strip());
            if (!form.matches()) {
                throw malformed(typed);
            }
            double number = number(form, typed) / (form.group(3).isEmpty() ? 1 : 100);
            risk = form.group(1).equals("risk") ? number : risk;
            benefit = form.group(1).equals("benefit") ? number : benefit;
        }
        return new Axes(axes.risk(), axes.benefit(), risk, benefit);
    }

    private static double number(Matcher form, String typed) {
        try {
            return Double.parseDouble(form.group(2));
        } catch (NumberFormatException e) {
            throw malformed(typed);
        }
    }

    private static Failure malformed(String typed) {
        return Failure.usage(
                "E005",
                "--materiality must be risk=NUMBER,benefit=NUMBER, was \"" + typed + "\"",
                "Such as --materiality risk=0.1%,benefit=5, in the units of the two metrics.");
    }
}
