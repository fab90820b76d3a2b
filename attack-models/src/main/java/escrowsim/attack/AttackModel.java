package escrowsim.attack;

import java.util.List;

/** A kind of attack. Each is a family of independent point processes, one per custodian, supplier or jurisdiction. */
public sealed interface AttackModel
        permits RogueInsider,
                ExternalBreach,
                SharedFlaw,
                ProtocolFlaw,
                CoercedCustodian,
                FrontDoorMisuse,
                ForgedRequest,
                WeakestFirst {

    /** The word that scenarios and results use, such as {@code rogue-insider}. */
    String id();

    /** Who or what is behind it, in a story of one world: by default the words of {@link #id}. */
    default String actor() {
        return id().replace('-', ' ');
    }

    /** Where it strikes when it hits this custodian, in such a story; empty where that goes without saying. */
    default String place(Custodian hit) {
        return hit.name();
    }

    /** The key of the parameter that says how often, such as {@code per_staff_year}. */
    String rateKey();

    /** The point processes of this attack, ready to run. Those at which nothing can ever happen may be left out. */
    List<EventSource> sources(Preparation attack);
}
