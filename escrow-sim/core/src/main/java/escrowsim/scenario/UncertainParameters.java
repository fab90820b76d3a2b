package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;
import java.util.Map;

/** What any number may be written as instead: a best guess with its doubt and its source. */
final class UncertainParameters {

    private static final Kind ANY =
            new Kind.Numeric(Kind.Scale.PLAIN, "", Range.of(-Double.MAX_VALUE, Double.MAX_VALUE), Map.of());

    static final Parameter BEST_GUESS = setting("best_guess", ANY, "The value that is used unless doubt is simulated.")
            .required()
            .alsoCalled("value", "mean", "mode", "median", "estimate");
    static final Parameter RANGE90 = setting(
                    "range90",
                    new Kind.Data("[low, high]"),
                    "The interval that holds the true value with 90% probability.")
            .effect(
                    "Written in place of the number, such as per_staff_year: {best_guess: 0.001, range90: [0.0003, 0.003]}."
                            + " sensitivity varies every input that has one.")
            .alsoCalled("range");
    static final Parameter SHAPE = setting(
            "shape",
            Kinds.choice(
                    Kinds.word("lognormal", "its logarithm is normal"),
                    Kinds.word("normal", "symmetric around the best guess"),
                    Kinds.word("logit-normal", "for shares: its log-odds are normal"),
                    Kinds.word("uniform", "no value in the range is more likely than another"),
                    Kinds.word("triangular", "most likely at the best guess"),
                    Kinds.word("pert", "most likely at the best guess, smooth")),
            "The form of its distribution.");
    static final Parameter QUALITY = setting(
            "quality",
            Kinds.choice(
                    Kinds.word("low", "a guess, or evidence from elsewhere"),
                    Kinds.word("medium", "evidence with known weaknesses"),
                    Kinds.word("high", "measured for this purpose")),
            "How good the evidence is.");
    static final Parameter SOURCE =
            setting("source", Kinds.line(), "Where the value comes from.").alsoCalled("reference", "ref");

    static final List<Parameter> ALL = List.of(BEST_GUESS, RANGE90, SHAPE, QUALITY, SOURCE);

    private UncertainParameters() {}
}
