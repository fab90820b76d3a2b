package escrowsim.story;

import escrowsim.attack.AttackModel;
import escrowsim.attack.Custodian;
import escrowsim.custody.Yield;
import escrowsim.summary.Wording;
import escrowsim.trial.Chronicle;
import escrowsim.trial.Chronicle.Incident;
import escrowsim.trial.Standing;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An incident in words. */
record IncidentWords(TrialPlan plan, Incident incident) {

    static IncidentWords of(Chronicle chronicle, Incident incident) {
        return new IncidentWords(chronicle.plan(), incident);
    }

    String actor() {
        AttackModel model = plan.attacks().get(incident.attack()).model();
        String places = Words.list(hits().map(model::place).filter(place -> !place.isEmpty()));
        return places.isEmpty() ? model.actor() : model.actor() + " at " + places;
    }

    String event() {
        if (incident.opensEverything()) {
            return "opens all that is stored or sent, whatever the rule";
        }
        if (incident.hits().isEmpty()) {
            return "reaches no custodian";
        }
        return incident.entered().isEmpty() ? "meets an intruder who is there already" : getsIn();
    }

    private String getsIn() {
        Map<Yield, List<String>> yields = new EnumMap<>(Yield.class);
        custodians(incident.entered())
                .forEach(custodian -> yields.computeIfAbsent(
                                plan.custody().yieldOf(custodian), yield -> new ArrayList<>())
                        .add(custodian.name()));
        List<String> deeds = new ArrayList<>();
        yields.forEach((yield, names) -> deeds.add(deed(yield, names)));
        String how = (incident.snapshot() ? ", and leaves at once" : "")
                + (incident.reach() < 1 ? ", for " + Wording.percent(incident.reach()) + " of the users" : "")
                + (incident.pooled() ? "" : ", working alone");
        return String.join("; ", deeds) + how;
    }

    private String deed(Yield yield, List<String> names) {
        boolean own = names.size() == 1 && actor().endsWith(" at " + names.get(0));
        String all = Words.list(names.stream());
        String share = keys() + (names.size() == 1 ? "" : "s");
        return switch (yield) {
            case COPY -> own ? "copies its " + share : "copies the " + share + " of " + all;
            case USE ->
                own
                        ? "can use its " + share + " while inside"
                        : "can use the " + share + " of " + all + " while inside";
            case TAP -> own ? "can listen while inside" : "can listen at " + all + " while inside";
            case CIPHERTEXT ->
                own ? "can read what is stored, but no key" : "can read what " + all + " stores, but no key";
            case NOTHING -> own ? "finds nothing to take" : "finds nothing to take at " + all;
        };
    }

    /** What one of them has. */
    private String keys() {
        return incident.atStart().map(Standing::needed).orElse(2) == 1 ? "key" : "share";
    }

    private Stream<Custodian> hits() {
        return custodians(incident.hits());
    }

    private Stream<Custodian> custodians(List<Integer> indices) {
        return indices.stream().filter(index -> index >= 0).map(plan.custodians()::get);
    }

    /** Who finds it out. */
    String finder() {
        return incident.opensEverything()
                ? "the service"
                : Words.list(custodians(incident.entered()).map(Custodian::name));
    }

    String found() {
        if (incident.opensEverything()) {
            return "closes the flaw";
        }
        return incident.entered().size() == 1 ? "notices the intruder" : "notice the intruder";
    }
}
