package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.crypto.historic.Leaf;
import escrowsim.crypto.historic.ProgrammingSession;
import escrowsim.crypto.historic.Skipjack;
import escrowsim.crypto.historic.UnitComponents;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.DrawnBytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A tray of chips is programmed, each sends a message, and it is counted who can read how many: both escrow agents, one of
 * them, or somebody who kept the seeds.
 */
final class EesCustody implements Method {

    private static final long CHIPS = 300;
    private static final int KEY_BITS = Skipjack.KEY_BYTES * Byte.SIZE;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>(List.of(
                Finding.closedForm("cipher", "known_answer_agrees", "", knownAnswerAgrees() ? 1 : 0),
                Finding.closedForm("chip", "unit_key_bits", "bit", KEY_BITS),
                Finding.closedForm("chip", "unit_id_bits", "bit", Leaf.UNIT_ID_BYTES * (double) Byte.SIZE),
                Finding.closedForm("one-agent", "unknown_bits", "bit", unknownBits(1)),
                Finding.closedForm("both-agents", "unknown_bits", "bit", unknownBits(2))));
        findings.addAll(read(inputs, run));
        return findings;
    }

    private static boolean knownAnswerAgrees() {
        HexFormat hex = HexFormat.of();
        byte[] cipher = new Skipjack(hex.parseHex("00998877665544332211")).encrypt(hex.parseHex("33221100ddccbbaa"));
        return hex.formatHex(cipher).equals("2587cae27a12d300");
    }

    /**
     * How many bits of a unit key are open to whoever holds so many of the two components: the rank, over the field of two
     * elements, of the changes of the unit key that the other components can make.
     */
    private static int unknownBits(int componentsHeld) {
        byte[] known = new byte[Skipjack.KEY_BYTES];
        List<BigInteger> changes = new ArrayList<>();
        for (int bit = 0; bit < KEY_BITS && componentsHeld < 2; bit++) {
            byte[] other = new byte[Skipjack.KEY_BYTES];
            other[bit / Byte.SIZE] = (byte) (1 << bit % Byte.SIZE);
            changes.add(new BigInteger(1, new UnitComponents(known, other).unitKey()));
        }
        return rank(changes);
    }

    private static int rank(List<BigInteger> vectors) {
        List<BigInteger> basis = new ArrayList<>();
        for (BigInteger vector : vectors) {
            BigInteger rest = vector;
            for (BigInteger element : basis) {
                rest = rest.min(rest.xor(element));
            }
            if (rest.signum() != 0) {
                basis.add(rest);
            }
        }
        return basis.size();
    }

    private static List<Finding> read(Inputs inputs, Run run) {
        Draws keys = run.draws("ees-1993-custody", "keys");
        byte[] seed1 = DrawnBytes.of(keys, 0, 0, Skipjack.KEY_BYTES);
        byte[] seed2 = DrawnBytes.of(keys, 0, 1, Skipjack.KEY_BYTES);
        byte[] familyKey = DrawnBytes.of(keys, 0, 2, Skipjack.KEY_BYTES);
        ProgrammingSession session = new ProgrammingSession(seed1, seed2);
        ProgrammingSession rebuilt = new ProgrammingSession(seed1, seed2);
        ProgrammingSession guessed = new ProgrammingSession(seed1, DrawnBytes.of(keys, 0, 3, Skipjack.KEY_BYTES));
        long chips = run.trials(CHIPS);
        int[] read = new int[4];
        for (int chip = 1; chip <= chips; chip++) {
            int serial = inputs.count("first-serial") + chip;
            UnitComponents parts = session.componentsOf(serial);
            ClipperMessage message = new ClipperMessage(serial, parts.unitKey(), familyKey, keys, chip);
            read[0] += message.opensWith(parts.unitKey(), familyKey) ? 1 : 0;
            read[1] += message.opensWith(parts.first(), familyKey) ? 1 : 0;
            read[2] += message.opensWith(rebuilt.componentsOf(serial).unitKey(), familyKey) ? 1 : 0;
            read[3] += message.opensWith(guessed.componentsOf(serial).unitKey(), familyKey) ? 1 : 0;
        }
        return List.of(
                share("both-agents", read[0], chips),
                share("one-agent", read[1], chips),
                share("both-seeds", read[2], chips),
                share("one-seed", read[3], chips));
    }

    private static Finding share(String design, long read, long chips) {
        double share = (double) read / chips;
        return Finding.estimate(design, "chips_read", "share", share, Math.sqrt(share * (1 - share) / chips), chips);
    }
}
