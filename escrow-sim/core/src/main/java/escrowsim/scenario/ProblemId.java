package escrowsim.scenario;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problems. Ids are permanent: none is ever reused. */
public enum ProblemId {
    E002("unknown option", "The command has no option of this name. Its --help lists all that it has."),
    E003("unknown topic", "Nothing of this name is known: no setting, metric, column, model or error."),
    E004("not PATH=VALUE", "--set takes a path and a value, such as custody.rule.at_least=2."),
    E010(
            "not readable as YAML",
            "The text breaks a rule of YAML: a quote or bracket that is not closed, lines of one section that do not start"
                    + " in the same column, or a colon where none may stand. Nothing after that place could be read, so"
                    + " there may be more problems."),
    E011(
            "empty file",
            "The file has no settings at all. A scenario starts with the line format: escrowsim/scenario/1."),
    E012(
            "given twice",
            "The same setting stands twice in one section. YAML would silently keep the last one, so one of the two would"
                    + " be ignored; remove one."),
    E013(
            "tab",
            "Tabs look different in each editor and YAML does not allow them for indentation, so scenario files have none."
                    + " Most editors can replace tabs by spaces."),
    E014(
            "not text",
            "The file is not UTF-8 text: a spreadsheet, a compressed file, or text saved in another encoding."),
    E015(
            "invisible character",
            "The file has a control character, or one that turns the direction of writing. Such a character can make a"
                    + " file look different from what it says."),
    E016("too large", "A scenario or study file may have at most 1 MB (1,048,576 bytes)."),
    E017("too deep", "Settings may be nested at most 50 deep."),
    E018("several documents", "One file holds one scenario or study; the line --- starts a second one."),
    E019(
            "YAML shorthand",
            "Anchors (&name), aliases (*name), merge keys (<<) and tags (!type) are not used in scenarios: what a file says"
                    + " must stand where it is read. To reuse a scenario, use extends or a study with designs."),
    E020(
            "not a number",
            "Numbers are written with digits, a point for decimals, and if wanted underscores between digits or a power of"
                    + " ten: 1000000, 1_000_000, 1e6, 0.35. Commas, spaces and further points are refused because readers"
                    + " disagree on what they mean. Quotes make text of a number."),
    E021(
            "out of range",
            "The number is outside what the model allows. explain with the setting's name says what it means."),
    E022(
            "not a share",
            "A share is a part of a whole: a number from 0 to 1, or a percentage with its sign from 0% to 100%. A bare 30"
                    + " could mean either, so it is refused."),
    E023("not a whole number", "This setting counts things, so it takes a whole number."),
    E024("unknown word", "The setting takes one of a few words, and this is none of them."),
    E025(
            "wrong form",
            "A list, a section of settings, or a single value stands where another of the three is expected. A section has"
                    + " lines of the form name: value, a list stands in brackets."),
    E026(
            "not a seed",
            "The seed is 1 to 19 digits. They are taken as written, so quotes are not needed here, but other programs lose"
                    + " digits of big numbers without them."),
    E027("no value", "A setting stands without a value. Remove the line to use the default."),
    E028(
            "range not around the best guess",
            "range90 is the interval that holds the true value with 90 percent probability, lower end first, so the best"
                    + " guess lies in it."),
    E029("text not usable", "The text has characters or a length that this setting does not allow."),
    E030("unknown format", "The first line names the format: escrowsim/scenario/1 or escrowsim/study/1."),
    E031(
            "unknown setting",
            "No setting of this name belongs there. Settings are never ignored, because a mistyped one would otherwise"
                    + " silently leave its default in force. list parameters shows them all."),
    E032("missing setting", "The setting has no default because no default would be right for most scenarios."),
    E033(
            "setting of another model",
            "The setting exists, but not for the model that this section chose, where it would have no effect."),
    E035(
            "settings that exclude or need each other",
            "The section can be stated in several ways, but only in one at a time."),
    E036("not removable", "null in an overlay removes a setting of the base, but there is none, or it is needed."),
    E040("unknown custodian", "The rule, or an attack, names somebody whom the section custodians does not define."),
    E042("unknown attack", "An attack is named that the section attacks does not define."),
    E043("empty rule", "at_least needs a list of custodians, or of further rules, to count."),
    E044(
            "rule needs too many",
            "at_least asks for more custodians than the list of has, so nobody could ever unlock anything."),
    E047("refused by the model", "The values do not go together in the model, for the reason given."),
    E050(
            "base not found",
            "The file that base or extends names cannot be read. Paths start at the file that names them."),
    E051("goes in a circle", "A file extends itself, directly or through others."),
    E052(
            "id given twice",
            "Designs and claims are told apart by their id, so each id may occur once; a claim once for each column."),
    E053("unknown design", "compare_to names a design that the study does not have."),
    E054(
            "cannot be varied like this",
            "A sweep needs, for each setting, a list of values a,b,c, an interval from..to:count in equal steps or"
                    + " from..to:xFACTOR in equal ratios, or range90 where the setting has one. A sensitivity analysis needs a"
                    + " number that has a range90, or one with a range low..high that it can have."),
    E055(
            "list not usable",
            "A list of contacts or people is CSV in UTF-8 whose first line names its columns: from,to and if wanted day,"
                    + " from_role, to_role; or id,role. One person is the seed. No cell is ever quoted in a message, because"
                    + " it could be somebody's name."),
    E056(
            "line of a list not usable",
            "A line of a list of contacts or people breaks a rule: an id is missing, unknown or given twice, a role is none"
                    + " of seed, associate, other, or a day is no number of days from the incident. No cell is ever quoted"
                    + " in a message, because it could be somebody's name."),
    E061("cannot read", "The file does not exist or may not be read."),
    E062("results exist", "The output folder holds the results of another run, which are not overwritten unasked."),
    W010("custodian without a part in the rule", "The custodian is defined but no rule names it, so it holds nothing."),
    W011(
            "no source",
            "A value that describes the world has no source or no quality. Readers cannot judge it; with --strict this is"
                    + " an error. Write {best_guess: ..., quality: low, source: \"...\"}, or put source and quality into the"
                    + " section for all its values."),
    W012(
            "nobody with access",
            "A custodian has staff_with_access: 0, so a rogue-insider attack can never happen there. A real custodian has"
                    + " somebody with access."),
    W013(
            "key lives longer than the horizon",
            "No key change falls into the simulated time; key_lifetime_days: horizon says so."),
    W014(
            "nobody for sale",
            "An attack of the model weakest-first buys custodians at their price_usd, but none of them has one. Without a"
                    + " price a custodian cannot be bought."),
    W015(
            "list of contacts cleaned up",
            "What is harmless in a list of contacts is set right and counted: contacts of people with themselves are left"
                    + " out, the same contact on the same day counts once, people are numbered in place of their ids.");

    private final String title;
    private final String explanation;

    ProblemId(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    public String title() {
        return title;
    }

    /** One paragraph. */
    public String explanation() {
        return explanation;
    }

    public boolean isError() {
        return name().startsWith("E");
    }

    public String severity() {
        return isError() ? "error" : "warning";
    }

    /** The id that a user typed, in any case. */
    public static Optional<ProblemId> of(String typed) {
        return Arrays.stream(values())
                .filter(id -> id.name().equalsIgnoreCase(typed))
                .findFirst();
    }
}
