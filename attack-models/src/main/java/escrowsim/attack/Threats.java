package escrowsim.attack;

import java.util.ArrayList;
import java.util.List;

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
            Attack attack = attacks.get(a);
            sources.addAll(
                    attack.model().sources(new Preparation(a, attack, custodians, randomness, rule, campaigns, years)));
        }
        return sources;
    }
}
