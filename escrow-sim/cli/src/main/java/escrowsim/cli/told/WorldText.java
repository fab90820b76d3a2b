package escrowsim.cli.told;

import escrowsim.attack.Attack;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Plural;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.story.Happening;
import escrowsim.story.Story;
import escrowsim.summary.Wording;
import escrowsim.trial.Chronicle;
import escrowsim.trial.Chronicle.Opening;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Service;
import escrowsim.trial.Standing;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** One world on the terminal. */
record WorldText(ToldWorld world) {

    private static final int MOST_EVENTS = 40;
    private static final int MOST_INPUTS = 8;
    private static final int MOST_DESIGNS = 12;
    private static final int INDENT = 2;
    private static final int GAP = 2;

    List<String> lines() {
        List<String> lines = new ArrayList<>(head());
        lines.addAll(inputs());
        lines.addAll(events());
        lines.addAll(prose(exposed()));
        story().firstOpening().ifPresent(opening -> lines.addAll(prose(noticed(opening))));
        lines.addAll(prose(frontDoor()));
        lines.addAll(prose(rehearsed()));
        lines.addAll(others());
        return lines;
    }

    private Story story() {
        return world.story();
    }

    private TrialOutcome outcome() {
        return story().chronicle().outcome();
    }

    private static List<String> prose(String text) {
        return text.isEmpty() ? List.of() : Wrap.lines(text, INDENT);
    }

    private List<String> head() {
        String kind = world.isRare() ? " rare worlds" : "";
        String text = "World " + Wording.count(world.trial()) + " of "
                + Wording.count(world.of().worlds()) + kind + ", "
                + world.design().title() + ": " + finding();
        List<String> lines = new ArrayList<>(Wrap.lines(text, 0));
        if (world.isRare()) {
            lines.addAll(prose("Its worlds were drawn where leaks are possible. This one stands for "
                    + Wording.number(outcome().weight) + " worlds as they come; no other design met it. With --crude:"
                    + " the world of this number as it comes."));
        }
        return lines;
    }

    private String finding() {
        if (!outcome().anyExposure) {
            return story().chronicle().plan().escrow().isEmpty()
                    ? "nobody holds keys, so there is nothing to leak"
                    : "no key leak";
        }
        String design = world.design().id();
        boolean countedAlike = world.isRare() == world.of().rare().contains(design);
        return world.of()
                .leaks(design)
                .filter(leaks -> countedAlike)
                .map(leaks -> "one of " + Wording.count(leaks) + " with a leak")
                .orElse("a world with a leak");
    }

    /** What the inputs are in this world, where they are drawn. */
    private List<String> inputs() {
        Scenario scenario = world.scenario();
        if (scenario.doubt().isEmpty()) {
            return List.of();
        }
        int draw = ParameterDraws.of(world.trial());
        Map<String, Double> values = world.inputs();
        String shown = values.entrySet().stream()
                .limit(MOST_INPUTS)
                .map(input -> input.getKey() + " " + Wording.number(input.getValue()))
                .collect(Collectors.joining(", "));
        int more = values.size() - Math.min(MOST_INPUTS, values.size());
        return prose("Inputs were drawn, draw " + Wording.count(draw) + " of "
                + Wording.count(ParameterDraws.in(world.of().worlds())) + ": " + shown
                + (more > 0 ? " and " + more + " more" : "") + ".");
    }

    private List<String> events() {
        List<Happening> shown = story().happenings().stream().limit(MOST_EVENTS).toList();
        int widest = shown.stream().mapToInt(h -> when(h).length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        boolean proven = false;
        for (Happening happening : shown) {
            lines.addAll(lines(happening, widest));
            if (happening.effect().kind() == Happening.Kind.LEAK && !proven) {
                proven = true;
                story().proof()
                        .ifPresent(proof -> lines.addAll(
                                Wrap.lines("proof: " + proof.words(story().chronicle()), INDENT + widest + GAP)));
            }
        }
        int more = story().happenings().size() - shown.size();
        if (more > 0) {
            lines.add("  and " + Plural.of(more, "event") + " more: --csv events shows all");
        }
        if (shown.isEmpty() && story().chronicle().plan().escrow().isPresent()) {
            lines.addAll(prose("Nothing happened to the custodians in all this time."));
        }
        return lines;
    }

    private static String when(Happening happening) {
        return String.format(
                Locale.ROOT, "day %s (y %.2f)", Wording.count((long) Math.floor(happening.day())), happening.year());
    }

    private static List<String> lines(Happening happening, int widest) {
        String right = right(happening);
        int room = INDENT + widest + GAP;
        String detail = detail(happening);
        String text = happening.actor() + " " + happening.event() + (detail.isEmpty() ? "" : "; " + detail);
        List<String> lines = new ArrayList<>(wrapped(text, room, Wrap.COLUMNS - GAP - Math.max(6, right.length())));
        String first = "  " + when(happening);
        lines.set(0, first + " ".repeat(room - first.length()) + lines.get(0).strip());
        int last = lines.size() - 1;
        if (!right.isEmpty()) {
            String line = lines.get(last);
            lines.set(last, line + " ".repeat(Math.max(GAP, Wrap.COLUMNS - line.length() - right.length())) + right);
        }
        return lines;
    }

    /** Lines that end before that column. */
    private static List<String> wrapped(String text, int indent, int end) {
        return Wrap.lines(text, indent + Wrap.COLUMNS - end).stream()
                .map(line -> " ".repeat(indent) + line.strip())
                .toList();
    }

    private static String right(Happening happening) {
        String shares = happening
                .standing()
                .map((Standing s) -> s.held().size() + " of " + s.needed())
                .orElse("");
        return happening.effect().kind() == Happening.Kind.LEAK ? (shares + " LEAK").strip() : shares;
    }

    /** What comes of it, as far as the right margin does not say it. */
    private static String detail(Happening happening) {
        return switch (happening.effect().kind()) {
            case LEAK, NOTHING -> "";
            default -> happening.effect().words().replace(": after", " after");
        };
    }

    private String exposed() {
        if (!outcome().anyExposure) {
            return "";
        }
        double before = story().daysSentBeforeLeak();
        String sent = before > 0
                ? ", " + Wording.number(before) + " of them sent before the leak and "
                        + Wording.number(Math.max(0, outcome().exposedDays - before)) + " after"
                : "";
        return "Exposed: " + Plural.measured(outcome().exposedDays, "day") + " of messages" + users() + sent + "; "
                + Plural.measured(outcome().exposedUserDays, "user-day") + ".";
    }

    /** Of how many users, where it is all of a number that stays the same. */
    private String users() {
        Chronicle chronicle = story().chronicle();
        Service service = chronicle.plan().service();
        boolean all = service.growthPerYear() == 0
                && chronicle.plan().attacks().stream().noneMatch(Attack::takesPart)
                && Math.abs(outcome().exposedUserDays - service.users() * outcome().exposedDays)
                        <= 1e-9 * outcome().exposedUserDays;
        long users = Math.round(service.users());
        return all ? " of " + Wording.count(users) + (users == 1 ? " user" : " users") : "";
    }

    private String noticed(Opening opening) {
        double days = (opening.detectedYear() - outcome().firstExposureYear) * Years.DAYS;
        if (days == Double.POSITIVE_INFINITY) {
            double years = story().chronicle().plan().horizonYears();
            return "Noticed: not before the end of the " + (years == 1 ? "year." : Wording.number(years) + " years.");
        }
        return days <= 0
                ? "Noticed: one of the incidents behind the leak had been noticed before it."
                : "Noticed: " + Plural.measured(days, "day") + " after the first message could be read.";
    }

    private String frontDoor() {
        TrialOutcome outcome = outcome();
        return outcome.grantedRequests == 0
                ? ""
                : "Front door: " + Plural.of(outcome.grantedRequests, "request")
                        + " granted that should not have been, "
                        + Plural.measured(outcome.frontDoorUserDays, "user-day") + "; audits noticed "
                        + outcome.grantedNoticed + ".";
    }

    private String rehearsed() {
        if (story().chronicle().plan().escrow().isEmpty()) {
            return "";
        }
        return story().rehearsal().givenUp()
                ? "Real keys: this world has more steps than a rehearsal affords."
                : "Real keys: " + Plural.of(story().rehearsal().checks().size(), "message")
                        + " really sent in this world, "
                        + read(story().rehearsal().messagesRead())
                        + " read by thieves, each as the model says.";
    }

    private static String read(long messages) {
        return messages == 0 ? "none" : Wording.count(messages);
    }

    private List<String> others() {
        List<String> lines = new ArrayList<>();
        List<Design> others = world.of().plan().designs().stream()
                .filter(design -> !design.id().equals(world.design().id()))
                .filter(design -> world.stories().containsKey(design.id()))
                .toList();
        others.stream()
                .limit(MOST_DESIGNS)
                .forEach(design -> lines.addAll(prose("Same world under " + design.id() + ": "
                        + inShort(
                                java.util.Objects.requireNonNull(world.stories().get(design.id()))) + ".")));
        if (others.size() > MOST_DESIGNS) {
            lines.add("  and " + Plural.of(others.size() - MOST_DESIGNS, "design") + " more: --json tells all");
        }
        return lines;
    }

    static String inShort(Story other) {
        TrialOutcome outcome = other.chronicle().outcome();
        if (outcome.anyExposure) {
            return String.format(
                    Locale.ROOT,
                    "leak on day %s (y %.2f), %s of messages",
                    Wording.count((long) Math.floor(outcome.firstExposureYear * Years.DAYS)),
                    outcome.firstExposureYear,
                    Plural.measured(outcome.exposedDays, "day"));
        }
        if (other.chronicle().plan().escrow().isEmpty()) {
            return "nobody holds keys";
        }
        OptionalInt missing = other.happenings().stream()
                .flatMap(happening -> happening.standing().stream())
                .mapToInt(Standing::missing)
                .min();
        if (other.chronicle().incidents().isEmpty() || missing.isEmpty()) {
            return "no leak";
        }
        return missing.getAsInt() == 0 ? "no leak" : "no leak (" + Plural.of(missing.getAsInt(), "share") + " missing)";
    }
}
