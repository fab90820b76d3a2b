package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The Escrowed Encryption Standard of 1994: each device has a unit key, whose two components two agents keep, and sends with every
 * session a field (LEAF) that holds the session key under the unit key, all under a family key. Reading takes both components
 * and the family key, and then opens all that the device ever encrypts: its key is burnt in, so a detection changes nothing but
 * who is inside.
 *
 * <p>Both components come from two seeds of a programming session. Where the agents keep their seeds, an incident yields not rows
 * but all devices of the session, here: of one generation. Devices are replaced by generations that live equally long.
 *
 * <p>A sender forges a LEAF that the receiver's chip accepts with 2^-16 a try. Neither the law nor a thief reads such traffic.
 *
 * @param rule both agents and the holder of the family key: all of three custodians, in this order
 * @param deviceLifeDays how long a generation of devices serves
 * @param seedsKept whether the agents keep the seeds of the programming session
 * @param forgedShare the share of traffic whose sender forges its LEAF
 * @see <a href="https://csrc.nist.gov/pubs/fips/185/final">FIPS 185, Escrowed Encryption Standard (1994)</a>
 * @see <a href="https://doi.org/10.1145/191177.191193">Blaze, Protocol failure in the Escrowed Encryption Standard (1994)</a>
 */
public record ClipperLeaf(
        Rule rule,
        double deviceLifeDays,
        boolean seedsKept,
        double forgedShare,
        Response.RepeatIncidents repeatIncidents)
        implements CustodyModel {

    private static final int HOLDERS = 3;

    /** A checksum has 16 bits. */
    private static final double FIELDS_PER_FORGERY = 1 << 16;

    public ClipperLeaf {
        List<String> holders = Holders.requireAll(rule);
        if (holders.size() != HOLDERS) {
            throw new IllegalArgumentException(
                    "rule must name two agents and the holder of the family key, was all of " + holders.size());
        }
        if (!(deviceLifeDays > 0)) {
            throw new IllegalArgumentException("device_life_days must be above 0, was " + deviceLifeDays);
        }
        if (!(forgedShare >= 0 && forgedShare <= 1)) {
            throw new IllegalArgumentException("forged_leaf_share must be between 0 and 1, was " + forgedShare);
        }
    }

    @Override
    public String id() {
        return "clipper-leaf";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public KeySchedule keys() {
        return new KeySchedule(deviceLifeDays, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public Response response() {
        return new Response(Response.OnDetection.EVICT, repeatIncidents);
    }

    @Override
    public UnitOfLoss unit() {
        return seedsKept ? UnitOfLoss.EPOCH_OF_ALL : UnitOfLoss.DEVICE_LIFE;
    }

    @Override
    public double shareOpened() {
        return 1 - forgedShare;
    }

    @Override
    public double triesPerMessage() {
        return 1 - forgedShare + forgedShare * FIELDS_PER_FORGERY;
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new ClipperDevices(Holders.requireAll(rule), forgedShare, custodians, random));
    }
}
