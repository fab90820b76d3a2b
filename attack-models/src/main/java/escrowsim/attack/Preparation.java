package escrowsim.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one attack makes its sources of, for one thread. */
public final class Preparation {

    private final int index;
    private final Attack attack;
    private final List<Custodian> custodians;
    private final Randomness randomness;
    private final Purchasable rule;
    private final Optional<CampaignYears> campaign;
    private final Optional<FrailtyFactor> sharedFrailty;

    Preparation(
            int index,
            Attack attack,
            List<Custodian> custodians,
            Randomness randomness,
            Purchasable rule,
            Campaigns campaigns,
            CampaignYears years) {
        this.index = index;
        this.attack = attack;
        this.custodians = custodians;
        this.randomness = randomness;
        this.rule = rule;
        this.campaign = campaigns.include(attack) ? Optional.of(years) : Optional.empty();
        this.sharedFrailty = frailty().shared() ? frailtyOf("shared frailty") : Optional.empty();
    }

    int index() {
        return index;
    }

    Attack attack() {
        return attack;
    }

    Custodian custodian(int custodian) {
        return custodians.get(custodian);
    }

    int custodianCount() {
        return custodians.size();
    }

    /** The custodians that the attack can reach. */
    int[] reached() {
        return IntStream.range(0, custodians.size())
                .filter(i -> attack.reaches(custodians.get(i)))
                .toArray();
    }

    /** The custodians that the attack can reach, put together by a word for what they have in common. */
    Map<String, int[]> reachedBy(Function<Custodian, String> group) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i : reached()) {
            members.computeIfAbsent(group.apply(custodians.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        Map<String, int[]> groups = new LinkedHashMap<>();
        members.forEach((name, all) ->
                groups.put(name, all.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
    }

    /** How likely each custodian takes a forged request for a real one. */
    double[] acceptsForged() {
        return custodians.stream()
                .mapToDouble(custodian -> custodian.answering().acceptsForgedShare())
                .toArray();
    }

    /** The qualified set of custodians within reach that costs least; empty if there is none for sale. */
    int[] cheapestSet() {
        double[] prices = new double[custodians.size()];
        Arrays.fill(prices, Double.POSITIVE_INFINITY);
        for (int i : reached()) {
            prices[i] = custodians.get(i).answering().priceUsd();
        }
        return rule.cheapestSet(prices);
    }

    /** One source for each group: every event hits each member with the same probability, independently. */
    List<EventSource> eachOf(Map<String, int[]> groups, Arrivals arrivals, double hitShare) {
        List<EventSource> sources = new ArrayList<>();
        if (!arrivals.never() && hitShare > 0) {
            groups.forEach((group, members) -> {
                Draws[] hits = IntStream.of(members)
                        .mapToObj(i -> draws(group, custodian(i).name()))
                        .toArray(Draws[]::new);
                sources.add(IncidentSource.across(members, hits, hitShare, this, timeline(arrivals, group)));
            });
        }
        return sources;
    }

    Draws draws(String whom) {
        return randomness.role(attack.name(), whom);
    }

    /** The draws that decide what an event at one does to another. */
    Draws draws(String at, String whom) {
        return randomness.role(attack.name() + " at " + at, whom);
    }

    /** The event times of one source. */
    Timeline timeline(Arrivals arrivals, String whom) {
        Optional<FrailtyFactor> frailty = sharedFrailty.isPresent() ? sharedFrailty : frailtyOf("frailty of " + whom);
        double trend = attack.modifiers().trendPerYear();
        return new Timeline(arrivals, draws(whom), new OperationalTime(trend, frailty, campaign));
    }

    private Optional<FrailtyFactor> frailtyOf(String whose) {
        return frailty().none()
                ? Optional.empty()
                : Optional.of(new FrailtyFactor(draws(whose), frailty().shape()));
    }

    private Frailty frailty() {
        return attack.modifiers().frailty();
    }
}
