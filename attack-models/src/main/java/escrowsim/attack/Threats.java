package escrowsim.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All that can go wrong in one design: its attacks, and the campaigns that some of them share. */
public record Threats(List<Attack> attacks, Campaigns campaigns) {

    public Threats {
        attacks = List.copyOf(attacks);
        for (String name : campaigns.attacks()) {
            if (attacks.stream().noneMatch(attack -> attack.name().equals(name))) {
                throw new IllegalArgumentException("campaigns.attacks names \"" + name + "\", which is no attack");
            }
        }
    }

    /** The attacks that are anything but incidents at a constant rate, by name. */
    public List<String> unsteady(List<Custodian> custodians, Randomness randomness, Purchasable rule) {
        CampaignYears years = new CampaignYears(campaigns, randomness);
        return IntStream.range(0, attacks.size())
                .filter(a -> sources(a, custodians, randomness, rule, years).stream()
                        .anyMatch(source -> source.steady().isEmpty()))
                .mapToObj(a -> attacks.get(a).name())
                .toList();
    }

    /** How many custodians the events of each attack hit in a world on average. */
    public double[] expectedHits(List<Custodian> custodians, Purchasable rule, double horizonYears) {
        Randomness none = (attack, whom) -> NO_DRAWS;
        CampaignYears years = new CampaignYears(campaigns, none);
        return IntStream.range(0, attacks.size())
                .mapToDouble(a -> sources(a, custodians, none, rule, years).stream()
                        .mapToDouble(source -> source.expectedHits(horizonYears))
                        .sum())
                .toArray();
    }

    /**
     * The point processes of all attacks, for one thread.
     *
     * @param custodians in the order of their indices
     * @param rule over them, as far as a buyer needs to know it
     */
    public List<EventSource> sources(List<Custodian> custodians, Randomness randomness, Purchasable rule) {
        CampaignYears years = new CampaignYears(campaigns, randomness);
        List<EventSource> sources = new ArrayList<>();
        for (int a = 0; a < attacks.size(); a++) {
            sources.addAll(sources(a, custodians, randomness, rule, years));
        }
        return sources;
    }

    private List<EventSource> sources(
            int a, List<Custodian> custodians, Randomness randomness, Purchasable rule, CampaignYears years) {
        Attack attack = attacks.get(a);
        return attack.model().sources(new Preparation(a, attack, custodians, randomness, rule, campaigns, years));
    }

    /** For sources that are asked for their means and never run. */
    private static final Draws NO_DRAWS = new Draws() {

        @Override
        public double uniform(long trial, int event, int mark) {
            throw new AssertionError("a mean needs no draw");
        }

        @Override
        public double exponential(long trial, int event, int mark) {
            throw new AssertionError("a mean needs no draw");
        }

        @Override
        public double gaussian(long trial, int event, int mark) {
            throw new AssertionError("a mean needs no draw");
        }
    };
}
