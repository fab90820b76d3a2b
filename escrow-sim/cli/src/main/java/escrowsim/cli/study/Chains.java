package escrowsim.cli.study;

import escrowsim.network.ChainPlan;
import escrowsim.network.Chaining;
import escrowsim.network.Means;
import escrowsim.random.Streams;
import escrowsim.report.ChainingTable;
import escrowsim.report.ChainingTable.Chained;
import escrowsim.report.Table;
import escrowsim.scenario.ContactSearch;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.summary.ChainOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What contact chaining comes to in each design, and in the one without escrow by what there is without it. */
public final class Chains {

    private Chains() {}

    /** Whether any design asks whose contacts lead where. */
    public static boolean areAsked(StudyPlan plan) {
        return plan.designs().stream()
                .anyMatch(design -> design.scenario().world().contacts().isPresent());
    }

    /** The table, if it is asked for. */
    public static Optional<Table> table(StudyPlan plan, int threads) {
        return areAsked(plan) ? Optional.of(ChainingTable.of(plan.id(), of(plan, threads))) : Optional.empty();
    }

    private record Asked(String design, ContactSearch search, Means means) {}

    public static List<Chained> of(StudyPlan plan, int threads) {
        Chaining chaining = new Chaining(new Streams(plan.seed()), threads);
        List<Asked> asked = new ArrayList<>();
        for (Design design : plan.designs()) {
            Scenario scenario = design.scenario();
            scenario.world()
                    .contacts()
                    .ifPresent(search -> means(scenario, search, chaining)
                            .forEach(means -> asked.add(new Asked(design.id(), search, means))));
        }
        var tallies = chaining.follow(asked.stream()
                .map(one -> new Chaining.Question(one.search().plan(), one.means()))
                .toList());
        List<Chained> chained = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            ChainPlan of = one.search().plan();
            ChainOutcome outcome = new ChainOutcome(tallies.get(i), of.network().people());
            chained.add(new Chained(one.design(), one.means(), one.search(), outcome));
        }
        return chained;
    }

    private static List<Means> means(Scenario scenario, ContactSearch search, Chaining chaining) {
        if (scenario.hasEscrow()) {
            return chaining
                    .custodians(scenario.world().custody(), scenario.plan().custodians(), search.storedDays())
                    .stream()
                    .toList();
        }
        ContactSearch.WithoutEscrow without = search.without();
        return List.of(
                chaining.phone(without.phoneHistoryDays(), without.phoneOpenedShare(), without.phoneOpenedDays()),
                chaining.metadata(without.metadataKeptDays(), without.metadataAnswerDays()));
    }
}
