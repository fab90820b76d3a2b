package escrowsim.scenario;

import escrowsim.attack.Attack;
import escrowsim.attack.Campaigns;
import escrowsim.attack.Custodian;
import escrowsim.custody.CustodyModel;
import escrowsim.summary.Prices;
import escrowsim.trial.Service;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario describes: for how long, what service, who threatens whom, what things cost, and whose contacts are
 * followed.
 *
 * @param custodians all that are defined, with or without a part in the rule
 * @param contacts whose contacts are followed, where that is asked
 */
public record World(
        double horizonYears,
        Service service,
        CustodyModel custody,
        List<Custodian> custodians,
        List<Attack> attacks,
        Campaigns campaigns,
        Prices prices,
        Optional<ContactSearch> contacts) {

    public World {
        custodians = List.copyOf(custodians);
        attacks = List.copyOf(attacks);
    }
}
